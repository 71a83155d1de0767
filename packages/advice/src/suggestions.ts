import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Finding, Language } from '@prestatiewijzer/rules';
import { chargeItem, instead } from './charge-item.ts';
import { written } from './dates.ts';
import { generalPractitionersOf } from './general-practitioners.ts';
import { hasOutcome } from './judging.ts';
import { isProduct } from './product.ts';
import { isReady, waitsFor } from './ready.ts';
import { type PatientResources, referencesOf } from './record.ts';
import { carriesOthers, notYetBilled, ready, registrationsOf } from './registrations.ts';
import { isWrongMeetingTitle, replacementFor } from './replacement.ts';
import { type Days, onDays, rightDays } from './right-days.ts';

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
  /** Today, as a Dutch local date. */
  readonly at: string;
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
  if (finding.status === 'excluded') return withdrawal(finding, ready(finding, subject), subject);
  if (finding.status !== 'unlawful') return undefined;
  return replacement === undefined ? unlawful(finding, subject) : replace(finding, replacement, subject);
}

const REGISTER = (code: string) => ({ nl: `Registreer ${code}`, en: `Register ${code}` });

function registration(finding: Finding, subject: Subject): Suggestion | undefined {
  if (finding.code === undefined || isProduct(finding) || isReady(finding, subject.findings))
    return undefined;
  const wrong = subject.findings.find((other) => replacementFor(other, subject.findings) === finding);
  if (wrong !== undefined) return replace(wrong, finding, subject);
  const { code } = finding.code;
  return {
    label: label(REGISTER(code), finding, subject),
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
  const recipient = generalPractitionersOf(subject.record.get(subject.patient));
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
          ...(recipient.length > 0 && { recipient }),
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
  const registrations = notYetBilled(finding, subject);
  if (waitsFor(replacement) === 'to-confirm') return withdrawal(finding, registrations, subject);
  const [known] = registrationsOf(finding, subject);
  // What is billed or written elsewhere than in a registration stays for others to withdraw.
  const text =
    registrations.length === 0
      ? REGISTER(right)
      : { nl: `Vervang ${wrong} door ${right}`, en: `Replace ${wrong} by ${right}` };
  return {
    label: label(text, finding, subject),
    actions: [
      {
        type: 'create',
        description: planned(replacement, right, subject),
        resource:
          known === undefined ? chargeItem(replacement, subject) : instead(known, replacement, subject),
      },
      ...registrations.map((each) => withdraw(each, wrong, subject)),
    ],
  };
}

/** What is registered or stands ready and is not possible; what holds for some of its days is kept for these. */
function withdrawal(
  finding: Finding,
  registrations: readonly FhirResource[],
  subject: Subject,
): Suggestion | undefined {
  if (registrations.length === 0) return undefined;
  const name = finding.code?.code ?? finding.title;
  const text = { nl: `Laat ${name} vervallen`, en: `Withdraw ${name}` };
  return {
    label: label(text, finding, subject),
    actions: registrations.map((each) => withdraw(each, name, subject)),
  };
}

function unlawful(finding: Finding, subject: Subject): Suggestion | undefined {
  const registrations = notYetBilled(finding, subject).filter(
    (each) => !carriesOthers(each, finding, subject.findings),
  );
  return (
    handOver(finding, subject) ??
    correction(finding, registrations, subject) ??
    withdrawal(finding, registrations, subject)
  );
}

/** Registrations that hold for some of their days, with only these. */
function correction(
  finding: Finding,
  registrations: readonly FhirResource[],
  subject: Subject,
): Suggestion | undefined {
  const name = finding.code?.code ?? finding.title;
  const corrected = registrations.map((each) => ({ each, right: rightDays(each, finding) }));
  if (!corrected.some(({ right }) => right !== undefined && right.length > 0)) return undefined;
  const actions = corrected.flatMap(({ each, right }): readonly SuggestedAction[] => {
    if (right === undefined) return [];
    const [first, ...others] = right;
    if (first === undefined) return [withdraw(each, name, subject)];
    const { id: _id, meta: _meta, ...copy } = each;
    return [
      { type: 'update', description: limited(first, name, subject), resource: onDays(each, first) },
      ...others.map((days) => ({
        type: 'create' as const,
        description: limited(days, name, subject),
        resource: { ...onDays(copy as FhirResource, days), status: 'planned', enteredDate: subject.at },
      })),
    ];
  });
  const text = { nl: `Corrigeer de dagen van ${name}`, en: `Correct the days of ${name}` };
  return { label: label(text, finding, subject), actions };
}

function withdraw(
  resource: FhirResource,
  name: string,
  { language = 'nl' }: Pick<Subject, 'language'>,
): SuggestedAction {
  return {
    type: 'update',
    description: {
      nl: `De registratie van ${name} vervalt`,
      en: `The registration of ${name} is withdrawn`,
    }[language],
    resource: { ...resource, status: 'aborted' },
  };
}

function limited({ from, to }: Days, name: string, { language = 'nl' }: Subject): string {
  const [first, last] = [written(from, language), written(to, language)];
  if (language === 'en') return `The registration of ${name} is for ${first} to ${last} only`;
  return `De registratie van ${name} geldt alleen voor ${first} t/m ${last}`;
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
