import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { explainRecord } from '../explain-record/index.ts';
import { parseSettings, type SettingsError } from '../settings/parse-settings.ts';
import { withBindings } from './index.ts';

const AT = '2026-03-20';
const subject = { reference: 'Patient/p' };
const patient = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' };
const gp = {
  resourceType: 'PractitionerRole',
  id: 'gp',
  code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code: '01.015' }] }],
};
const internist = {
  resourceType: 'PractitionerRole',
  id: 'internist',
  specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0313' }] }],
};
const talk = {
  resourceType: 'Procedure',
  id: 'talk',
  status: 'completed',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
  subject,
  performedDateTime: '2026-03-02',
  performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
};

function local(code: string) {
  return { coding: [{ system: 'urn:local', code }] };
}

function options(bindings: object) {
  return { at: AT, settings: withBindings(parseSettings({ bindings })) };
}

/** Where a fact is found in a record with these bindings, with its day and value. */
function found(
  fact: string,
  resources: readonly object[],
  bindings: object,
  problems: readonly string[] = [],
): readonly string[] {
  const [explanation] = explainRecord([patient, gp, internist, ...resources], options(bindings));
  expect(explanation?.problems.map(({ reference, path }) => `${reference} ${path}`)).toEqual(problems);
  const { found: places = [] } = explanation?.facts.find((each) => each.fact === fact) ?? {};
  return places.map(({ reference, on, value }) => [reference, on, value].filter(Boolean).join(' '));
}

function mistakes(bindings: object): readonly string[] {
  try {
    withBindings(parseSettings({ bindings }), 'en');
  } catch (error) {
    return (error as SettingsError).issues.map(({ path, message }) => `${path} ${message}`);
  }
  return [];
}

