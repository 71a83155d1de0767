import { describe, expect, it } from 'vitest';
import {
  assessed,
  type Json,
  PEOPLE,
  patient,
  planning,
  problems,
  statuses,
} from '../../testing/planning.ts';
import { usable } from './resources.ts';

const subject = { reference: 'Patient/anna' };
const ANNA = 'Patient/anna';
const [talk, plan, sent] = planning(subject) as [Json, Json, Json];
const rest = [patient('anna'), ...PEOPLE];

describe('another version of FHIR', () => {
  const { performedDateTime, ...talkWithoutDate } = talk;

  it.each<[string, Json[], string]>([
    ['STU3: it was not done', [{ ...talk, notDone: true }, plan, sent], 'incomplete'],
    [
      'STU3: it was done',
      [
        { ...talk, notDone: false, context: { reference: 'Encounter/x' } },
        { ...plan, context: { reference: 'Encounter/x' } },
        sent,
      ],
      'registrable',
    ],
    ['STU3: the hand-over was not done', [talk, plan, { ...sent, notDone: true }], 'incomplete'],
    [
      'STU3: what the hand-over is about',
      [talk, plan, { ...sent, about: undefined, topic: sent['about'] }],
      'registrable',
    ],
    [
      'STU3: a task that handed the plan over',
      [
        talk,
        plan,
        {
          resourceType: 'Task',
          id: 'pull',
          status: 'completed',
          intent: 'order',
          for: subject,
          requester: { agent: { reference: 'PractitionerRole/cardioloog' } },
          owner: (sent['recipient'] as Json[])[0],
          input: [{ type: { text: 'plan' }, valueReference: { reference: `CarePlan/${plan['id']}` } }],
          lastModified: sent['sent'],
        },
      ],
      'registrable',
    ],
    [
      'R5: when it was done',
      [
        { ...talkWithoutDate, occurrenceDateTime: performedDateTime, reason: [{ concept: { text: 'x' } }] },
        plan,
        sent,
      ],
      'registrable',
    ],
    [
      'R5: who keeps the plan',
      [talk, { ...plan, custodian: { reference: 'PractitionerRole/cardioloog' } }, sent],
      'registrable',
    ],
  ])('is translated where that is exact, and told. %s', (_, care, status) => {
    const input = JSON.parse(JSON.stringify([...rest, ...care]));

    expect(statuses(input)).toEqual({ [ANNA]: [status] });
    expect(
      assessed(input)[0]
        ?.problems.map(({ message }) => message)
        .join(),
    ).toMatch(/is FHIR (?:STU3|R5) en is gelezen als FHIR R4/);
  });

  it.each<[string, Json]>([
    ['DSTU2', { ...plan, id: 'x', participant: [] }],
    ['STU3', { resourceType: 'ChargeItem', id: 'x', status: 'billable', subject, participant: [{}] }],
    ['STU3', { resourceType: 'ReferralRequest', id: 'x', status: 'active', subject }],
    [
      'STU3',
      {
        resourceType: 'QuestionnaireResponse',
        id: 'x',
        status: 'completed',
        subject,
        questionnaire: { reference: 'Questionnaire/1' },
      },
    ],
    ['R5', { resourceType: 'DeviceUsage', id: 'x', patient: subject }],
    [
      'R5',
      {
        resourceType: 'ChargeItem',
        id: 'x',
        status: 'billable',
        subject,
        encounter: { reference: 'Encounter/1' },
      },
    ],
    [
      'R5',
      {
        resourceType: 'Encounter',
        id: 'x',
        status: 'completed',
        subject,
        class: [{ coding: [{ code: 'AMB' }] }, { coding: [{ code: 'VR' }] }],
      },
    ],
  ])('is unused otherwise, and told: %s', (version, resource) => {
    const [told, ...others] = assessed([...rest, talk, plan, sent, resource])[0]?.problems ?? [];

    expect(others).toEqual([]);
    expect(told?.message).toBe(`is FHIR ${version} en is niet gebruikt. Lever FHIR R4.`);
  });

  it.each([
    ['http://hl7.org/fhir/3.0/StructureDefinition/Procedure', /STU3/],
    ['http://hl7.org/fhir/StructureDefinition/Procedure|3.0.2', /STU3/],
    ['http://fhir.nl/fhir/StructureDefinition/nl-core-patient', /STU3/],
    ['http://nictiz.nl/fhir/StructureDefinition/eOverdracht-Procedure', /STU3/],
    ['http://hl7.org/fhir/5.0/StructureDefinition/Procedure', /R5/],
    ['http://hl7.org/fhir/1.0/StructureDefinition/Procedure', /DSTU2/],
  ])('is told by the profile %s', (profile, version) => {
    expect(assessed([...rest, { ...talk, meta: { profile: [profile] } }])[0]?.problems[0]?.message).toMatch(
      version,
    );
  });

  it.each([
    'http://hl7.org/fhir/4.0/StructureDefinition/Procedure',
    'http://nictiz.nl/fhir/StructureDefinition/nl-core-Procedure-event',
  ])('is not told by the profile %s', (profile) => {
    expect(problems([...rest, { ...talk, meta: { profile: [profile] } }])).toEqual([]);
  });

  it('is told by the server for all that came with it', () => {
    const statement = { resourceType: 'CapabilityStatement', id: 's', fhirVersion: '3.0.2' };
    const document = { resourceType: 'DocumentReference', id: 'd', status: 'current', subject };
    const input = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [...rest, statement, talk, document].map((resource) => ({ resource })),
    };

    expect(problems(input)).toEqual(
      expect.arrayContaining(['Procedure/gesprek Procedure', 'DocumentReference/d DocumentReference']),
    );
  });

  it.each<[string, Json, Json]>([
    [
      'an R5 contact',
      {
        resourceType: 'Encounter',
        status: 'discharged',
        class: [{ coding: [{ code: 'VR' }] }],
        actualPeriod: { start: '2026' },
        participant: [{ actor: { reference: 'a/1' } }],
        reason: [{ value: [{ concept: { text: 'r' } }, { reference: { reference: 'Condition/1' } }] }],
        diagnosis: [{ condition: [{ reference: { reference: 'Condition/2' } }] }],
        admission: { x: 1 },
      },
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'VR' },
        period: { start: '2026' },
        participant: [{ individual: { reference: 'a/1' } }],
        reasonCode: [{ text: 'r' }],
        reasonReference: [{ reference: 'Condition/1' }],
        diagnosis: [{ condition: { reference: 'Condition/2' } }],
        hospitalization: { x: 1 },
      },
    ],
    [
      'an R5 prescription',
      {
        resourceType: 'MedicationRequest',
        medication: { concept: { text: 'm' } },
        reason: [{ reference: { reference: 'Condition/1' } }],
      },
      {
        resourceType: 'MedicationRequest',
        medicationCodeableConcept: { text: 'm' },
        reasonReference: [{ reference: 'Condition/1' }],
      },
    ],
    [
      'an R5 coverage',
      { resourceType: 'Coverage', insurer: { reference: 'Organization/1' } },
      { resourceType: 'Coverage', payor: [{ reference: 'Organization/1' }] },
    ],
    [
      'a STU3 contact',
      {
        resourceType: 'Encounter',
        reason: [{ text: 'r' }],
        incomingReferral: [{ reference: 'ReferralRequest/1' }],
        diagnosis: [{ role: { text: 'x' } }],
      },
      {
        resourceType: 'Encounter',
        reasonCode: [{ text: 'r' }],
        basedOn: [{ reference: 'ReferralRequest/1' }],
        diagnosis: [{ use: { text: 'x' } }],
      },
    ],
    [
      'a STU3 diagnosis',
      {
        resourceType: 'Condition',
        clinicalStatus: 'remission',
        verificationStatus: 'unknown',
        assertedDate: '2026',
      },
      {
        resourceType: 'Condition',
        clinicalStatus: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'remission' }],
        },
        recordedDate: '2026',
      },
    ],
    [
      'a STU3 prescription',
      {
        resourceType: 'MedicationRequest',
        requester: { agent: { reference: 'Practitioner/1' } },
        category: { text: 'c' },
      },
      {
        resourceType: 'MedicationRequest',
        requester: { reference: 'Practitioner/1' },
        category: [{ text: 'c' }],
      },
    ],
    [
      'a STU3 observation',
      {
        resourceType: 'Observation',
        comment: 'c',
        related: [
          { type: 'has-member', target: { reference: 'Observation/2' } },
          { type: 'replaces', target: { reference: 'Observation/3' } },
        ],
      },
      { resourceType: 'Observation', note: [{ text: 'c' }], hasMember: [{ reference: 'Observation/2' }] },
    ],
    [
      'a STU3 procedure of an episode',
      {
        resourceType: 'Procedure',
        status: 'aborted',
        context: { reference: 'EpisodeOfCare/1' },
        performer: [{ role: { text: 'x' } }],
      },
      {
        resourceType: 'Procedure',
        status: 'stopped',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
            valueReference: { reference: 'EpisodeOfCare/1' },
          },
        ],
        performer: [{ function: { text: 'x' } }],
      },
    ],
  ])('is written as R4 has it: %s', (_, resource, expected) => {
    expect(usable(resource as never, undefined).resource).toEqual(expected);
  });
});
