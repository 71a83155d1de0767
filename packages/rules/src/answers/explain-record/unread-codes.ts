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
/** What FHIR puts behind the name of an element that can be of several types, and FHIRPath leaves out. */
const CHOICE = /(?:CodeableConcept|Coding)$/;

/** The codes that say nothing to the rules, in concepts without one that does; in order of element and code. */
export function unreadCodes(entries: readonly Entry[]): readonly UnreadCode[] {
  const byKey = new Map<string, UnreadCode>();
  for (const { ref, resource } of entries) {
    for (const { element, coding } of unreadIn(resource)) {
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
  /** FHIRPath of the coding. */
  readonly path: string;
  readonly coding: Coding;
}

/** The codes of a resource that say nothing to the rules, in concepts without one that does. */
export function unreadIn(resource: Resource): readonly Found[] {
  return codingsIn(resource, resource.resourceType, resource.resourceType, 0);
}

function codingsIn(value: unknown, element: string, path: string, depth: number): readonly Found[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    // A concept is understood when one of its codings is.
    if (value.some(isRead)) return [];
    return value.flatMap((each) => codingsIn(each, element, path, depth + 1));
  }
  if (!isObject(value)) return [];
  if (isCoding(value)) return isForRules(value) ? [{ element, path, coding: value }] : [];
  return Object.entries(value).flatMap(([key, each]) =>
    NOT_LOOKED_AT.has(key)
      ? []
      : codingsIn(
          each,
          key === 'coding' ? element : `${element}.${key}`,
          `${path}.${key.replace(CHOICE, '')}`,
          depth + 1,
        ),
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
