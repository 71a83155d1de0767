import type { Language, Status } from '../assessment.ts';
import type { RuleCondition, Title } from '../catalogue/title.ts';
import { MET, UNKNOWN } from '../logic/outcome.ts';
import type { JudgedCondition } from './findings.ts';
import { isFavourable } from './status.ts';

/** One sentence: what a finding comes down to and, where something can be done, what to do. */
export function summaryOf(
  title: Title,
  status: Status,
  judged: readonly JudgedCondition[],
  code: string | undefined,
  language: Language,
): string {
  if (title.informs && title.summary !== undefined) return title.summary[language];
  const name = code ?? title.name[language];
  const against = judged.filter((each) => each.kind !== 'attention' && !isFavourable(each));
  const contradicted = against.filter(({ truth }) => truth !== UNKNOWN);
  const open = against.filter(({ truth }) => truth === UNKNOWN);
  const [reason] = blockingOf(contradicted);
  if (status === 'unlawful' && reason?.condition.summary !== undefined)
    return reason.condition.summary[language];
  return sentences[language][status]({
    name,
    title: code === undefined ? title.name[language] : `${title.name[language]} (${code})`,
    steps: contradicted.map(
      ({ condition }) => (condition.todo ?? condition.because ?? condition.text)[language],
    ),
    reasons: reasonsOf(contradicted, language),
    open: open.map(({ condition }) => lowerFirst(condition.text[language])),
  });
}

function reasonsOf(contradicted: readonly JudgedCondition[], language: Language): readonly string[] {
  return blockingOf(contradicted).map(({ condition }) => reasonOf(condition, language));
}

/** An exclusion that holds says more than what is missing beside it. */
function blockingOf(contradicted: readonly JudgedCondition[]): readonly JudgedCondition[] {
  const blocking = contradicted.filter(({ kind, truth }) =>
    kind === 'exclusion' ? truth === MET : kind === 'validity',
  );
  return blocking.length > 0 ? blocking : contradicted;
}

function reasonOf({ because, text }: RuleCondition, language: Language): string {
  return because?.[language] ?? lowerFirst(text[language]);
}

interface Parts {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly reasons: readonly string[];
  readonly open: readonly string[];
}

const sentences: Readonly<Record<Language, Readonly<Record<Status, (parts: Parts) => string>>>> = {
  nl: {
    registrable: ({ title }) => `${title} is compleet en kan worden geregistreerd.`,
    registered: ({ title }) => `${title} is geregistreerd en klopt.`,
    incomplete: ({ name, steps, open }) => {
      if (steps.length === 1) return `Nog één stap voor ${name}: ${steps[0]}.`;
      if (steps.length > 1) return `Nog ${steps.length} stappen voor ${name}: ${steps.join('; ')}.`;
      return `${name}: niet vast te stellen is of het volgende geldt: ${open.join('; ')}.`;
    },
    excluded: ({ name, reasons }) => `${name} kan hier niet: ${reasons.join('; ')}.`,
    unlawful: ({ name, reasons }) => `${name} is geregistreerd maar klopt niet: ${reasons.join('; ')}.`,
    unverifiable: ({ name, open }) =>
      `${name} is geregistreerd; niet vast te stellen is of het volgende geldt: ${open.join('; ')}.`,
    information: ({ title }) => `${title}.`,
    'not-relevant': ({ title }) => `${title}: niets in dit dossier wijst hierop.`,
  },
  en: {
    registrable: ({ title }) => `${title} is complete and can be registered.`,
    registered: ({ title }) => `${title} is registered and holds.`,
    incomplete: ({ name, steps, open }) => {
      if (steps.length === 1) return `One more step for ${name}: ${steps[0]}.`;
      if (steps.length > 1) return `${steps.length} more steps for ${name}: ${steps.join('; ')}.`;
      return `${name}: it cannot be established whether this holds: ${open.join('; ')}.`;
    },
    excluded: ({ name, reasons }) => `${name} is not possible here: ${reasons.join('; ')}.`,
    unlawful: ({ name, reasons }) => `${name} is registered but does not hold: ${reasons.join('; ')}.`,
    unverifiable: ({ name, open }) =>
      `${name} is registered; it cannot be established whether this holds: ${open.join('; ')}.`,
    information: ({ title }) => `${title}.`,
    'not-relevant': ({ title }) => `${title}: nothing in this record points to it.`,
  },
};

function lowerFirst(sentence: string): string {
  // Codes and abbreviations keep their capitals.
  return /^[A-Z][a-zé]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
