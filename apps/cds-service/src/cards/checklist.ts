import { dateOf, isFine, nameOf, type PatientResources, written } from '@prestatiewijzer/advice';
import type { Condition, Finding } from '@prestatiewijzer/rules';

/** What the detail of a card is made of, besides the findings. */
export interface Shown {
  readonly record: PatientResources;
  /** Types of which not everything could be loaded. */
  readonly partial: readonly string[];
}

/** The detail of a card: one condition a line, in the order a person checks them; where it stands comes last. */
export function checklist([finding, ...others]: readonly Finding[], shown: Shown): string {
  if (finding === undefined) return '';
  // What could stand in the way but does not, and judgements that the record documents, need no line.
  const conditions = finding.conditions.filter(
    (condition) => !isFine(condition) || (condition.kind !== 'attention' && condition.kind !== 'exclusion'),
  );
  const list = conditions.map((condition) => `- ${line(condition, shown)}`).join('\n');
  const notes = [alsoOn(others), notLoaded(shown.partial), source(finding)].filter(
    (text) => text !== undefined,
  );
  return [list, ...notes].filter((text) => text !== '').join('\n\n');
}

function line(condition: Condition, shown: Shown): string {
  if (condition.outcome === 'unknown') return `? ${condition.text}: ${whyUnknown(condition, shown.partial)}`;
  if (isFine(condition)) return `✓ ${condition.text}${whyFine(condition, shown.record)}`;
  return `✗ ${condition.text}${whyNot(condition)}`;
}

function whyFine({ kind, evidence }: Condition, record: PatientResources): string {
  const date = evidence.map((reference) => happened(record, reference)).find((found) => found !== undefined);
  return kind !== 'requirement' || date === undefined ? '' : `: ${written(date)}`;
}

function whyNot({ kind, evidence, warns }: Condition): string {
  if (kind === 'exclusion' || warns) return '';
  return evidence.length === 0 && kind !== 'validity' && kind !== 'agreement'
    ? ': niet gevonden'
    : ': niet het geval';
}

function whyUnknown({ kind, missing = [] }: Condition, partial: readonly string[]): string {
  if (kind === 'agreement') return 'staat niet in de instellingen';
  const what = [...new Set(missing.map(({ text }) => text))].join(', ');
  const why = missing.some(({ type }) => partial.includes(type))
    ? 'kon niet worden geladen'
    : 'staat niet in het dossier';
  return what === '' ? why : `${why} (${what})`;
}

/** When what a resource tells of took place. */
const DATES: Readonly<Record<string, readonly string[]>> = {
  CarePlan: ['created', 'period.start'],
  ChargeItem: ['occurrenceDateTime'],
  Communication: ['sent'],
  Composition: ['date'],
  Consent: ['dateTime'],
  DocumentReference: ['date'],
  Encounter: ['period.start'],
  Goal: ['startDate'],
  Procedure: ['performedDateTime', 'performedPeriod.start'],
  QuestionnaireResponse: ['authored'],
  Task: ['lastModified'],
};

function happened(record: PatientResources, reference: string): string | undefined {
  const resource = record.get(reference);
  return (DATES[resource?.resourceType ?? ''] ?? [])
    .map((path) => dateOf(elementAt(resource, path)))
    .find((date) => date !== undefined);
}

function elementAt(resource: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((element, name) => (element as Record<string, unknown> | null | undefined)?.[name], resource);
}

function alsoOn(others: readonly Finding[]): string | undefined {
  const dates = others.map(({ on }) => on).filter((on) => on !== undefined);
  return dates.length === 0
    ? undefined
    : `Ook op ${[...new Set(dates)].map((date) => written(date)).join(', ')}`;
}

function notLoaded(partial: readonly string[]): string | undefined {
  const names = [...new Set(partial.map((type) => nameOf(type)))].join(', ');
  return names === '' ? undefined : `Niet volledig geladen: ${names}; wat daarin staat, telt als onbekend`;
}

const HANDREIKING = /^handreiking-2026 (?:§\s*)?(.+)$/;
const HANDREIKING_NAME = 'Handreiking financiering palliatieve zorg 2026';

/** What a finding rests on: the Handreiking, unless it cites only something else. */
export function sourceName({ conditions }: Finding): string {
  const cited = conditions.flatMap(({ sources }) => sources);
  return cited.some((each) => HANDREIKING.test(each)) ? HANDREIKING_NAME : (cited[0] ?? HANDREIKING_NAME);
}

function source(finding: Finding): string {
  const sections = finding.conditions
    .flatMap(({ sources }) => sources)
    .map((cited) => HANDREIKING.exec(cited)?.[1])
    .filter((section) => section !== undefined)
    .map((section) => (/^\d/.test(section) ? `§ ${section}` : section));
  return [`Bron: ${sourceName(finding)}`, ...new Set(sections)].join(', ');
}