describe('a fact that is said in a type of its own', () => {
  it.each([
    [
      'care-plan',
      'a local form',
      {
        resourceType: 'QuestionnaireResponse',
        id: 'x',
        status: 'completed',
        subject,
        authored: '2026-03-03',
      },
      { carePlan: "QuestionnaireResponse.where(status = 'completed').exists()" },
      'QuestionnaireResponse/x 2026-03-03',
    ],
    [
      'care-plan',
      'an order with a status',
      {
        resourceType: 'ServiceRequest',
        id: 'x',
        status: 'completed',
        code: local('ZP'),
        subject,
        authoredOn: '2026-03-03',
      },
      { carePlan: "ServiceRequest.where(status = 'completed').code.coding.code = 'ZP'" },
      'ServiceRequest/x 2026-03-03',
    ],
    [
      'palliative-phase',
      'a Flag',
      { resourceType: 'Flag', id: 'x', status: 'active', code: local('PALL'), subject },
      { palliativePhase: "Flag.code.coding.code = 'PALL'" },
      'Flag/x',
    ],
    [
      'palliative-phase',
      'an EpisodeOfCare',
      { resourceType: 'EpisodeOfCare', id: 'x', status: 'active', type: [local('PALL')], patient: subject },
      { palliativePhase: "EpisodeOfCare.type.coding.code = 'PALL'" },
      'EpisodeOfCare/x',
    ],
    [
      'dbc',
      'an Account',
      {
        resourceType: 'Account',
        id: 'x',
        status: 'active',
        type: local('0313-050'),
        subject: [subject],
        servicePeriod: { start: '2026-02-01' },
      },
      { dbcDiagnosis: "Account.type.coding.code.replace('-', '.')" },
      'Account/x 2026-02-01 0313.050',
    ],
    [
      'dbc',
      'the EpisodeOfCare itself',
      {
        resourceType: 'EpisodeOfCare',
        id: 'x',
        status: 'active',
        type: [local('313.050')],
        patient: subject,
      },
      { dbcDiagnosis: 'EpisodeOfCare.type.coding.code', dbcProduct: "EpisodeOfCare.select('990040015')" },
      'EpisodeOfCare/x 0313.050 990040015',
    ],
    [
      'team-meeting',
      'an Appointment',
      {
        resourceType: 'Appointment',
        id: 'x',
        status: 'fulfilled',
        serviceType: [local('MDO-PZ')],
        start: '2026-03-04T12:00:00+01:00',
        participant: [
          { actor: subject, status: 'accepted' },
          { actor: { reference: 'PractitionerRole/internist' }, status: 'accepted' },
        ],
      },
      { teamMeeting: "Appointment.where(serviceType.coding.code = 'MDO-PZ').select('190006')" },
      'Appointment/x 2026-03-04 190006',
    ],
    [
      'wlz',
      'an EpisodeOfCare with all that is known of it',
      {
        resourceType: 'EpisodeOfCare',
        id: 'x',
        status: 'active',
        type: [local('WLZ-VV10-VERBLIJF')],
        patient: subject,
        period: { start: '2026-01-05' },
      },
      {
        wlzIndication: "EpisodeOfCare.type.coding.code.startsWith('WLZ')",
        wlzProfile: "EpisodeOfCare.where(type.coding.code.contains('VV10')).select('759')",
        wlzForm: "EpisodeOfCare.where(type.coding.code.endsWith('VERBLIJF')).select('4')",
        wlzTreatment: "EpisodeOfCare.type.coding.code.contains('BEHANDELING')",
      },
      'EpisodeOfCare/x 2026-01-05 759 4',
    ],
    [
      'palliative-team',
      'who belongs to it',
      { resourceType: 'PractitionerRole', id: 'x', code: [local('TPZ')] },
      { palliativeTeam: "PractitionerRole.code.coding.code = 'TPZ'" },
      'PractitionerRole/x',
    ],
    [
      'prescription',
      'codes in a list',
      {
        resourceType: 'MedicationRequest',
        id: 'x',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: local('123'),
        subject,
        authoredOn: '2026-03-02',
      },
      {
        lists: { oxycodon: ['122', '123'] },
        medicine:
          "MedicationRequest.where(medication.coding.where(code in %oxycodon).exists()).select('N02AA05')",
      },
      'MedicationRequest/x 2026-03-02 N02AA05',
    ],
    [
      'prescription',
      'a range of codes',
      {
        resourceType: 'MedicationStatement',
        id: 'x',
        status: 'active',
        medicationCodeableConcept: local('4711'),
        subject,
        effectiveDateTime: '2026-03-02',
      },
      {
        medicine:
          "MedicationStatement.where(medication.coding.where(code.toInteger() >= 4700 and code.toInteger() < 4800).exists()).select('N02AA05')",
      },
      'MedicationStatement/x 2026-03-02 N02AA05',
    ],
    [
      'contact',
      'a status that does not tell',
      {
        resourceType: 'Encounter',
        id: 'x',
        status: 'unknown',
        class: { code: 'AMB' },
        subject,
        period: { start: '2026-03-02', end: '2026-03-02' },
      },
      { status: "Encounter.where(status = 'unknown' and period.end.exists()).select('finished')" },
      'Encounter/x 2026-03-02',
    ],
  ])('%s as %s', (fact, _form, resource, bindings, place) => {
    expect(found(fact, [resource], bindings)).toEqual([place]);
    expect(found(fact, [resource], {})).toEqual([]);
  });

  it('proves nothing when the resource was entered in error or is only planned', () => {
    const form = { resourceType: 'QuestionnaireResponse', id: 'x', subject, authored: '2026-03-03' };
    const bindings = { carePlan: 'QuestionnaireResponse.exists()' };

    for (const status of ['entered-in-error', 'in-progress'])
      expect(found('care-plan', [{ ...form, status }], bindings)).toEqual([]);
  });

  it('is nobody else’s', () => {
    const form = {
      resourceType: 'QuestionnaireResponse',
      id: 'x',
      status: 'completed',
      authored: '2026-03-03',
    };
    const others = [
      { resourceType: 'Patient', id: 'q' },
      { ...form, subject: { reference: 'Patient/q' } },
    ];

    expect(found('care-plan', others, { carePlan: 'QuestionnaireResponse.exists()' })).toEqual([]);
  });
});

describe('a DBC that is an Account', () => {
  const account = {
    resourceType: 'Account',
    id: 'dbc',
    status: 'active',
    type: local('0313.050'),
    subject: [subject],
    servicePeriod: { start: '2026-02-01' },
  };

  it('is that of the contacts and registrations that name it', () => {
    const visit = {
      resourceType: 'Encounter',
      id: 'visit',
      status: 'finished',
      class: { code: 'AMB' },
      subject,
      period: { start: '2026-03-02' },
      participant: [{ individual: { reference: 'PractitionerRole/internist' } }],
      account: [{ reference: 'Account/dbc' }],
    };
    const { findings } = assess(
      [patient, internist, account, visit],
      options({ dbcDiagnosis: 'Account.type.coding.code', registration: "Encounter.select('190067')" }),
    );

    const consult = findings.find(({ id }) => id === 'msz-consult-team-pz-190067');
    expect(consult?.conditions.flatMap(({ evidence }) => evidence)).toContain('Account/dbc');
  });
});

