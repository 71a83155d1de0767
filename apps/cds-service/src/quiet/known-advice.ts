import { hash } from 'node:crypto';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Finding } from '@prestatiewijzer/rules';
import { stringify } from 'safe-stable-stringify';
import type { ShownAdvice } from '../storage/store.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What the advice on a record rests on. */
export interface Grounds {
  /** The patient, by pseudonym. */
  readonly patient: string;
  readonly pseudonyms: Pseudonyms;
  /** A resource as the client knows it, by `Type/id`. */
  readonly resource: (reference: string) => FhirResource | undefined;
  /** Whether something could not be loaded this time, so that evidence may be missing that is there. */
  readonly hampered: boolean;
}

/** Knows which advice somebody decided about already, on the same evidence. */
export class KnownAdvice {
  readonly #grounds: Grounds;
  /** By reference, what stands for the content of a resource: the same evidence bears many conditions. */
  readonly #contents = new Map<string, string>();
  readonly #renamed = new Map<string, string>();

  constructor(grounds: Grounds) {
    this.#grounds = grounds;
  }

  /**
   * Whether this was decided about. It stays away until its evidence changes; that some of it did not come this time is
   * no change.
   * @param decisions by advice, the fingerprint of the evidence when it was accepted or set aside
   */
  isQuiet(finding: Finding, decisions: ReadonlyMap<string, string>): boolean {
    const { hampered } = this.#grounds;
    const key = this.#key(finding);
    const decided = decisions.get(key) ?? this.#decidedEarlier(finding, key, decisions);
    return decided !== undefined && (hampered || decided === this.#fingerprint(finding));
  }

  /** Decisions that were found under the key that their advice had before it was that of the finding: old key, key now. */
  get renamed(): ReadonlyMap<string, string> {
    return this.#renamed;
  }

  /** What is remembered of advice that is shown. */
  shown(finding: Finding, suggestion: string | undefined): ShownAdvice {
    return {
      key: this.#key(finding),
      fingerprint: this.#fingerprint(finding),
      title: finding.id,
      status: finding.status,
      ...(suggestion !== undefined && { suggestion }),
    };
  }

  /** The same title about the same thing, whatever its date. */
  #key({ key }: Finding): string {
    const { patient, pseudonyms } = this.#grounds;
    return pseudonyms.of('advice', patient, key);
  }

  #decidedEarlier(finding: Finding, key: string, decisions: ReadonlyMap<string, string>): string | undefined {
    const old = this.#keyWithDate(finding);
    const decided = decisions.get(old);
    if (decided !== undefined) this.#renamed.set(old, key);
    return decided;
  }

  /** The key that advice had when its date was part of it: decisions are kept for long. */
  #keyWithDate({ id, about, on }: Finding): string {
    const { patient, pseudonyms } = this.#grounds;
    return pseudonyms.of('advice', patient, id, [...about].sort(), this.#isDated(about) ? on : undefined);
  }

  /** That something waits too long is new, and told again. */
  #fingerprint({ status, about, conditions, reminder }: Finding): string {
    return this.#grounds.pseudonyms.of(
      'evidence',
      status,
      about.map((reference) => this.#content(reference)),
      conditions.map(({ id, outcome, evidence }) => [
        id,
        outcome,
        evidence.map((reference) => this.#content(reference)),
      ]),
      ...(reminder ? ['reminder'] : []),
    );
  }

  #isDated(about: readonly string[]): boolean {
    const orders = about
      .map((reference) => this.#grounds.resource(reference))
      .filter((each) => each?.['status'] === 'draft');
    return orders.every((order) => order?.['authoredOn'] !== undefined);
  }

  /** Stands for what a resource says. */
  #content(reference: string): string {
    const known = this.#contents.get(reference);
    if (known !== undefined) return known;
    const resource = this.#grounds.resource(reference);
    const content = resource === undefined ? reference : digest(resource);
    this.#contents.set(reference, content);
    return content;
  }
}

/** Of what a resource says; when it was saved, and how it is shown, is not part of that. */
function digest({ meta: _saved, text: _shown, ...content }: FhirResource): string {
  return hash('sha256', stringify(content), 'base64url');
}
