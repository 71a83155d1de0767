import { describe, expect, it } from 'vitest';
import {
  coded,
  explained,
  foundIn,
  ORGANISATION,
  PATIENT,
  SNOMED,
  subject,
} from '../../testing/explained.ts';
import { explainRecord } from './index.ts';

describe('the kind of insurance', () => {
  const coverage = (code: string) => ({
    resourceType: 'Coverage',
    id: 'v',
    status: 'active',
    beneficiary: subject,
    type: coded('urn:oid:2.16.840.1.113883.2.4.3.11.60.101.5.1', code),
  });

  it('points to the Wlz by BZ, and decides nothing', () => {
    expect(explained('wlz', [coverage('BZ')])).toMatchObject({ found: [], unclear: ['Coverage/v'] });
    expect(explained('no-wlz', [coverage('BZ')])).toMatchObject({ found: [], unclear: [] });
  });

  it('says nothing of the Wlz by B', () => {
    expect(explained('wlz', [coverage('B')])).toMatchObject({ found: [], unclear: [] });
  });
});

describe('the hand-over to the patient’s own GP', () => {
  const plan = {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'active',
    intent: 'plan',
    subject,
    category: [coded(SNOMED, '713603004')],
    created: '2026-03-03',
  };
  const role = {
    resourceType: 'PractitionerRole',
    id: 'role',
    practitioner: { reference: 'Practitioner/gp' },
    organization: { reference: 'Organization/practice' },
  };
  const people = [
    { resourceType: 'Organization', id: 'practice' },
    { resourceType: 'Practitioner', id: 'gp' },
    { resourceType: 'Practitioner', id: 'other' },
  ];
  const refs = (own: string, recipient: string, ...more: readonly object[]) => {
    const [record] = explainRecord(
      [
        { ...PATIENT, generalPractitioner: [{ reference: own }] },
        plan,
        {
          resourceType: 'Communication',
          id: 'sent',
          status: 'completed',
          subject,
          about: [{ reference: 'CarePlan/plan' }],
          recipient: [{ reference: recipient }],
          sent: '2026-03-04',
        },
        ...people,
        ...more,
      ],
      { at: '2026-04-01' },
    );
    return record?.facts.find(({ fact }) => fact === 'hand-over')?.found.map(({ reference }) => reference);
  };

  it.each([
    ['Practitioner/gp', 'Practitioner/gp'],
    ['Organization/practice', 'Organization/practice'],
  ])('is told without a role or type where the patient names %s', (own, recipient) => {
    expect(refs(own, recipient)).toEqual(['Communication/sent']);
  });

  it.each(['PractitionerRole/role', 'Practitioner/gp', 'Organization/practice'])(
    'is told where the patient names a role without a code, and it goes to %s',
    (recipient) => {
      expect(refs('PractitionerRole/role', recipient, role)).toEqual(['Communication/sent']);
    },
  );

  it('is not told of somebody else without a role', () => {
    expect(refs('Practitioner/gp', 'Practitioner/other')).toEqual([]);
    expect(refs('PractitionerRole/role', 'Practitioner/other', role)).toEqual([]);
  });
});

describe('a decision of the CIZ', () => {
  const decision = {
    resourceType: 'Composition',
    id: 'ciz',
    meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/iwlz-Indicatie'] },
    status: 'final',
    type: coded(SNOMED, '304784009'),
    subject,
    date: '2026-01-10',
    section: [{ entry: [{ reference: 'QuestionnaireResponse/zzp' }] }],
  };
  const answers = (system: string, ...more: readonly object[]) => ({
    resourceType: 'QuestionnaireResponse',
    id: 'zzp',
    status: 'completed',
    subject,
    item: [{ linkId: '1', answer: [{ valueCoding: { system, code: '759' } }] }, ...more],
  });
  const LIST = 'http://istandaarden.nl/ibieb/codelijsten/COD163';

  it('is a Wlz indication with its zorgprofiel, from its own day', () => {
    expect(explained('wlz', [decision, answers(LIST)]).found).toEqual([
      { reference: 'Composition/ciz', value: '759', on: '2026-01-10' },
    ]);
  });

  it('holds from and until the days that the form names', () => {
    const days = [
      { linkId: '2', answer: [{ valueDate: '2026-02-01' }] },
      { linkId: '3', answer: [{ valueDate: '2026-02-28' }] },
    ];
    expect(explained('wlz', [decision, answers(LIST, ...days)]).found).toEqual([
      { reference: 'Composition/ciz', value: '759', on: '2026-02-01' },
    ]);
  });

  it('is known by its kind, without a profile and without a form', () => {
    const { meta: _, ...rest } = decision;
    const category = [coded('http://istandaarden.nl/ibieb/codesystemen/COD169', '1')];
    expect(foundIn('wlz', { ...rest, category })).toEqual(['Composition/ciz']);
  });

  it('is known as STU3 writes it', () => {
    const { meta: _, ...rest } = decision;
    const stu3 = { ...rest, class: coded('http://istandaarden.nl/ibieb/codesystemen/COD169', '1') };
    expect(explained('wlz', [stu3, answers(LIST)]).found).toEqual([
      { reference: 'Composition/ciz', value: '759', on: '2026-01-10' },
    ]);
  });

  it.each([
    ['is not final', { ...decision, status: 'preliminary' }],
    ['is another document', { ...decision, meta: {} }],
  ])('is none where it %s', (_, document) => {
    expect(foundIn('wlz', document, answers(LIST))).toEqual([]);
  });

  it('leaves the zorgprofiel open where the form names another list', () => {
    expect(explained('wlz', [decision, answers('https://example.nl/lijst')]).found).toEqual([
      { reference: 'Composition/ciz', on: '2026-01-10' },
    ]);
  });
});

