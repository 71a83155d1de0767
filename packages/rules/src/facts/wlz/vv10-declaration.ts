import type { Observation, QuestionnaireResponse, QuestionnaireResponseItem } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';
import type { Vv10Declaration } from '../entities.ts';
import { isBelow3Months } from '../terminal-phase/life-expectancy.ts';

/** Codes of CodeSystem vv10-criterium: what a physician declares for VV10 in a nursing home. */
const CRITERIA = {
  expectancy: 'levensverwachting',
  indication: 'wlz-indicatie',
  intensiveCare: 'intensieve-24-uurszorg',
  symptoms: 'klachtenbestrijding',
  complexCare: 'complexe-zorg',
} as const satisfies Record<keyof Vv10Declaration, string>;

/** One criterion that somebody says is fulfilled or not. */
export interface Vv10Statement {
  readonly ref: Ref;
  readonly criterion: string;
  readonly fulfilled: boolean;
  readonly on: string | undefined;
  readonly physician: Fact<boolean>;
}

const OBSERVED: readonly (string | undefined)[] = ['final', 'amended', 'corrected', 'preliminary'];
const ANSWERED: readonly (string | undefined)[] = ['completed', 'amended'];

/** The declaration as it stands on a day: of each criterion the latest statement. */
export function declarationOn(dossier: Dossier, on: string | undefined): Vv10Declaration {
  const statements = dossier.vv10Declarations.filter(
    (each) => each.on === undefined || on === undefined || firstDay(each.on) <= lastDay(on),
  );
  const declared = (criterion: string): Fact<boolean> => {
    const latest = statements.filter((each) => each.criterion === criterion).at(-1);
    if (latest === undefined)
      return unknown(lack('vv10-declaration', 'Observation', dossier.source.patient.ref));
    return latest.physician.value === true ? known(latest.fulfilled, [latest.ref]) : latest.physician;
  };
  return {
    expectancy: againstEstimate(dossier, on, declared(CRITERIA.expectancy), statements),
    indication: declared(CRITERIA.indication),
    intensiveCare: declared(CRITERIA.intensiveCare),
    symptoms: declared(CRITERIA.symptoms),
    complexCare: declared(CRITERIA.complexCare),
  };
}

/** A physician who later notes that the patient lives longer takes back what was declared; on one day it is open. */
function againstEstimate(
  dossier: Dossier,
  on: string | undefined,
  declared: Fact<boolean>,
  statements: readonly Vv10Statement[],
): Fact<boolean> {
  const below3Months = isBelow3Months(dossier, on);
  if (below3Months.value !== false) return declared;
  const { on: noted } = dossier.expectancies.find(({ ref }) => below3Months.evidence.includes(ref)) ?? {};
  const { on: since } = statements.filter(({ criterion }) => criterion === CRITERIA.expectancy).at(-1) ?? {};
  if (declared.value !== true || surelyBefore(since, noted)) return below3Months;
  return surelyBefore(noted, since)
    ? declared
    : unknown(lack('vv10-declaration', 'Observation', dossier.source.patient.ref), [
        ...declared.evidence,
        ...below3Months.evidence,
      ]);
}

/** What is declared, in order of time. */
export function readVv10Declarations(dossier: Dossier): readonly Vv10Statement[] {
  return [...observed(dossier), ...answered(dossier)].sort(
    (a, b) => compare(a.on, b.on) || compare(a.ref, b.ref),
  );
}

function observed(dossier: Dossier): readonly Vv10Statement[] {
  return dossier.source.own('Observation').flatMap((entry) => {
    const { status, code, valueBoolean, effectiveDateTime, performer } = entry.resource as Observation;
    const [criterion] = codesOf(code, 'vv10-criterium');
    if (criterion === undefined || typeof valueBoolean !== 'boolean' || !OBSERVED.includes(status)) return [];
    const on = dossier.source.date(effectiveDateTime, entry, 'Observation.effectiveDateTime');
    const physician = physicianAmong(dossier, each(performer), entry, on);
    return [{ ref: entry.ref, criterion, fulfilled: valueBoolean, on, physician }];
  });
}

function answered(dossier: Dossier): readonly Vv10Statement[] {
  return dossier.source.own('QuestionnaireResponse').flatMap((entry) => {
    const { status, item, authored, author } = entry.resource as QuestionnaireResponse;
    if (!ANSWERED.includes(status)) return [];
    const answers = itemsOf(item).flatMap(({ linkId, answer }) => {
      const [value] = each(answer).map(({ valueBoolean }) => valueBoolean);
      const criterion = text(linkId);
      return criterion !== undefined && CODES.includes(criterion) && typeof value === 'boolean'
        ? [{ criterion, fulfilled: value }]
        : [];
    });
    if (answers.length === 0) return [];
    const on = dossier.source.date(authored, entry, 'QuestionnaireResponse.authored');
    const physician = physicianAmong(dossier, author === undefined ? [] : [author], entry, on);
    return answers.map((answer) => ({ ...answer, ref: entry.ref, on, physician }));
  });
}

const CODES: readonly string[] = Object.values(CRITERIA);
const MAX_DEPTH = 8;

/** The items of a form, also those within groups. */
function itemsOf(
  items: readonly QuestionnaireResponseItem[] | undefined,
  depth = 0,
): readonly QuestionnaireResponseItem[] {
  if (depth > MAX_DEPTH) return [];
  return each(items).flatMap((item) => [item, ...itemsOf(item.item, depth + 1)]);
}

function physicianAmong(
  dossier: Dossier,
  references: readonly Parameters<Dossier['people']['performer']>[0][],
  entry: Entry,
  on: string | undefined,
): Fact<boolean> {
  for (const reference of references) {
    const physician = dossier.people.performer(reference, entry, on)?.physician;
    if (physician?.value === true) return physician;
  }
  return unknown(lack('declaring-physician', entry.resource.resourceType, entry.ref), [entry.ref]);
}
