import type { Dossier } from '../../facts/dossier.ts';
import type { Ref } from '../../logic/fact.ts';
import type { Language } from '../../logic/wording.ts';
import type { Settings } from '../../record/settings/settings.ts';
import { dayNumber } from '../../time/dates.ts';
import type { Finding, Status } from '../assessment.ts';

/** So many days something may stand ready without a reminder, where the settings say nothing. */
const PATIENCE = 7;

interface Asked {
  readonly settings: Settings;
  readonly language: Language;
}

/** The same findings, of which those for which something stands ready say so, and since when where that is too long. */
export function preparedTold(
  findings: readonly Finding[],
  dossier: Dossier,
  { settings, language }: Asked,
): readonly Finding[] {
  if (dossier.prepared.length === 0) return findings;
  const since = new Map(dossier.prepared.map((each) => [each.ref, each.since]));
  const patience = settings.reminders?.prepared ?? PATIENCE;
  return findings.map((finding) => {
    const { prepared } = finding;
    if (prepared === undefined) return withReadyInstead(finding, findings, language);
    const first = firstOf(prepared, since);
    const isLate = first !== undefined && dayNumber(dossier.at) - dayNumber(first) > patience;
    return {
      ...finding,
      ...(isLate && { reminder: true as const }),
      summary: summaryOf(finding, prepared, isLate ? first : undefined, language),
    };
  });
}

function firstOf(prepared: readonly Ref[], since: ReadonlyMap<Ref, string | undefined>): string | undefined {
  return prepared
    .map((ref) => since.get(ref))
    .filter((day) => day !== undefined)
    .sort()[0];
}

function summaryOf(
  finding: Finding,
  prepared: readonly Ref[],
  since: string | undefined,
  language: Language,
): string {
  const says = SAYS[language];
  const when = since === undefined ? '' : says.since(since);
  const isMessage = prepared.every((ref) => ref.includes('Communication/'));
  const { status, title, code, summary } = finding;
  if (isMessage) return `${summary} ${says.message(when)}`;
  const name = code === undefined ? title : `${title} (${code.code})`;
  const first = status === 'registrable' ? says.complete(name) : summary;
  return `${first} ${(says.registration[status] ?? says.waits)(when)}`;
}

/** What people could choose instead stands ready. */
function withReadyInstead(finding: Finding, findings: readonly Finding[], language: Language): Finding {
  const { alternatives = [], about, encounter, summary } = finding;
  const chosen = findings.find(
    (other) =>
      alternatives.includes(other.id) &&
      other.prepared !== undefined &&
      (encounter === undefined
        ? other.about.some((each) => about.includes(each))
        : other.encounter === encounter),
  );
  if (chosen === undefined) return finding;
  return {
    ...finding,
    summary: `${summary} ${SAYS[language].instead(chosen.code?.code ?? chosen.title)}`,
  };
}

interface Says {
  since(day: string): string;
  complete(name: string): string;
  message(since: string): string;
  waits(since: string): string;
  /** By status, where it is not only to be confirmed. */
  readonly registration: Readonly<Partial<Record<Status, (since: string) => string>>>;
  instead(name: string): string;
}

const SAYS: Readonly<Record<Language, Says>> = {
  nl: {
    since: (day) => ` al sinds ${day.split('-').reverse().join('-')}`,
    complete: (name) => `${name} is compleet.`,
    message: (since) => `De overdracht staat${since} klaar, nog versturen.`,
    waits: (since) => `De registratie is${since} klaargezet, nog te bevestigen.`,
    registration: {
      incomplete: (since) => `De registratie is${since} klaargezet, nog te bevestigen als dit in orde is.`,
      excluded: (since) => `Er is${since} wel een registratie klaargezet: laat die vervallen.`,
      unlawful: (since) => `Er is${since} nog een registratie klaargezet: laat die ook vervallen.`,
      registered: (since) => `Er is${since} nog een registratie klaargezet, nog te bevestigen.`,
      unverifiable: (since) => `Er is${since} nog een registratie klaargezet, nog te bevestigen.`,
    },
    instead: (name) => `In plaats daarvan is ${name} klaargezet, nog te bevestigen.`,
  },
  en: {
    since: (day) => ` (since ${day})`,
    complete: (name) => `${name} is complete.`,
    message: (since) => `The hand-over is ready${since}, still to be sent.`,
    waits: (since) => `The registration is prepared${since}, still to be confirmed.`,
    registration: {
      incomplete: (since) =>
        `The registration is prepared${since}, still to be confirmed once this is in order.`,
      excluded: (since) => `A registration is prepared${since} all the same: withdraw it.`,
      unlawful: (since) => `Another registration is prepared${since}: withdraw that as well.`,
      registered: (since) => `Another registration is prepared${since}, still to be confirmed.`,
      unverifiable: (since) => `Another registration is prepared${since}, still to be confirmed.`,
    },
    instead: (name) => `Instead ${name} is prepared, still to be confirmed.`,
  },
};
