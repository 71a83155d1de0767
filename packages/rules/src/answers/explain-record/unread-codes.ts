import type { Coding, Resource } from '@medplum/fhirtypes';
import { systemOf } from '../../codes/systems.ts';
import { compare } from '../../logic/order.ts';
import type { Entry } from '../../record/pool.ts';
import { isObject, text } from '../../record/safe.ts';

/** A code that stands in the record and that no rule reads. */
export interface UnreadCode {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
  /** Where it stands, e.g. `Encounter.type`. */
  readonly element: string;
  /** How often. */
  readonly count: number;
  /** The first resource with it. */
  readonly reference: string;
}

/** HL7's own lists, units and languages: no rule needs a translation of these. */
const GENERAL =
  /^(?:https?:\/\/(?:terminology\.)?hl7\.org\/|https?:\/\/unitsofmeasure\.org|urn:ietf:|urn:iso:|urn:oid:2\.16\.840\.1\.113883\.5\.)/;
const MAX_DEPTH = 24;

/** The codes that say nothing to the rules, in concepts without one that does; in order of element and code. */
export function unreadCodes(entries: readonly Entry[]): readonly UnreadCode[] {
  const byKey = new Map<string, UnreadCode>();
  for (const { ref, resource } of entries) {
    for (const { element, coding } of codingsIn(resource, resource.resourceType, 0)) {
      const [system, code] = [coding.system as string, coding.code as string];
      const key = `${element} ${system} ${code}`;
      const known = byKey.get(key);
      const display = text(coding.display);
      byKey.set(key, {
        system,
        code,
        ...(display !== undefined && { display }),
        element,
        count: (known?.count ?? 0) + 1,
        reference: known?.reference ?? ref,
      });
    }
  }
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}

interface Found {
  readonly element: string;
  readonly coding: Coding;
}

function codingsIn(value: Resource | unknown, element: string, depth: number): readonly Found[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    // A concept is understood when one of its codings is.
    if (value.some(isRead)) return [];
    return value.flatMap((each) => codingsIn(each, element, depth + 1));
  }
  if (!isObject(value)) return [];
  if (isCoding(value)) return isForRules(value) ? [{ element, coding: value }] : [];
  return Object.entries(value).flatMap(([key, each]) =>
    NOT_LOOKED_AT.has(key)
      ? []
      : codingsIn(each, key === 'coding' ? element : `${element}.${key}`, depth + 1),
  );
}

const NOT_LOOKED_AT: ReadonlySet<string> = new Set(['identifier', 'meta', 'telecom', 'text', 'contained']);

function isCoding(value: object): value is Coding {
  const { system, code } = value as Coding;
  return text(system) !== undefined && text(code) !== undefined;
}

function isRead(value: unknown): boolean {
  return isObject(value) && isCoding(value) && systemOf(value.system) !== undefined;
}

function isForRules({ system }: Coding): boolean {
  return systemOf(system) === undefined && !GENERAL.test(system as string);
}
