import type {
  CodeableConcept,
  Communication,
  Consent,
  Goal,
  QuestionnaireResponse,
  Resource,
} from '@medplum/fhirtypes';
import { LOINC_CARE_PLAN, SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { known, type Ref, unknown } from '../../logic/fact.ts';
import { compare } from '../../logic/order.ts';
import { anyHasCode, codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isDefined, isObject } from '../../record/safe.ts';
import type { CareOfEvent } from '../care/care.ts';
import type { Dossier } from '../dossier.ts';
import type { CarePlanDocument } from '../entities.ts';
import { isEstablished } from '../established.ts';
import { isUntold } from '../untold-status.ts';

export interface Plan extends CarePlanDocument {
  /** Every resource that holds a part of this plan. */
  readonly parts: readonly Ref[];
  /** A document of its own, which tells of planning also without a conversation. */
  readonly standsAlone: boolean;
}

/** The national forms of a proactive care plan. */
export const PZP_QUESTIONNAIRES = [
  'https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020',
  'https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020',
];
const ENCOUNTER_REFERENCES = [
  'https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ext-EncounterReference',
  'https://fhir.iknl.nl/fhir/StructureDefinition/ext-EncounterReference',
];
/** Goals of medical policy in the national guide. */
const POLICY_GOALS = ['385987000', '1351964001', '713148004', '225353007'];
const GOAL_HOLDS: readonly (string | undefined)[] = ['planned', 'accepted', 'active', 'on-hold', 'completed'];

/** The proactive care plans of a record, in every form in which it is written down; in order of time. */
export function readPlans(dossier: Dossier, conversations: readonly CareOfEvent[]): readonly Plan[] {
  const { source } = dossier;
  const documents: Plan[] = [];
  const add = (entry: Entry, value: string | undefined, path: string) => {
    documents.push(document(entry, source.date(value, entry, path)));
  };
  for (const entry of source.own('CarePlan')) {
    const { status, category, created, period } = entry.resource;
    if (
      (status === 'active' || status === 'completed') &&
      anyHasCode(category, 'snomed', SNOMED_CARE_PLANNING)
    ) {
      if (created === undefined) add(entry, period?.start, 'CarePlan.period.start');
      else add(entry, created, 'CarePlan.created');
    }
  }
  for (const entry of source.own('QuestionnaireResponse')) {
    const { status, authored } = entry.resource;
    if ((status === 'completed' || status === 'amended') && isPzpForm(entry.resource)) {
      // The form is authored when it is exported; it says itself when it was filled in.
      const filledIn = dateInForm(entry.resource);
      if (filledIn === undefined) add(entry, authored, 'QuestionnaireResponse.authored');
      else add(entry, filledIn, 'QuestionnaireResponse.item.answer');
    }
  }
  for (const entry of source.own('DocumentReference')) {
    const { type, category, context, date } = entry.resource;
    if (isEstablished(entry.resource) && saysPlan([type], category, context?.event))
      add(entry, date, 'DocumentReference.date');
  }
  for (const entry of source.own('Composition')) {
    const { status, type, category, date } = entry.resource;
    if ((status === 'final' || status === 'amended') && saysPlan([type], category))
      add(entry, date, 'Composition.date');
  }
  for (const entry of source.own('Communication')) {
    const { sent, received } = entry.resource;
    if (!carriesPlan(entry.resource)) continue;
    if (sent === undefined) add(entry, received, 'Communication.received');
    else add(entry, sent, 'Communication.sent');
  }
  return [...documents, ...plansOfStatements(dossier, conversations)].sort(byTime);
}

/** What would be a plan, if its status told whether it counts. */
export function unclearPlans({ source }: Pick<Dossier, 'source'>): readonly Ref[] {
  const documents = [
    ...source.own('DocumentReference').filter(({ resource }) => {
      const { type, category, context, status, docStatus } = resource;
      const isDraft = status === 'current' && docStatus === 'preliminary';
      return (isUntold(status) || isDraft) && saysPlan([type], category, context?.event);
    }),
    ...source.own('CarePlan').filter(({ resource: { status, category } }) => {
      return isUntold(status) && anyHasCode(category, 'snomed', SNOMED_CARE_PLANNING);
    }),
    ...source.own('Composition').filter(({ resource: { status, type, category } }) => {
      return isUntold(status) && saysPlan([type], category);
    }),
    ...source.own('QuestionnaireResponse').filter(({ resource }) => {
      return isUntold(resource.status) && isPzpForm(resource);
    }),
  ];
  return documents.map(({ ref }) => ref);
}

/** Whether one of these says that a document is a plan. */
function saysPlan(...told: readonly (readonly (CodeableConcept | undefined)[] | undefined)[]): boolean {
  const concepts = told.flatMap((each) => each ?? []).filter(isDefined);
  return (
    anyHasCode(concepts, 'loinc', LOINC_CARE_PLAN) || anyHasCode(concepts, 'snomed', SNOMED_CARE_PLANNING)
  );
}

/** A message with the plan itself as a file, which nothing else in the record has to hold. */
function carriesPlan({ status, category, topic, reasonCode, payload }: Communication): boolean {
  return (
    status === 'completed' &&
    each(payload).some(({ contentAttachment }) => isObject(contentAttachment)) &&
    saysPlan(category, [topic], reasonCode)
  );
}

function document(entry: Entry, date: string | undefined): Plan {
  const on =
    date === undefined
      ? unknown<string>(lack('date', entry.resource.resourceType, entry.ref))
      : known(date, [entry.ref]);
  return { ref: entry.ref, on, parts: [entry.ref], standsAlone: true };
}

function isPzpForm({ questionnaire }: QuestionnaireResponse): boolean {
  return (
    typeof questionnaire === 'string' && PZP_QUESTIONNAIRES.includes(questionnaire.split('|')[0] as string)
  );
}

/** `Datum van invullen` of the national form. */
const DATE_ITEM = '963';

function dateInForm({ item }: QuestionnaireResponse): string | undefined {
  const [answer] = each(each(item).find(({ linkId }) => linkId === DATE_ITEM)?.answer);
  return answer?.valueDateTime ?? answer?.valueDate;
}

/** The Consents and Goals that were recorded at one conversation are together one plan. */
function plansOfStatements(dossier: Dossier, conversations: readonly CareOfEvent[]): readonly Plan[] {
  if (conversations.length === 0) return [];
  const parts = new Map<CareOfEvent, Ref[]>();
  const statements: readonly (readonly [Entry, string | undefined])[] = [
    ...dossier.source
      .own('Consent')
      .filter(({ resource }) => isDirective(resource))
      .map(
        (entry) => [entry, dossier.source.date(entry.resource.dateTime, entry, 'Consent.dateTime')] as const,
      ),
    ...dossier.source
      .own('Goal')
      .filter(({ resource }) => isPolicyGoal(resource))
      .map(
        (entry) =>
          [
            entry,
            dossier.source.date(
              entry.resource.statusDate ?? entry.resource.startDate,
              entry,
              'Goal.statusDate',
            ),
          ] as const,
      ),
  ];
  for (const [entry, on] of statements) {
    const conversation = conversationOf(dossier, entry, on, conversations);
    if (conversation === undefined) continue;
    const own = parts.get(conversation);
    if (own === undefined) parts.set(conversation, [entry.ref]);
    else own.push(entry.ref);
  }
  return [...parts].map(([{ on }, refs]) => {
    const sorted = refs.sort();
    return { ref: sorted[0] as Ref, on, parts: sorted, standsAlone: false };
  });
}

/** By the extension of the national guide; else by the same date. */
function conversationOf(
  dossier: Dossier,
  entry: Entry,
  on: string | undefined,
  conversations: readonly CareOfEvent[],
): CareOfEvent | undefined {
  const { extension } = entry.resource as Resource & {
    extension?: { url?: string; valueReference?: { reference?: string } }[];
  };
  const link = each(extension).find(({ url }) => ENCOUNTER_REFERENCES.includes(url as string));
  if (link === undefined)
    return on === undefined ? undefined : conversations.find(({ event }) => event.on === on);
  const encounter = dossier.source.keyOf(link.valueReference, entry);
  return conversations.find(({ event }) => event.encounter?.ref === encounter);
}

function isDirective({ status, category, scope }: Consent): boolean {
  if (status !== 'active') return false;
  const scopes = each(scope?.coding).map(({ code }) => code);
  return (
    anyHasCode(category, 'snomed', '129125009') ||
    scopes.includes('treatment') ||
    scopes.includes('adr') ||
    each(category).some(({ coding }) => each(coding).some(({ code }) => code === 'acd'))
  );
}

function isPolicyGoal({ lifecycleStatus, category, description }: Goal): boolean {
  if (!GOAL_HOLDS.includes(lifecycleStatus)) return false;
  return (
    anyHasCode(category, 'snomed', SNOMED_CARE_PLANNING) ||
    codesOf(description, 'snomed').some((code) => POLICY_GOALS.includes(code))
  );
}

function byTime(a: Plan, b: Plan): number {
  return compare(a.on.value, b.on.value) || compare(a.ref, b.ref);
}
