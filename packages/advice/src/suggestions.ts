import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Finding, Language } from '@prestatiewijzer/rules';
import { dateOf, written } from './dates.ts';
import { hasOutcome } from './judging.ts';
import { isReady, waitsFor } from './ready.ts';
import { type PatientResources, referenceOf, referencesOf } from './record.ts';
import { isWrongMeetingTitle } from './replacement.ts';

/** What can be done with one click. All of its actions belong together. */
export interface Suggestion {
  /** What the button says. */
  readonly label: string;
  readonly actions: readonly SuggestedAction[];
}

/** One thing that is written to the record: a new resource, or a changed one as a whole. */
export interface SuggestedAction {
  readonly type: 'create' | 'update';
  /** What it comes down to, in words. */
  readonly description: string;
  readonly resource: FhirResource;
}

/** What a suggestion is made for. */
export interface Subject {
  /** `Patient/id`. */
  readonly patient: string;
  readonly record: PatientResources;
  /** All findings: what can be chosen instead is one of them. */
  readonly findings: readonly Finding[];
  /** Added to the label when the card has the same suggestion for several dates. */
  readonly labelled?: boolean;
  /** Language of labels and descriptions; Dutch by default. */
  readonly language?: Language;
}

/** What can be done about a finding with one click. Nothing is registered by machine: a person chooses. */
export function suggestionFor(
  finding: Finding,
  replacement: Finding | undefined,
  subject: Subject,
): Suggestion | undefined {
  if (finding.status === 'registrable') return registration(finding, subject);
  if (finding.status === 'incomplete') return handOver(finding, subject);
  if (finding.status === 'excluded') return withdrawal(finding, subject);
  return replacement === undefined ? undefined : replace(finding, replacement, subject);
}

function registration(finding: Finding, subject: Subject): Suggestion | undefined {
  if (finding.code === undefined || isReady(finding, subject.findings)) return undefined;
  const { code } = finding.code;
  return {
    label: label({ nl: `Registreer ${code}`, en: `Register ${code}` }, finding, subject),
    actions: [
      {
        type: 'create',
        description: planned(finding, code, subject),
        resource: chargeItem(finding, subject),
      },
    ],
  };
}

/** A message with the plan is being sent: to prepare it once more would leave two. */
function isBeingSent(plans: readonly string[], record: PatientResources): boolean {
  return record
    .ofType('Communication')
    .filter(({ status }) => status === 'in-progress')
    .some(({ about }) => referencesOf(about).some((reference) => plans.includes(reference)));
}

const HAND_OVER = { nl: 'Zet overdracht aan huisarts klaar', en: 'Prepare the hand-over to the GP' };
const HAND_OVER_MESSAGE = {
  nl: 'Een bericht aan de huisarts met het zorgplan, klaar om te versturen',
  en: 'A message to the GP with the care plan, ready to be sent',
};

function handOver(finding: Finding, subject: Subject): Suggestion | undefined {
  if (!hasOutcome(finding, 'hand-over-to-gp', 'unmet')) return undefined;
  const plans = planReferences(finding);
  const stands = (finding.prepared ?? []).some((reference) => reference.includes('Communication/'));
  if (plans.length === 0 || stands || isBeingSent(plans, subject.record)) return undefined;
  const generalPractitioner = subject.record.get(subject.patient)?.['generalPractitioner'];
  const named = Array.isArray(generalPractitioner) && generalPractitioner.length > 0;
  return {
    label: label(HAND_OVER, finding, subject),
    actions: [
      {
        type: 'create',
        description: HAND_OVER_MESSAGE[subject.language ?? 'nl'],
        resource: {
          resourceType: 'Communication',
          status: 'preparation',
          subject: { reference: subject.patient },
          about: plans.map((reference) => ({ reference })),
          ...(named && { recipient: generalPractitioner }),
        },
      },
    ],
  };
}

const PLAN_TYPES = [
  'CarePlan',
  'QuestionnaireResponse',
  'DocumentReference',
  'Composition',
  'Consent',
  'Goal',
];

function planReferences({ conditions }: Finding): readonly string[] {
  const plan = conditions.find(({ id, outcome }) => id === 'care-plan' && outcome === 'met');
  return (plan?.evidence ?? []).filter((reference) =>
    PLAN_TYPES.some((type) => reference.startsWith(`${type}/`)),
  );
}

