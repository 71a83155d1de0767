import { describe, expect, it } from 'vitest';
import { coded, explained, foundIn, ICD10, ORGANISATION, SNOMED, subject } from '../../testing/explained.ts';

describe('a contact of which the status is unknown', () => {
  it('is told with a question mark, and is no contact', () => {
    const encounter = {
      resourceType: 'Encounter',
      id: 'e',
      status: 'unknown',
      class: { code: 'AMB' },
      subject,
    };
    expect(explained('contact', [encounter])).toMatchObject({ found: [], unclear: ['Encounter/e'] });
    expect(explained('contact', [{ ...encounter, status: 'finished' }])).toMatchObject({
      found: [{ reference: 'Encounter/e' }],
      unclear: [],
    });
  });
});

describe('what a status does not tell', () => {
  const planning = coded(SNOMED, '713603004');
  const talk = { resourceType: 'Procedure', id: 'talk', subject, code: planning };
  const plan = {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'active',
    intent: 'plan',
    subject,
    category: [planning],
  };
  const letter = {
    resourceType: 'Communication',
    id: 'letter',
    subject,
    about: [{ reference: 'CarePlan/plan' }],
  };
  const pdf = { resourceType: 'DocumentReference', id: 'pdf', subject, type: planning };

  it.each<[string, string | undefined]>([
    ['unknown', 'unknown'],
    ['not there', undefined],
    ['no word of FHIR', 'afgerond'],
  ])('is told with a question mark where it is %s', (_, status) => {
    expect(explained('conversation', [{ ...talk, status }])).toMatchObject({
      found: [],
      unclear: ['Procedure/talk'],
    });
    expect(explained('care-plan', [{ ...plan, status }])).toMatchObject({
      found: [],
      unclear: ['CarePlan/plan'],
    });
    expect(explained('hand-over', [plan, { ...letter, status }])).toMatchObject({
      found: [],
      unclear: ['Communication/letter'],
    });
  });

  it.each(['not-done', 'entered-in-error'])('is not asked where it is %s', (status) => {
    expect(explained('conversation', [{ ...talk, status }])).toMatchObject({ found: [], unclear: [] });
  });

  it('is also that of a document: a draft is no plan', () => {
    const draft = { ...pdf, status: 'current', docStatus: 'preliminary' };

    expect(explained('care-plan', [draft])).toMatchObject({ found: [], unclear: ['DocumentReference/pdf'] });
    expect(foundIn('care-plan', { ...draft, docStatus: 'final' })).toEqual(['DocumentReference/pdf']);
    expect(foundIn('care-plan', { ...draft, docStatus: 'entered-in-error' })).toEqual([]);
  });
});

describe('the palliative phase', () => {
  const condition = (code: object) => ({ resourceType: 'Condition', id: 'c', subject, code });

  it.each([
    [ICD10, 'Z51.5'],
    ['http://hl7.org/fhir/sid/icd-10', 'Z515'],
    ['urn:oid:2.16.840.1.113883.6.3.2', 'Z51.5'],
    [SNOMED, '103735009'],
    ['2.16.840.1.113883.6.96', '103735009'],
    ['URN:OID:2.16.840.1.113883.6.96 ', '103735009'],
  ])('is marked by a Condition with %s %s', (system, code) => {
    expect(foundIn('palliative-phase', condition(coded(system, code)))).toEqual(['Condition/c']);
  });

  it.each([
    ['Z51.1', {}],
    ['Z51', {}],
    ['Z51.5', { verificationStatus: { coding: [{ code: 'refuted' }] } }],
  ])('is not marked by ICD-10 %s %j', (code, more) => {
    expect(foundIn('palliative-phase', { ...condition(coded(ICD10, code)), ...more })).toEqual([]);
  });

  it('is marked by palliative care that was given, and not by what was not done', () => {
    const procedure = { resourceType: 'Procedure', id: 'r', subject, code: coded(SNOMED, '103735009') };
    expect(foundIn('palliative-phase', { ...procedure, status: 'completed' })).toEqual(['Procedure/r']);
    expect(foundIn('palliative-phase', { ...procedure, status: 'not-done' })).toEqual([]);
  });
});

