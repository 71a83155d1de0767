import type { Condition } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import { isPresentCondition } from './conditions.ts';

/** ICD-10 C00-D48; undefined when the condition has no ICD-10 code. */
export function isOncological({ code }: Condition): boolean | undefined {
  const codes = codesOf(code, 'icd10');
  if (codes.length === 0) return undefined;
  return codes.some((code) => /^C\d/i.test(code) || /^D(?:[0-3]\d|4[0-8])/i.test(code));
}

/** Any oncological condition in the record; without one it is unknown. */
export function readAnyOncologicalCondition({ source }: Dossier): Fact<boolean> {
  const found = source
    .own('Condition')
    .find((entry) => isPresentCondition(entry) && isOncological(entry.resource) === true);
  return found === undefined
    ? unknown(lack('diagnosis', 'Condition', source.patient.ref))
    : known(true, [found.ref]);
}

/** Prescriptions of chemotherapy or hormone therapy (ATC L01, L02) that run, with the day they started. */
export interface AntitumourTherapy {
  readonly ref: Ref;
  readonly from: string | undefined;
}

export function readAntitumourTherapies(dossier: Dossier): readonly AntitumourTherapy[] {
  return dossier.source
    .own('MedicationRequest')
    .filter(
      (entry) =>
        entry.resource.status === 'active' &&
        dossier.atcOf(entry).some((code) => code.startsWith('L01') || code.startsWith('L02')),
    )
    .map((entry) => ({
      ref: entry.ref,
      from: dossier.source.date(entry.resource.authoredOn, entry, 'MedicationRequest.authoredOn'),
    }));
}