function replace(finding: Finding, replacement: Finding, subject: Subject): Suggestion | undefined {
  const [wrong, right] = [finding.code?.code, replacement.code?.code];
  if (!isWrongMeetingTitle(finding) || wrong === undefined || right === undefined) return undefined;
  const withdrawn = withdraw(notYetBilled(finding, wrong, subject), wrong, subject);
  if (waitsFor(replacement) === 'to-confirm')
    return withdrawn.length === 0
      ? undefined
      : { label: label(WITHDRAW(wrong), finding, subject), actions: withdrawn };
  return {
    label: label(
      { nl: `Vervang ${wrong} door ${right}`, en: `Replace ${wrong} by ${right}` },
      finding,
      subject,
    ),
    actions: [
      {
        type: 'create',
        description: planned(replacement, right, subject),
        resource: chargeItem(replacement, subject),
      },
      ...withdrawn,
    ],
  };
}

const WITHDRAW = (code: string) => ({ nl: `Laat ${code} vervallen`, en: `Withdraw ${code}` });

/** What stands ready for something that is not possible. */
function withdrawal(finding: Finding, subject: Subject): Suggestion | undefined {
  const ready = (finding.prepared ?? [])
    .map((reference) => subject.record.get(reference))
    .filter((resource) => resource?.resourceType === 'ChargeItem' && resource['status'] === 'planned')
    .filter((resource) => resource !== undefined);
  const name = finding.code?.code ?? finding.title;
  if (ready.length === 0) return undefined;
  return { label: label(WITHDRAW(name), finding, subject), actions: withdraw(ready, name, subject) };
}

function withdraw(
  resources: readonly FhirResource[],
  name: string,
  { language = 'nl' }: Subject,
): readonly SuggestedAction[] {
  return resources.map((resource) => ({
    type: 'update' as const,
    description: {
      nl: `De registratie van ${name} vervalt`,
      en: `The registration of ${name} is withdrawn`,
    }[language],
    resource: { ...resource, status: 'aborted' },
  }));
}

/** Registrations that can still be withdrawn: what is billed already is for the people who bill. */
function notYetBilled(finding: Finding, code: string, { record }: Subject): readonly FhirResource[] {
  return finding.about
    .map((reference) => record.get(reference))
    .filter((resource) => resource !== undefined)
    .filter(
      (resource) =>
        resource.resourceType === 'ChargeItem' &&
        resource['status'] === 'billable' &&
        holdsCode(resource['code'], code),
    );
}

function holdsCode(concept: unknown, code: string): boolean {
  const { coding } = (concept ?? {}) as { coding?: readonly ({ code?: unknown } | null)[] };
  // Leading zeros may be missing in the data.
  return Array.isArray(coding) && coding.some((each) => String(each?.code).padStart(6, '0') === code);
}

function chargeItem(finding: Finding, { patient, record }: Subject): FhirResource {
  const context = encounterOf(finding, record);
  return {
    resourceType: 'ChargeItem',
    status: 'planned',
    code: { coding: [{ ...finding.code, display: finding.title }] },
    subject: { reference: patient },
    ...(context !== undefined && { context: { reference: context } }),
    ...(finding.on !== undefined && { occurrenceDateTime: finding.on }),
  };
}

/** The Encounter that a finding is about; of several, the one on the date of care. */
function encounterOf({ about, on }: Finding, record: PatientResources): string | undefined {
  const encounters = about
    .map((reference) =>
      reference.startsWith('Encounter/') ? reference : referenceOf(record.get(reference)?.['encounter']),
    )
    .filter((reference) => reference !== undefined);
  const onDate = encounters.find((reference) => {
    const { start } = (record.get(reference)?.['period'] ?? {}) as { start?: unknown };
    return on !== undefined && dateOf(start) === on;
  });
  return onDate ?? encounters[0];
}

function planned({ on }: Finding, code: string, { language = 'nl' }: Subject): string {
  const date = on === undefined ? undefined : written(on, language);
  if (language === 'en') return `A planned registration of ${code}${date === undefined ? '' : ` on ${date}`}`;
  return `Een geplande registratie van ${code}${date === undefined ? '' : ` op ${date}`}`;
}

function label(
  text: Readonly<Record<Language, string>>,
  { on }: Finding,
  { labelled = false, language = 'nl' }: Subject,
): string {
  return labelled && on !== undefined ? `${text[language]} (${written(on, language)})` : text[language];
}
