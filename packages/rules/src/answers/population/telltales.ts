import { PALLIATIVE_ADVICE } from '../../codes/advice.ts';
import { CBV_CARE_PLANNING, LOINC_CARE_PLAN, SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { PALLIATIVE_MEDICINES } from '../../codes/medicines.ts';
import { DIAGNOSE_PZ, PROACTIEVE_ZORGPLANNING, ZORGPRODUCTGROEP_PZ } from '../../codes/zorgactiviteiten.ts';
import { MARKS } from '../../facts/patient/marks.ts';
import { HOSPICE_TYPES } from '../../facts/people/organisations.ts';
import { PZP_QUESTIONNAIRES } from '../../facts/planning/plans.ts';
import { CATALOGUE } from '../../law/catalogue.ts';
import type { Settings } from '../../record/settings/settings.ts';

/**
 * Texts that tell a record about which something can be found from one about which nothing can: as a value in it, at
 * least one of these, unless the patient has died.
 */
export interface Telltales {
  /** Whole values; white space around and within them does not count. */
  readonly values: readonly string[];
  /** What values begin with. */
  readonly prefixes: readonly string[];
}

/**
 * By these settings. Undefined where anything in a record can mean anything: where a site binds facts to expressions of
 * its own.
 *
 * Two things lead to a finding: a marker of palliative care, or a registration of a title that is not ordinary care. Care
 * after death is told of anybody: of who has died, `DATES_OF_CARE` say whether there is any.
 */
export function telltalesOf(settings: Settings): Telltales | undefined {
  if (settings.bindings !== undefined) return undefined;
  const titles = CATALOGUE.filter(({ ordinary }) => !ordinary);
  const values = new Set<string>([
    ...MARKS,
    ...HOSPICE_TYPES,
    ...PALLIATIVE_ADVICE,
    ...PALLIATIVE_MEDICINES,
    SNOMED_CARE_PLANNING,
    LOINC_CARE_PLAN,
    CBV_CARE_PLANNING,
    PROACTIEVE_ZORGPLANNING,
    ...DIAGNOSE_PZ,
    ...titles.flatMap(({ codes }) => codes),
    ...Object.values(settings.codes ?? {}).map(({ code }) => code),
    ...[settings.teams?.palliative, settings.teams?.childComfort].flatMap((names) =>
      (names ?? []).map(valueOfName),
    ),
  ]);
  return {
    values: [...values].flatMap(spellings).sort(),
    prefixes: [ZORGPRODUCTGROEP_PZ, ...PZP_QUESTIONNAIRES],
  };
}

/** `CareTeam/id` is told by the id, `system|value` by the value. */
function valueOfName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('|'), name.lastIndexOf('/')) + 1);
}

/** Zeros in front are left out by some, and small letters stand for capitals. */
function spellings(value: string): readonly string[] {
  const plain = value.replaceAll(/\s/g, '');
  const bare = /^\d+(?:\.\d+)?$/.test(plain) ? plain.replace(/^0+/, '') : plain;
  return [...new Set([plain, bare, plain.toLowerCase(), plain.toUpperCase()])];
}

/** Elements that date care or its registration: of who has died, none on or after the death is no care after it. */
export const DATES_OF_CARE = [
  'end',
  'enteredDate',
  'occurrenceDateTime',
  'performedDateTime',
  'servicedDate',
  'start',
] as const;

/** Types of which care and its registrations are read. */
export const TYPES_OF_CARE = ['ChargeItem', 'Claim', 'Encounter', 'Procedure'] as const;
