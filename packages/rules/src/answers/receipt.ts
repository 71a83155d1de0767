import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { configure } from 'safe-stable-stringify';
import { EDITION } from '../law/sources.ts';
import type { Settings } from '../record/settings/settings.ts';
import { catalogueText } from './catalogue/export.ts';
import { VERSION } from './version.ts';

/** By which rules, and from what, an assessment was made: enough to see later that it can be made again. */
export interface Receipt {
  /** Edition of the rules, e.g. `2026`. */
  readonly edition: string;
  /** Version of this package. */
  readonly version: string;
  /** `sha256:` and the hash in hexadecimals of the bytes of `catalogue.json`, as `sha256sum` gives it. */
  readonly catalogue: string;
  /** `sha256:` and the hash of the canonical JSON of the input: `{"at":…,"record":…,"settings":…}`. */
  readonly input: string;
}

export interface ReceiptOptions {
  /** As given to `assess`. */
  readonly at: string;
  /** As given to `assess`; absent is the same as empty. */
  readonly settings?: Settings;
}

/**
 * The receipt of an assessment: `{ ...assess(record, options), receipt: receipt(record, options) }`.
 *
 * Canonical JSON is that of RFC 8785: keys in order, no white space. So the order of keys makes no difference, and any
 * other change of the record, the settings or `at` does; which patient, which language and `all` only choose what is
 * shown of the same decisions. Never throws on a record that came from JSON.
 */
export function receipt(record: unknown, { at, settings = {} }: ReceiptOptions): Receipt {
  return {
    edition: EDITION,
    version: VERSION,
    catalogue: catalogueHash(),
    input: hashOf(canonical({ at, record, settings }) ?? ''),
  };
}

const canonical = configure({ deterministic: true });

let known: string | undefined;

/** Once: the rules do not change while they are loaded. */
function catalogueHash(): string {
  known ??= hashOf(catalogueText());
  return known;
}

function hashOf(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