describe('a plan that is a file', () => {
  const content = [{ attachment: { contentType: 'application/pdf', url: 'Binary/1' } }];
  const document = { resourceType: 'DocumentReference', id: 'd', status: 'current', subject, content };
  const gp = {
    resourceType: 'Organization',
    id: 'gp',
    type: [coded(ORGANISATION, 'Z3')],
  };
  const message = {
    resourceType: 'Communication',
    id: 'm',
    status: 'completed',
    subject,
    recipient: [{ reference: 'Organization/gp' }],
    sent: '2026-03-04',
    payload: [{ contentAttachment: { contentType: 'application/pdf', data: 'JVBERg==' } }],
  };
  const LOINC = 'http://loinc.org';

  it.each([
    ['type', { type: coded(LOINC, '81334-5') }],
    ['category', { category: [coded(SNOMED, '713603004')] }],
    ['event', { context: { event: [coded(SNOMED, '713603004')] } }],
  ])('is told by the %s of a document, and handed over as such', (_, told) => {
    const plan = { ...document, ...told };
    expect(foundIn('care-plan', plan)).toEqual(['DocumentReference/d']);
    const sent = { ...message, payload: [{ contentReference: { reference: 'DocumentReference/d' } }] };
    expect(foundIn('hand-over', plan, sent, gp)).toEqual(['Communication/m']);
  });

  it('is told and handed over by a message that carries it', () => {
    const carrying = { ...message, category: [coded(SNOMED, '713603004')] };
    expect(foundIn('care-plan', carrying, gp)).toEqual(['Communication/m']);
    expect(foundIn('hand-over', carrying, gp)).toEqual(['Communication/m']);
  });

  it.each([
    ['another document', document],
    ['a superseded plan', { ...document, status: 'superseded', type: coded(LOINC, '81334-5') }],
    ['a file of which nothing is said', message],
    ['a message without a file', { ...message, category: [coded(SNOMED, '713603004')], payload: [] }],
  ])('is not %s', (_, resource) => {
    expect(foundIn('care-plan', resource, gp)).toEqual([]);
  });

  it.each([
    ['input', { input: [{ type: { text: 'plan' }, valueReference: { reference: 'DocumentReference/d' } }] }],
    ['basedOn', { basedOn: [{ reference: 'DocumentReference/d' }] }],
  ])('is handed over where a Notified Pull names it as %s', (_, named) => {
    const plan = { ...document, type: coded(LOINC, '81334-5') };
    const task = {
      resourceType: 'Task',
      id: 't',
      intent: 'order',
      for: subject,
      owner: { reference: 'Organization/gp' },
      lastModified: '2026-03-05',
      ...named,
    };
    expect(foundIn('hand-over', plan, { ...task, status: 'completed' }, gp)).toEqual(['Task/t']);
    expect(foundIn('hand-over', plan, { ...task, status: 'requested' }, gp)).toEqual([]);
  });
});

describe('a medication agreement of Medication process 9', () => {
  const agreement = {
    resourceType: 'MedicationRequest',
    id: 'm',
    status: 'unknown',
    intent: 'order',
    subject,
    category: [coded(SNOMED, '33633005')],
    extension: [
      {
        url: 'http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Period',
        valuePeriod: { start: '2026-02-01' },
      },
    ],
    medicationCodeableConcept: coded('http://www.whocc.no/atc', 'N02AA05'),
  };

  it('is a prescription from the start of its period of use', () => {
    expect(explained('prescription', [agreement])).toMatchObject({
      found: [{ reference: 'MedicationRequest/m', value: 'N02AA05', on: '2026-02-01' }],
      unclear: [],
    });
    expect(foundIn('prescription', { ...agreement, category: [] })).toEqual([]);
  });

  it('is named with a question mark by the G-Standaard alone', () => {
    const medicationCodeableConcept = coded('urn:oid:2.16.840.1.113883.2.4.4.10', '12345');
    expect(explained('prescription', [{ ...agreement, medicationCodeableConcept }])).toMatchObject({
      found: [],
      unclear: ['MedicationRequest/m'],
    });
  });
});
