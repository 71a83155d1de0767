import type { Condition } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { codesOf, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';
import { prescribedOn, statusOf } from '../products/medication-agreement.ts';
import { isPresentCondition } from './conditions.ts';

/** Malignant, in situ and of uncertain behaviour; not the benign ones, D10-D36. */
const ONCOLOGICAL = /^(?:C\d|D0\d|D3[7-9]|D4[0-8])/i;
/** `Malignant neoplastic disease`. What lies below it is not in the rules: a site translates it. */
export const SNOMED_MALIGNANT = '363346000';
const PAST: readonly (string | undefined)[] = ['inactive', 'remission', 'resolved'];

/** By its ICD-10 code, else that of SNOMED CT for malignancy; undefined when neither tells. */
export function isOncological({ code }: Condition): boolean | undefined {
  const codes = codesOf(code, 'icd10');
  if (codes.length === 0) return hasCode(code, 'snomed', SNOMED_MALIGNANT) ? true : undefined;
  return codes.some((each) => ONCOLOGICAL.test(each));
}

export function readOncologicalConditions(source: PatientRecordSource): readonly Entry<Condition>[] {
  return source
    .own('Condition')
    .filter((entry) => isPresentCondition(entry) && isOncological(entry.resource) === true);
}

/** An oncological condition in the record that is active on a day; without one it is unknown. */
export function hasOncologicalCondition(
  { source, oncologicalConditions }: Dossier,
  on: string | undefined,
): Fact<boolean> {
  const found = oncologicalConditions.find((entry) => isActiveOn(source, entry, on));
  return found === undefined
    ? unknown(lack('diagnosis', 'Condition', source.patient.ref))
    : known(true, [found.ref]);
}

function isActiveOn(source: PatientRecordSource, entry: Entry<Condition>, on: string | undefined): boolean {
  const { clinicalStatus, onsetDateTime, abatementDateTime } = entry.resource;
  const from = source.date(onsetDateTime, entry, 'Condition.onsetDateTime');
  const until = source.date(abatementDateTime, entry, 'Condition.abatementDateTime');
  if (surelyBefore(on, from) || surelyBefore(until, on)) return false;
  // What is over now, without a day, can have been over then.
  return until !== undefined || !each(clinicalStatus?.coding).some(({ code }) => PAST.includes(code));
}

/** A prescription of chemotherapy or hormone therapy (ATC L01, L02), with the day it started. */
export interface AntitumourTherapy {
  readonly ref: Ref;
  readonly from: string | undefined;
  /** It runs now; else it was ended. */
  readonly runs: boolean;
}

const GIVEN: readonly (string | undefined)[] = ['active', 'completed', 'stopped'];

export function readAntitumourTherapies(dossier: Dossier): readonly AntitumourTherapy[] {
  return dossier.source
    .own('MedicationRequest')
    .filter(
      (entry) =>
        GIVEN.includes(statusOf(dossier, entry)) &&
        dossier.atcOf(entry).some((code) => code.startsWith('L01') || code.startsWith('L02')),
    )
    .map((entry) => ({
      ref: entry.ref,
      from: prescribedOn(dossier, entry),
      runs: statusOf(dossier, entry) === 'active',
    }));
}
