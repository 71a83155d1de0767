import type { RuleCondition, Title } from '../../law/title.ts';
import { MET, UNKNOWN } from '../../logic/outcome.ts';
import type { Language, Wording } from '../../logic/wording.ts';
import type { Days } from '../../time/days.ts';
import type { Status } from '../assessment.ts';
import type { JudgedCondition } from './describe.ts';
import { isFavourable } from './status.ts';

/** One sentence: what a finding comes down to and, where something can be done, what to do. */
export function summaryOf(
  title: Title,
  status: Status,
  judged: readonly JudgedCondition[],
  code: string | undefined,
  language: Language,
): string {
  if ((status === 'information' || status === 'not-relevant') && title.summary !== undefined)
    return title.summary[language];
  const name = code ?? title.name[language];
  const own = title.reimbursed ? reimbursement : title.noClaim ? arrangement : undefined;
  const sentence = own?.[language][status] ?? sentences[language][status];
  const said = titled(title, code, language);
  if (!title.reimbursed && !judged.some(isAgainst)) return sentence({ ...NOTHING_TO_DO, name, title: said });
  const parts = new PartsOf(name, said, judged, language);
  const [reason] = blockingOf(parts.contradicted);
  if (status === 'unlawful' && reason?.condition.summary !== undefined)
    return reason.condition.summary[language];
  return sentence(parts);
}

function isAgainst(judged: JudgedCondition): boolean {
  return judged.kind !== 'attention' && !isFavourable(judged);
}

function titled({ name }: Title, code: string | undefined, language: Language): string {
  return code === undefined ? name[language] : `${name[language]} (${code})`;
}

/** What can be done about a condition that is not as it should be. */
function stepOf({ todo, asks }: RuleCondition): Wording | undefined {
  return asks ? undefined : todo;
}

/** The summary of a finding that something else for the same thing leaves no room for. */
export function claimSummary(
  { title, code }: { readonly title: string; readonly code?: { readonly code: string } },
  status: 'unlawful' | 'excluded',
  reason: string,
  language: Language,
): string {
  return sentences[language][status]({
    ...NOTHING_TO_DO,
    name: code?.code ?? title,
    title: code === undefined ? title : `${title} (${code.code})`,
    reasons: [reason],
  });
}

const NOTHING_TO_DO = { steps: [], reasons: [], open: '', hopeless: [], toDo: [], notes: [] };

function reasonsOf(contradicted: readonly JudgedCondition[], language: Language): readonly string[] {
  return blockingOf(contradicted).map(
    ({ condition, days, isPart }) =>
      `${isPart && days !== undefined ? FOR_DAYS[language](days) : ''}${reasonOf(condition, language)}`,
  );
}

/** Where it stands in the way on some of the days only: on which. */
const FOR_DAYS: Readonly<Record<Language, (days: readonly Days[]) => string>> = {
  nl: (days) => `voor ${days.map(({ from, to }) => rangeOf(dutch(from), dutch(to), ' t/m ')).join(' en ')}: `,
  en: (days) => `for ${days.map(({ from, to }) => rangeOf(from, to, ' to ')).join(' and ')}: `,
};

function rangeOf(from: string, to: string, between: string): string {
  return from === to ? from : `${from}${between}${to}`;
}

