import { type PatientResources, referenceOf, referencesOf } from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';

/** The findings that touch a contact: about it, about what was done in it, or about a process it belongs to. */
export function touching(
  findings: readonly Finding[],
  encounter: string,
  record: PatientResources,
): readonly Finding[] {
  const contact = record.get(encounter);
  const part = new Set([
    encounter,
    ...referencesOf(contact?.['episodeOfCare']),
    ...referencesOf(contact?.['reasonReference']),
    ...namingIt(record, 'Procedure', 'encounter', encounter),
    ...namingIt(record, 'ChargeItem', 'context', encounter),
  ]);
  return findings.filter(({ about }) => about.some((reference) => part.has(reference)));
}

function namingIt(
  record: PatientResources,
  type: string,
  element: string,
  encounter: string,
): readonly string[] {
  return record
    .ofType(type)
    .filter((resource) => referenceOf(resource[element]) === encounter)
    .map(({ id }) => `${type}/${id}`);
}