describe('a recipient', () => {
  const letter = {
    resourceType: 'Communication',
    id: 'letter',
    status: 'completed',
    subject,
    sent: '2026-03-04',
    recipient: [{ reference: 'PractitionerRole/gp' }],
  };
  const bindings = {
    carePlan: 'CarePlan.exists()',
    planHandedOver:
      "Communication.where(recipient.resolve().code.coding.where(code = '01.015').exists()).exists()",
  };
  const plan = { resourceType: 'CarePlan', id: 'plan', status: 'active', subject, created: '2026-03-03' };

  it('is found in the record by resolve()', () => {
    expect(found('hand-over', [talk, plan, letter], bindings)).toEqual(['Communication/letter 2026-03-04']);
    const other = { ...letter, recipient: [{ reference: 'PractitionerRole/internist' }] };
    expect(found('hand-over', [talk, plan, other], bindings)).toEqual([]);
  });

  it('by resolve() is nothing of another patient', () => {
    const task = {
      resourceType: 'Task',
      id: 'task',
      status: 'completed',
      for: subject,
      focus: { reference: 'CarePlan/theirs' },
    };
    const others = [
      { resourceType: 'Patient', id: 'q' },
      { ...plan, id: 'theirs', subject: { reference: 'Patient/q' } },
    ];
    const handedOver = { planHandedOver: 'Task.focus.resolve().exists()' };

    expect(found('hand-over', [talk, ...others, task], handedOver, ['Task/task Task.focus'])).toEqual([]);
  });

  it('can be the GP post', () => {
    const record = [patient, internist, talk, plan, { ...letter, recipient: [] }];
    const toPost = {
      ...bindings,
      planHandedOver: 'Communication.where(false)',
      planHandedOverToGpPost: 'Communication.exists()',
    };
    const { findings } = assess(record, { ...options(toPost), all: true });
    const evidence = findings.flatMap(({ conditions }) =>
      conditions.filter(({ outcome }) => outcome === 'met').flatMap((each) => each.evidence),
    );

    expect(found('hand-over', [talk, plan, letter], toPost)).toEqual([]);
    expect(evidence).toContain('CarePlan/plan');
  });
});

describe('an expression', () => {
  it('on a type where its fact cannot be said is refused, with the types where it can', () => {
    expect(mistakes({ dbcDiagnosis: 'Observation.code', carePlan: 'Patient.exists()' })).toEqual([
      expect.stringMatching(
        /^bindings\.carePlan is not evaluated on Patient; use CarePlan, DocumentReference, /,
      ),
      'bindings.dbcDiagnosis is not evaluated on Observation; use Condition, EpisodeOfCare, Account',
    ]);
  });

  it('that belongs to another key is refused with that key', () => {
    expect(mistakes({ registration: 'Appointment.serviceType.coding.code' })).toEqual([
      expect.stringMatching(/; for Appointment there is bindings\.teamMeeting$/),
    ]);
  });

  it('that names a list which there is not is refused', () => {
    expect(mistakes({ medicine: "MedicationRequest.where(id in %none).select('N02AA05')" })).toEqual([
      expect.stringMatching(/^bindings\.medicine is no FHIRPath \(%none is not in bindings\.lists\)/),
    ]);
  });

  it('that gives a code which the fact does not know is a problem', () => {
    const settings = withBindings(parseSettings({ bindings: { wlzForm: "Coverage.select('VPT')" } }), 'en');
    const coverage = { resourceType: 'Coverage', id: 'c', status: 'active', beneficiary: subject };
    const { problems } = assess([patient, coverage], { at: AT, settings, language: 'en' });

    expect(problems.map(({ reference, path, message }) => `${reference} ${path} ${message}`)).toEqual([
      'Coverage/c bindings.wlzForm gives a code here that this fact does not know. Have the expression give one of these: 2, 4, 5, 7.',
    ]);
  });

  it('is evaluated on no other types than it names', () => {
    const form = { resourceType: 'QuestionnaireResponse', id: 'x', status: 'completed', subject };
    const handedOver = { planHandedOver: "Communication.where(status = 'completed').exists().not()" };

    expect(found('hand-over', [talk, form], handedOver)).toEqual([]);
  });
});