/** `31-12-2026` for `2026-12-31`. */
function dutch(date: string): string {
  return date.split('-').reverse().join('-');
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

/** What cannot be established: what has to be so, and apart from it what must not be. */
function openOf(open: readonly JudgedCondition[], language: Language): string {
  const { holds, hinders, and } = OPEN[language];
  const textsOf = (are: (kind: RuleCondition['kind']) => boolean) =>
    open.filter(({ kind }) => are(kind)).map(({ condition }) => lowerFirst(condition.text[language]));
  const wanted = textsOf((kind) => kind !== 'exclusion');
  const unwanted = textsOf((kind) => kind === 'exclusion');
  return [
    ...(wanted.length > 0 ? [`${holds}: ${wanted.join('; ')}`] : []),
    ...(unwanted.length > 0 ? [`${hinders}: ${unwanted.join('; ')}`] : []),
  ].join(and);
}

const OPEN = {
  nl: { holds: 'of het volgende geldt', hinders: 'of dit in de weg staat', and: '; en ' },
  en: { holds: 'whether this holds', hinders: 'whether this stands in the way', and: '; and ' },
} as const;

function toDoFor({ condition: { todo, text }, kind }: JudgedCondition, language: Language): string {
  const check = kind === 'exclusion' ? `${CHECK[language]} ${OPEN[language].hinders}` : CHECK[language];
  return todo?.[language] ?? `${check}: ${lowerFirst(text[language])}`;
}

const CHECK: Readonly<Record<Language, string>> = { nl: 'ga na', en: 'check' };

interface Parts {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly reasons: readonly string[];
  /** What cannot be established. */
  readonly open: string;
  /** What is against it and cannot be put right by recording more. */
  readonly hopeless: readonly string[];
  /** What to record or check, for everything that is not as it should be. */
  readonly toDo: readonly string[];
  /** What goes with it here. */
  readonly notes: readonly string[];
}

/** What the conditions of one finding come down to; each sentence asks a part of it. */
class PartsOf implements Parts {
  readonly name: string;
  readonly title: string;
  readonly contradicted: readonly JudgedCondition[];
  readonly #judged: readonly JudgedCondition[];
  readonly #against: readonly JudgedCondition[];
  readonly #language: Language;

  constructor(name: string, title: string, judged: readonly JudgedCondition[], language: Language) {
    this.name = name;
    this.title = title;
    this.#judged = judged;
    this.#against = judged.filter(isAgainst);
    this.contradicted = this.#against.filter(({ truth }) => truth !== UNKNOWN);
    this.#language = language;
  }

  get steps(): readonly string[] {
    return this.contradicted.flatMap(({ condition }) => stepOf(condition)?.[this.#language] ?? []);
  }

  get reasons(): readonly string[] {
    return reasonsOf(this.contradicted, this.#language);
  }

  get open(): string {
    return openOf(
      this.#against.filter(({ truth }) => truth === UNKNOWN),
      this.#language,
    );
  }

  get hopeless(): readonly string[] {
    return this.contradicted
      .filter(({ condition }) => stepOf(condition) === undefined)
      .map(({ condition }) => reasonOf(condition, this.#language));
  }

  get toDo(): readonly string[] {
    return this.#against.map((each) => toDoFor(each, this.#language));
  }

  get notes(): readonly string[] {
    return this.#judged
      .filter(({ condition, truth }) => condition.onlyWhenMet && truth === MET)
      .map(({ condition }) => lowerFirst(condition.text[this.#language]));
  }
}

const sentences: Readonly<Record<Language, Readonly<Record<Status, (parts: Parts) => string>>>> = {
  nl: {
    registrable: ({ title }) => `${title} is compleet en kan worden geregistreerd.`,
    registered: ({ title }) => `${title} is geregistreerd en klopt.`,
    incomplete: ({ name, hopeless, steps, open }) => {
      if (hopeless.length > 0) return `${name} kan zo niet: ${hopeless.join('; ')}.`;
      if (steps.length === 1) return `Nog één stap voor ${name}: ${steps[0]}.`;
      if (steps.length > 1) return `Nog ${steps.length} stappen voor ${name}: ${steps.join('; ')}.`;
      return `${name}: niet vast te stellen is ${open}.`;
    },
    excluded: ({ name, reasons }) => `${name} kan hier niet: ${reasons.join('; ')}.`,
    unlawful: ({ name, reasons }) => `${name} is geregistreerd maar klopt niet: ${reasons.join('; ')}.`,
    unverifiable: ({ name, open }) => `${name} is geregistreerd; niet vast te stellen is ${open}.`,
    information: ({ title }) => `${title}.`,
    'not-relevant': ({ title }) => `${title}: niets in dit dossier wijst hierop.`,
  },
  en: {
    registrable: ({ title }) => `${title} is complete and can be registered.`,
    registered: ({ title }) => `${title} is registered and holds.`,
    incomplete: ({ name, hopeless, steps, open }) => {
      if (hopeless.length > 0) return `${name} is not possible like this: ${hopeless.join('; ')}.`;
      if (steps.length === 1) return `One more step for ${name}: ${steps[0]}.`;
      if (steps.length > 1) return `${steps.length} more steps for ${name}: ${steps.join('; ')}.`;
      return `${name}: it cannot be established ${open}.`;
    },
    excluded: ({ name, reasons }) => `${name} is not possible here: ${reasons.join('; ')}.`,
    unlawful: ({ name, reasons }) => `${name} is registered but does not hold: ${reasons.join('; ')}.`,
    unverifiable: ({ name, open }) => `${name} is registered; it cannot be established ${open}.`,
    information: ({ title }) => `${title}.`,
    'not-relevant': ({ title }) => `${title}: nothing in this record points to it.`,
  },
};

/** For titles about the reimbursement of a product. */
const reimbursement: Readonly<Record<Language, Partial<Record<Status, (parts: Parts) => string>>>> = {
  nl: {
    registrable: ({ title, notes }) =>
      `${title}: ${notes.length > 0 ? notes.join('; ') : 'de voorwaarden voor vergoeding zijn vastgelegd'}.`,
    excluded: ({ name, reasons }) => `${name} wordt hier niet vergoed: ${reasons.join('; ')}.`,
    incomplete: ({ name, hopeless, toDo }) =>
      hopeless.length > 0
        ? `${name} wordt zo niet vergoed: ${hopeless.join('; ')}.`
        : `Voor vergoeding van ${lowerFirst(name)}: ${toDo.join('; ')}.`,
  },
  en: {
    registrable: ({ title, notes }) =>
      `${title}: ${notes.length > 0 ? notes.join('; ') : 'the conditions for reimbursement are recorded'}.`,
    excluded: ({ name, reasons }) => `${name} is not reimbursed here: ${reasons.join('; ')}.`,
    incomplete: ({ name, hopeless, toDo }) =>
      hopeless.length > 0
        ? `${name} is not reimbursed like this: ${hopeless.join('; ')}.`
        : `To have ${lowerFirst(name)} reimbursed: ${toDo.join('; ')}.`,
  },
};

/** For titles about what is arranged, granted or declared. */
const arrangement: Readonly<Record<Language, Partial<Record<Status, (parts: Parts) => string>>>> = {
  nl: {
    registrable: ({ title }) => `${title}: aan de voorwaarden is voldaan.`,
    registered: ({ title }) => `${title} is vastgelegd en klopt.`,
  },
  en: {
    registrable: ({ title }) => `${title}: the conditions are met.`,
    registered: ({ title }) => `${title} is recorded and holds.`,
  },
};

function lowerFirst(sentence: string): string {
  // Codes and abbreviations keep their capitals.
  return /^[A-Z][a-zé]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
