import type { Communication, Resource } from '@medplum/fhirtypes';
import { uriOf } from '../../codes/systems.ts';

/** Resources that can tell that a plan was handed over, each with the elements that date it. */
const DATES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Communication: ['sent', 'received'],
    Task: ['lastModified', 'authoredOn'],
    DocumentReference: ['date'],
    Composition: ['date'],
    CarePlan: ['created'],
    Observation: ['effectiveDateTime'],
    Procedure: ['performedDateTime'],
    QuestionnaireResponse: ['authored'],
    ServiceRequest: ['authoredOn'],
  }),
);

export const HAND_OVER_TYPES: ReadonlySet<string> = new Set(DATES.keys());

/** What the resource tells, as a message to a GP. The plan is not told: it is that of the process it falls in. */
export function handOverToldBy(resource: Resource): Communication {
  const fields = resource as unknown as Record<string, unknown>;
  const date = DATES.get(resource.resourceType)?.find((element) => typeof fields[element] === 'string');
  const subject = fields['subject'] ?? fields['for'];
  return {
    resourceType: 'Communication',
    status: 'completed',
    ...(subject !== undefined && { subject: subject as Communication['subject'] }),
    about: [{ reference: 'CarePlan/not-told' }],
    contained: [
      {
        resourceType: 'PractitionerRole',
        id: 'gp',
        code: [{ coding: [{ system: uriOf('uzi'), code: '01.015' }] }],
      },
    ],
    recipient: [{ reference: '#gp' }],
    ...(date !== undefined && { sent: fields[date] as string }),
  } as Communication;
}
