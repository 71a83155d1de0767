import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { each } from '../../record/safe.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../dossier.ts';
import type { Situation } from '../entities.ts';
import { kindOfWhole } from '../people/organisations.ts';
import { staysIn } from './stays-in.ts';

/** Where somebody can stay with a Wlz indication that includes treatment. */
const WLZ_INSTITUTIONS = ['nursing-home', 'hospice-hch', 'palliative-unit'] as const;

/**
 * Stays in an institution with a Wlz indication that includes treatment. Where the record tells nothing of the Wlz,
 * somebody who stays in no such institution is no resident.
 */
export function isResidentWithTreatment(
  dossier: Dossier,
  { wlz, wlzTreatment }: Situation,
  on: string | undefined,
  at?: Interval,
): Fact<boolean> {
  if (wlz.value !== undefined) return wlzTreatment;
  const stay = staysIn(dossier, WLZ_INSTITUTIONS, on, at);
  return stay.value === false ? stay : unknown(lack('wlz', 'Coverage', dossier.source.patient.ref));
}

/** Enrolled with a GP: the record names one as the patient's own. */
export function isEnrolled(dossier: Dossier, on: string | undefined): Fact<boolean> {
  const { source, people } = dossier;
  const { patient } = source;
  const own = each(patient.resource.generalPractitioner).map((reference) => {
    const entry = source.resolve(reference, patient);
    const kind = kindOfWhole(source, entry);
    if (entry?.resource.resourceType === 'Organization')
      return kind === undefined || kind === 'gp-practice' ? undefined : false;
    return people.performer(reference, patient, on)?.gp.value;
  });
  // Whom the record names as the patient's GP is one, unless it says that they are something else.
  if (own.some((gp) => gp !== false)) return known(true, [patient.ref]);
  return unknown(lack('enrolment', 'Patient', patient.ref), [patient.ref]);
}
