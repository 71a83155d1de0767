import type { Finding } from '@prestatiewijzer/rules';
import type { Resource } from '../../vignettes/run/vignette.ts';
import type { Asked } from './records.ts';

/**
 * The registration of what can be registered: of its code, on its days, with a link to all that it is about. What names
 * no day, as a tariff for a quarter, is not tried.
 */
export function registering(finding: Finding, { resources }: Asked): Resource | undefined {
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  const { code, on, to } = finding;
  if (code === undefined || on === undefined || patient === undefined) return undefined;
  const links = (...types: readonly string[]) =>
    finding.about.filter((ref) => types.includes(typeOf(ref))).map((reference) => ({ reference }));
  const [context = links('EpisodeOfCare')[0]] =
    finding.encounter === undefined ? links('Encounter') : [{ reference: finding.encounter }];
  const service = links('Procedure');
  const supportingInformation = links('ServiceRequest', 'MedicationRequest', 'DeviceRequest', 'Procedure');
  return {
    resourceType: 'ChargeItem',
    id: 'proof-registered',
    status: 'billable',
    code: { coding: [code] },
    subject: { reference: `Patient/${patient.id}` },
    ...(context && { context }),
    ...(service.length > 0 && { service }),
    ...(supportingInformation.length > 0 && { supportingInformation }),
    ...(to === undefined ? { occurrenceDateTime: on } : { occurrencePeriod: { start: on, end: to } }),
  };
}

function typeOf(reference: string): string {
  return reference.split('/')[0] as string;
}