describe('the place of a stay', () => {
  const type = [coded(ORGANISATION, 'H2')];
  const hospice = { resourceType: 'Organization', id: 'hospice', type };
  const ward = { resourceType: 'Location', id: 'ward' };
  const stay = {
    resourceType: 'Encounter',
    id: 'stay',
    status: 'in-progress',
    class: { code: 'IMP' },
    subject,
    period: { start: '2026-03-01' },
    location: [{ location: { reference: 'Location/ward' } }],
  };

  it('is that of the organisation that manages it', () => {
    const managed = { ...ward, managingOrganization: { reference: 'Organization/hospice' } };
    expect(foundIn('stay', stay, managed, hospice)).toEqual(['Encounter/stay']);
    expect(foundIn('stay', stay, ward, hospice)).toEqual([]);
  });

  it('is that of what it is a part of, also of a department', () => {
    const department = {
      resourceType: 'Organization',
      id: 'd',
      partOf: { reference: 'Organization/hospice' },
    };
    const house = {
      resourceType: 'Location',
      id: 'h',
      managingOrganization: { reference: 'Organization/d' },
    };
    const room = { ...ward, partOf: { reference: 'Location/h' } };
    expect(foundIn('stay', stay, room, house, department, hospice)).toEqual(['Encounter/stay']);
    const { location: _, ...rest } = stay;
    const provided = { ...rest, serviceProvider: { reference: 'Organization/d' } };
    expect(foundIn('stay', provided, department, hospice)).toEqual(['Encounter/stay']);
  });

  it('stays home where the organisation that manages it comes to the home', () => {
    const home = {
      ...ward,
      type: [coded(SNOMED, '264362003')],
      managingOrganization: { reference: 'Organization/hospice' },
    };
    expect(foundIn('stay', stay, home, hospice)).toEqual([]);
  });

  it('ends where places are parts of one another', () => {
    const round = {
      ...ward,
      partOf: { reference: 'Location/ward' },
      managingOrganization: { reference: 'Organization/o' },
    };
    const organisation = { resourceType: 'Organization', id: 'o', partOf: { reference: 'Organization/o' } };
    expect(foundIn('stay', stay, round, organisation)).toEqual([]);
  });
});

describe('an oncological diagnosis', () => {
  const condition = (code: object) => ({ resourceType: 'Condition', id: 'c', subject, code });

  it('is told by SNOMED CT for malignancy, and by no other code of it', () => {
    expect(foundIn('oncological-diagnosis', condition(coded(SNOMED, '363346000')))).toEqual(['Condition/c']);
    expect(foundIn('oncological-diagnosis', condition(coded(SNOMED, '13645005')))).toEqual([]);
  });

  it('is not told where ICD-10 says something else', () => {
    const both = {
      coding: [
        { system: ICD10, code: 'J44.9' },
        { system: SNOMED, code: '363346000' },
      ],
    };
    expect(foundIn('oncological-diagnosis', condition(both))).toEqual([]);
  });
});

describe('a professional who is known by AGB number only', () => {
  const contact = (individual: object) => ({
    resourceType: 'Encounter',
    id: 'e',
    status: 'finished',
    class: { code: 'AMB' },
    subject,
    period: { start: '2026-03-02' },
    participant: [{ individual }],
  });
  const number = (value: string, system = 'http://fhir.nl/fhir/NamingSystem/agb-z') => ({
    identifier: { system, value },
  });

  it('is a GP by a number of general practitioners', () => {
    const practitioner = {
      resourceType: 'Practitioner',
      id: 'a',
      identifier: [number('01999999').identifier],
    };
    expect(explained('role', [contact({ reference: 'Practitioner/a' }), practitioner]).found).toEqual([
      { reference: 'Practitioner/a', value: 'gp' },
    ]);
    expect(
      explained('role', [contact(number('01999999', 'urn:oid:2.16.840.1.113883.2.4.6.1'))]).found,
    ).toEqual([
      { reference: 'Practitioner?identifier=http://fhir.nl/fhir/NamingSystem/agb-z|01999999', value: 'gp' },
    ]);
  });

  it('is somebody of whom the role is not told by another number', () => {
    expect(explained('role', [contact(number('03999999'))])).toMatchObject({
      found: [],
      unclear: ['Practitioner?identifier=http://fhir.nl/fhir/NamingSystem/agb-z|03999999'],
    });
  });

  it('is what the qualification says before what the number says', () => {
    const code = coded('http://fhir.nl/fhir/NamingSystem/uzi-rolcode', '30.000');
    const nurse = {
      resourceType: 'Practitioner',
      id: 'a',
      identifier: [number('01999999').identifier],
      qualification: [{ code }],
    };
    expect(explained('role', [contact({ reference: 'Practitioner/a' }), nurse]).found).toEqual([
      { reference: 'Practitioner/a', value: 'nurse' },
    ]);
  });
});

describe('a contact on a distance', () => {
  const TABLE = 'https://referentiemodel.nhg.org/tabellen/nhg-tabel-14-contactwijze';
  const contact = (system: string, code: string) => ({
    resourceType: 'Encounter',
    id: 'e',
    status: 'finished',
    class: { code: 'AMB' },
    subject,
    period: { start: '2026-03-02' },
    type: [coded(system, code)],
  });

  it('is told by the e-consult of the GP', () => {
    expect(foundIn('remote-contact', contact(TABLE, '12'))).toEqual(['Encounter/e']);
    expect(foundIn('remote-contact', contact('urn:oid:2.16.840.1.113883.2.4.4.30.14', '12'))).toEqual([
      'Encounter/e',
    ]);
  });

  it('is not told by another code, or by that code of another list', () => {
    expect(foundIn('remote-contact', contact(TABLE, '01'))).toEqual([]);
    expect(foundIn('remote-contact', contact('https://example.nl/contact', '12'))).toEqual([]);
  });
});
