import type { Resource } from '@medplum/fhirtypes';
import { BINDING_KEYS, BINDINGS, type BindingKey } from '../../facts/bindings.ts';
import { compare } from '../../logic/order.ts';
import { isReady } from '../../record/bindings/bound.ts';
import type { Place } from '../../record/bindings/declaration.ts';
import { text } from '../../record/safe.ts';
import type { AssessOptions } from '../assess.ts';
import { open } from '../open.ts';
import { HINTS } from './hints.ts';
import { unreadIn } from './unread-codes.ts';

/** Something in the records that says nothing to the rules: a code, or a form or a status that is not known. */
export interface UnreadWord {
  /** Where it stands, e.g. `Encounter.type`. */
  readonly element: string;
  readonly code: string;
  readonly system?: string;
  readonly display?: string;
  /** In how many resources. */
  readonly count: number;
  /** Of how many patients. */
  readonly patients: number;
  /** The first resource with it. */
  readonly reference: string;
}

/** A binding that would say it, as far as the name of a code tells what it means: for a person to judge. */
export interface SuggestedBinding {
  readonly key: BindingKey;
  /** FHIRPath. */
  readonly expression: string;
  readonly for: UnreadWord;
}

export interface Suggestions {
  /** What is most frequent first. */
  readonly bindings: readonly SuggestedBinding[];
  /** Words of which the name tells nothing, with the keys that can be said on their type. */
  readonly others: readonly { readonly for: UnreadWord; readonly keys: readonly BindingKey[] }[];
}

interface Seen {
  readonly element: string;
  readonly code: string;
  readonly system?: string;
  readonly display?: string;
  /** FHIRPath that is true, or not empty, where it stands. */
  readonly test: string;
}

/**
 * What could stand in settings `bindings`, from the codes of these records that no rule reads. It never says what a code
 * means: somebody who knows the site chooses.
 */
export function suggestBindings(record: unknown, options: AssessOptions): Suggestions {
  const found = new Map<string, Found>();
  for (const source of open(record, options).records(options.patient)) {
    for (const { ref, resource } of source.everything()) {
      for (const seen of seenIn(resource)) {
        const known = found.get(seen.test) ?? { seen, refs: new Set(), patients: new Set(), ref, resource };
        known.refs.add(ref);
        known.patients.add(source.patient.ref);
        found.set(seen.test, known);
      }
    }
  }
  const words = [...found.values()]
    .map(({ seen, refs, patients, ref, resource }) => ({
      seen,
      resource,
      word: wordOf(seen, refs.size, patients.size, ref),
    }))
    .sort((a, b) => b.word.count - a.word.count || compare(a.seen.test, b.seen.test));
  const { bindings: ready } = options.settings ?? {};
  const isSaid = (key: BindingKey, resource: Resource) =>
    ready !== undefined && isReady(ready) && ready.finds(key, resource);
  const bindings = words.flatMap(({ seen, word, resource }) =>
    suggestionsFor(seen, word).filter(({ key }) => !isSaid(key, resource)),
  );
  const told = new Set(bindings.map((each) => each.for));
  const others = words
    .filter(({ word }) => !told.has(word))
    .map(({ word, resource }) => ({ for: word, resource, keys: keysOn(typeOf(word.element)) }))
    .filter(({ resource, keys }) => keys.length > 0 && !keys.some((key) => isSaid(key, resource)))
    .map(({ for: word, keys }) => ({ for: word, keys }));
  return { bindings, others };
}

interface Found {
  readonly seen: Seen;
  readonly refs: Set<string>;
  readonly patients: Set<string>;
  /** The first resource with it. */
  readonly ref: string;
  readonly resource: Resource;
}

function wordOf(
  { test: _test, ...seen }: Seen,
  count: number,
  patients: number,
  reference: string,
): UnreadWord {
  return { ...seen, count, patients, reference };
}

function seenIn(resource: Resource): readonly Seen[] {
  const codes = unreadIn(resource).map(({ element, path, coding }) => {
    const [system, code] = [coding.system as string, coding.code as string];
    const display = text(coding.display);
    const test = `${path}.where(system = ${quoted(system)} and code = ${quoted(code)})`;
    return { element, code, system, ...(display !== undefined && { display }), test };
  });
  return [...codes, ...formOf(resource), ...statusOf(resource)];
}

/** A form of the site's own. */
function formOf(resource: Resource): readonly Seen[] {
  if (resource.resourceType !== 'QuestionnaireResponse') return [];
  const form = text(resource.questionnaire)?.split('|')[0];
  if (form === undefined || KNOWN_FORM.test(form)) return [];
  const element = 'QuestionnaireResponse.questionnaire';
  const test = `QuestionnaireResponse.where(questionnaire.startsWith(${quoted(form)}) and status = 'completed')`;
  return [{ element, code: form, test }];
}

const KNOWN_FORM = /\/Questionnaire\/ACP-zib2020$/;

function statusOf(resource: Resource): readonly Seen[] {
  const { resourceType: type, status } = resource as Resource & { status?: unknown };
  if (status !== 'unknown' || !Object.hasOwn(BINDINGS.status.on, type)) return [];
  return [{ element: `${type}.status`, code: 'unknown', test: `${type}.where(status = 'unknown')` }];
}

function suggestionsFor(seen: Seen, word: UnreadWord): readonly SuggestedBinding[] {
  const type = typeOf(seen.element);
  if (seen.element.endsWith('.status') && seen.code === 'unknown') {
    const done = DONE[type];
    if (done === undefined) return [];
    return [{ key: 'status', expression: `${seen.test}.select(${quoted(done)})`, for: word }];
  }
  const name = `${seen.code} ${seen.display ?? ''}`;
  const keys = new Map<BindingKey, string | undefined>();
  for (const { key, words, gives, on } of HINTS) {
    const fits = words.test(name) && keysOn(type).includes(key) && (on?.includes(type) ?? true);
    if (fits && !keys.has(key)) keys.set(key, gives);
  }
  return [...keys].map(([key, gives]) => ({
    key,
    expression: gives === undefined ? `${seen.test}.exists()` : `${seen.test}.select(${quoted(gives)})`,
    for: word,
  }));
}

/** The status that most of a type have once it happened. */
const DONE: Readonly<Record<string, string>> = {
  Encounter: 'finished',
  Procedure: 'completed',
  MedicationRequest: 'active',
  Communication: 'completed',
  Observation: 'final',
  ServiceRequest: 'active',
  CarePlan: 'active',
  Task: 'completed',
};

/** Keys that FHIR has an element for on this type, and after these those that another resource tells. */
function keysOn(type: string): readonly BindingKey[] {
  const placeOf = (key: BindingKey) => (BINDINGS[key].on as Readonly<Record<string, Place>>)[type];
  const keys = BINDING_KEYS.filter((key) => key !== 'status' && placeOf(key) !== undefined);
  const isOwn = (key: BindingKey) => placeOf(key)?.told === undefined;
  return [...keys.filter(isOwn), ...keys.filter((key) => !isOwn(key))];
}

function typeOf(element: string): string {
  return element.split('.')[0] as string;
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
