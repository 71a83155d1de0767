import {
  hasOutcome,
  openConditions,
  type PatientResources,
  referenceOf,
  referencesOf,
} from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';
import { kindOf } from './kinds.ts';

/**
 * The findings that a contact that begins can complete, which are those of care planning: that alone goes on from one
 * contact to the next, until the plan is with the GP; what comes after that is a process of its own. The contact itself has
 * only just begun, other contacts are over, and agreements, indications and registrations are not made in a contact. What
 * is registered wrongly is told when the record is opened and when the contact ends.
 */
export function stillToBring(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.status === 'incomplete' &&
      kindOf(finding) === 'planning-process' &&
      !hasOutcome(finding, 'hand-over-to-gp', 'met') &&
      openConditions(finding).every(({ kind }) => kind === 'requirement'),
  );
}

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
