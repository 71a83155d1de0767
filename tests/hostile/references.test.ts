import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUZZ_TIMEOUT, fuzz } from './support/fuzz.ts';
import type { Json } from './support/lawful.ts';
import { pzpRecord } from './support/pzp-record.ts';
import { survive } from './support/survive.ts';

const PART_OF = 'https://prestatiewijzer.nl/fhir/StructureDefinition/deel-van';
const DBC = 'https://prestatiewijzer.nl/fhir/CodeSystem/dbc-diagnose';
const subject = { reference: 'Patient/p' };

/** DBCs and contacts that are parts of one another, in a ring. */
function ring(size: number): Json[] {
  return Array.from({ length: size }, (_, index) => {
    const next = (index + 1) % size;
    return [
      {
        resourceType: 'Condition',
        id: `c${index}`,
        subject,
        code: { coding: [{ system: DBC, code: '0313.050' }] },
      },
      {
        resourceType: 'EpisodeOfCare',
        id: `dbc${index}`,
        status: 'active',
        patient: subject,
        diagnosis: [{ condition: { reference: `Condition/c${index}` } }],
        period: { start: '2026-01-01' },
        extension: [{ url: PART_OF, valueReference: { reference: `EpisodeOfCare/dbc${next}` } }],
      },
      {
        resourceType: 'Encounter',
        id: `e${index}`,
        status: 'finished',
        class: { code: 'AMB' },
        subject,
        partOf: { reference: `Encounter/e${next}` },
        episodeOfCare: [{ reference: `EpisodeOfCare/dbc${index}` }],
        basedOn: [{ reference: `ServiceRequest/s${index}` }],
        period: { start: '2026-03-02' },
      },
      {
        resourceType: 'Procedure',
        id: `pr${index}`,
        status: 'completed',
        subject,
        partOf: [{ reference: `Procedure/pr${next}` }],
        encounter: { reference: `Encounter/e${next}` },
        code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
        performer: [{ actor: { reference: `PractitionerRole/r${index}` } }],
      },
      {
        resourceType: 'Communication',
        id: `m${index}`,
        status: 'completed',
        subject,
        about: [{ reference: `Communication/m${next}` }, { reference: 'CarePlan/own' }],
        basedOn: [{ reference: `ServiceRequest/s${next}` }],
        recipient: [{ reference: `Organization/o${index}` }],
      },
      {
        resourceType: 'ServiceRequest',
        id: `s${index}`,
        status: 'active',
        subject,
        basedOn: [{ reference: `ServiceRequest/s${next}` }],
        requester: { reference: `PractitionerRole/r${index}` },
      },
      {
        resourceType: 'PractitionerRole',
        id: `r${index}`,
        practitioner: { reference: `PractitionerRole/r${next}` },
        organization: { reference: `Organization/o${index}` },
      },
      { resourceType: 'Organization', id: `o${index}`, partOf: { reference: `Organization/o${next}` } },
      {
        resourceType: 'CareTeam',
        id: `t${index}`,
        status: 'active',
        participant: [{ member: { reference: `CareTeam/t${next}` } }],
      },
    ];
  }).flat();
}

describe('references', () => {
  it.each([[1], [2], [3], [50]])('may run in rings of %i', (size) => {
    survive([...pzpRecord(), ...ring(size)]);
  });

  it('may lead nowhere, or to something of another type', { timeout: FUZZ_TIMEOUT }, () => {
    const resources = [...pzpRecord(), ...ring(3)];
    const target = fc.oneof(
      fc.constantFrom(...resources.map(({ resourceType, id }) => `${resourceType}/${id}`)),
      fc.constantFrom(
        'Nothing/1',
        'Encounter/',
        '/',
        '#',
        '#x',
        'urn:uuid:0',
        'https://a/b/Encounter/e1/_history/2',
      ),
    );
    const all = resources.map((resource) => JSON.stringify(resource));
    const count = all.join().split('"reference":').length - 1;
    fc.assert(
      fc.property(fc.array(target, { minLength: count, maxLength: count }), (targets) => {
        let next = 0;
        const record = all.map((resource) =>
          JSON.parse(
            resource.replace(/"reference":"[^"]*"/g, () => `"reference":${JSON.stringify(targets[next++])}`),
          ),
        );
        survive(record);
      }),
      fuzz(300),
    );
  });

  it('that lead nowhere leave the role unknown', () => {
    const record = pzpRecord().filter(({ id }) => id !== 'internist');

    const finding = survive(record).findings.find(({ id }) => id === 'msz-pzp-190099');

    expect(finding?.status).toBe('incomplete');
    expect(finding?.conditions.find(({ id }) => id === 'conversation-with-poortfunctie')?.outcome).toBe(
      'unknown',
    );
  });
});
