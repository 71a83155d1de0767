import { expect, it } from 'vitest';
import { generalPractitionersOf } from './general-practitioners.ts';

const patient = (generalPractitioner: unknown) => ({ resourceType: 'Patient', id: 'p', generalPractitioner });
const gp = { reference: 'PractitionerRole/gp', display: 'Huisarts' };
const agb = { system: 'http://fhir.nl/fhir/NamingSystem/agb-z', value: '01234567' };

it('names each by reference or identifier', () => {
  const absolute = { reference: 'https://ehr.example/fhir/Organization/practice' };

  expect(generalPractitionersOf(patient([gp, absolute, { identifier: agb }]))).toEqual([
    gp,
    absolute,
    { identifier: agb },
  ]);
});

it.each([
  ['null', null],
  ['a text', 'Practitioner/gp'],
  ['a number', 7],
  ['nothing', {}],
  ['a name only', { display: 'Huisarts' }],
  ['an empty reference', { reference: '' }],
  ['a reference that is none', { reference: { reference: 'Practitioner/gp' } }],
  ['a contained one', { reference: '#gp' }],
  ['another patient', { reference: 'Patient/other', identifier: agb }],
  ['an identifier that is none', { identifier: { value: 7 } }],
])('leaves out %s', (_, value) => {
  expect(generalPractitionersOf(patient([value, gp]))).toEqual([gp]);
});

it('copies nothing that FHIR does not define', () => {
  const odd = { ...gp, identifier: { ...agb, assigner: null }, display: null, extra: [null] };

  expect(generalPractitionersOf(patient([odd]))).toEqual([{ reference: gp.reference, identifier: agb }]);
});

it.each([[undefined], [null], [gp], ['gp']])('names nobody in %j', (value) => {
  expect(generalPractitionersOf(patient(value))).toEqual([]);
});
