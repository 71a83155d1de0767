import type { MedicationRequest } from '@medplum/fhirtypes';
import { surelyBefore } from '../../logic/moment.ts';
import { anyHasCode } from '../../record/codes.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';

/** `Medicatieafspraak` in Medication process 9, of which the zib has no status. */
const SNOMED_AGREEMENT = '33633005';
const PERIODS = ['ext-TimeInterval.Period', 'ext-TimeInterval-Period'].map(
  (name) => `http://nictiz.nl/fhir/StructureDefinition/${name}`,
);

/** The status of a prescription; a medication agreement without one runs until the end of its period of use. */
export function statusOf(dossier: Dossier, entry: Entry<MedicationRequest>): string | undefined {
  const { status, category } = entry.resource;
  if (status !== 'unknown' || !anyHasCode(category, 'snomed', SNOMED_AGREEMENT)) return status;
  const end = dossier.source.date(periodOf(entry)?.end, entry, 'MedicationRequest.extension');
  return surelyBefore(end, dossier.at) ? 'completed' : 'active';
}

/** The day of a prescription; without one the first day of its period of use. */
export function prescribedOn({ source }: Dossier, entry: Entry<MedicationRequest>): string | undefined {
  const { authoredOn } = entry.resource;
  return authoredOn === undefined
    ? source.date(periodOf(entry)?.start, entry, 'MedicationRequest.extension')
    : source.date(authoredOn, entry, 'MedicationRequest.authoredOn');
}

function periodOf({ resource }: Entry<MedicationRequest>) {
  return each(resource.extension).find(({ url }) => PERIODS.includes(text(url) ?? ''))?.valuePeriod;
}
