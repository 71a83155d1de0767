import { PatientResources, replacementFor, type Suggestion, suggestionFor } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { assess, type Finding } from '@prestatiewijzer/rules';
import type { Asked } from './records.ts';

/** A record, and what the rules say of it. */
export interface Seen {
  readonly at: string;
  readonly resources: readonly FhirResource[];
  readonly findings: readonly Finding[];
}

export interface Offered {
  readonly finding: Finding;
  /** What is found to be registered once it is followed. */
  readonly target: Finding;
  /** The same, and all that it is to change besides. */
  readonly meant: readonly Finding[];
  readonly suggestion: Suggestion;
}

export function see({ at, settings }: Asked, resources: readonly FhirResource[]): Seen {
  return { at, resources, findings: assess(resources, { at, settings }).findings };
}

/** All that card or app can offer: of each finding what can be done about it with one click. */
export function offers({ at, resources, findings }: Seen): readonly Offered[] {
  const patient = `Patient/${resources.find(({ resourceType }) => resourceType === 'Patient')?.id}`;
  const record = new PatientResources(resources);
  return findings.flatMap((finding) => {
    const replacement = replacementFor(finding, findings);
    const suggestion = suggestionFor(finding, replacement, { patient, record, at, findings });
    if (suggestion === undefined) return [];
    const replaced = findings.filter((other) => replacementFor(other, findings) === finding);
    const target = replacement ?? finding;
    return [{ finding, target, meant: [finding, target, ...replaced], suggestion }];
  });
}

/** What an EHR makes of a suggestion. */
export function followed(
  { resources }: Seen,
  { actions }: Suggestion,
  then: (created: FhirResource) => readonly FhirResource[] = (created) => [created],
): readonly FhirResource[] {
  const updated = new Map(
    actions
      .filter(({ type }) => type === 'update')
      .map(({ resource }) => [`${resource.resourceType}/${resource.id}`, resource]),
  );
  const created = actions
    .filter(({ type }) => type === 'create')
    .flatMap(({ resource }, index) => then({ ...resource, id: `created-${index}` }));
  return [...resources.map((each) => updated.get(`${each.resourceType}/${each.id}`) ?? each), ...created];
}

/** What people make of it afterwards: they confirm a registration, and send a message to the GP. */
export function confirmed(at: string) {
  return (created: FhirResource): readonly FhirResource[] => {
    if (created.resourceType === 'ChargeItem') return [{ ...created, status: 'billable' }];
    const sent = { ...created, status: 'completed', sent: at };
    return created['recipient'] === undefined
      ? [
          GENERAL_PRACTITIONER,
          { ...sent, recipient: [{ reference: `PractitionerRole/${GENERAL_PRACTITIONER.id}` }] },
        ]
      : [sent];
  };
}

/** Whom the sender chooses where the record names no GP. */
const GENERAL_PRACTITIONER = {
  resourceType: 'PractitionerRole',
  id: 'chosen-gp',
  code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code: '01.015' }] }],
};
