import { assess, type Status } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';

/**
 * Three routes pay a device, and one device has one payer. Every device, at every place, by everybody, for every reason
 * that a record can give, is held against that.
 */
const PW = 'https://prestatiewijzer.nl/fhir/CodeSystem';
const DEVICES = [
  'maaghevel',
  'ascitespunctie',
  'ascitesdrain-permanent',
  'rectaalcanule',
  'katheter',
  'infuuspomp',
  'rolstoel',
  'tillift',
  'hoog-laag-bed',
];
const ORGANISATIONS = {
  hospital: ['http://nictiz.nl/fhir/NamingSystem/organization-type', 'V6'],
  'nursing-home': ['http://nictiz.nl/fhir/NamingSystem/organization-type', 'R5'],
  bth: [`${PW}/hospice`, 'bth'],
} as const;
const PLACES = ['home', ...Object.keys(ORGANISATIONS), undefined];
const PEOPLE: readonly { readonly performer?: string; readonly requester?: string }[] = [
  {},
  { requester: 'gp' },
  { requester: 'specialist' },
  { requester: 'elderly-care-physician' },
  { requester: 'home-nurse' },
  { performer: 'home-nurse', requester: 'gp' },
  { performer: 'home-nurse', requester: 'specialist' },
  { performer: 'gp', requester: 'specialist' },
  { performer: 'somebody' },
];
const PERMANENCE = [undefined, 'chronische-indicatie', 'tijdelijk'];
const BACKUP = [undefined, 'achterwacht', 'geen-achterwacht'];
const REPLACEMENT = [undefined, 'vervanging-door-specialist', 'vervanging-thuis'];
const MORE = [undefined, 'controle-specialist', 'zelfredzaamheid'];

const ROUTES = ['hm-hulpmiddelenzorg', 'hm-msz-dbc', 'hm-huisartsenzorg'];
const EXAMPLES = ['hm-maaghevel', 'hm-ascitesdrainage', 'hm-rectaalcanule', 'hm-katheter'];
const LENT_OR_PROVIDED = ['rolstoel', 'tillift', 'hoog-laag-bed'];
const SETTINGS = { agreements: { 'hm-hulpmiddelenzorg': true } };

describe.each(PLACES)('a device at %s', (place) => {
  it.each(PEOPLE)('by %o has at most one payer, whatever the reasons', (people) => {
    const wrong = combinations(PERMANENCE, BACKUP, REPLACEMENT, MORE).flatMap((reasons) =>
      mistakes(
        reasons.filter((reason) => reason !== undefined),
        place,
        people,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

function mistakes(
  reasons: readonly string[],
  place: string | undefined,
  people: (typeof PEOPLE)[number],
): readonly string[] {
  const { findings } = assess(recordOf(reasons, place, people), { at: '2026-03-20', settings: SETTINGS });
  return DEVICES.flatMap((device) => {
    const good = (id: string) =>
      findings.some(
        ({ id: title, about, status }) =>
          title === id &&
          about.includes(`DeviceRequest/${device}`) &&
          status === ('registrable' satisfies Status),
      );
    const payers = ROUTES.filter(good);
    const told = `${device} because of ${reasons.join(', ') || 'nothing'}`;
    return [
      ...(payers.length > 1 ? [`${told}: ${payers.join(' and ')}`] : []),
      ...(payers.length > 0 && LENT_OR_PROVIDED.includes(device) ? [`${told}: lent, yet ${payers}`] : []),
      ...EXAMPLES.filter((id) => good(id) && payers.length !== 1).map(
        (id) => `${told}: ${id} without a payer`,
      ),
    ];
  });
}

function recordOf(reasons: readonly string[], place: string | undefined, people: (typeof PEOPLE)[number]) {
  const reasonCode = reasons.map((code) => ({ coding: [{ system: `${PW}/hulpmiddel`, code }] }));
  const patient = { reference: 'Patient/olivia' };
  const role = (id: string, system: string, code: string) => ({
    resourceType: 'PractitionerRole',
    id,
    code: [{ coding: [{ system, code }] }],
  });
  const agb = 'urn:oid:2.16.840.1.113883.2.4.6.7';
  const specialism = (id: string, code: string) => ({
    resourceType: 'PractitionerRole',
    id,
    specialty: [{ coding: [{ system: agb, code }] }],
  });
  return [
    { resourceType: 'Patient', id: 'olivia', birthDate: '1950-05-04' },
    {
      resourceType: 'Observation',
      id: 'phase',
      status: 'final',
      subject: patient,
      code: { coding: [{ system: `${PW}/observatie`, code: 'palliatieve-fase' }] },
      effectiveDateTime: '2026-01-20',
    },
    specialism('gp', '0100'),
    specialism('specialist', '0318'),
    specialism('elderly-care-physician', '8418'),
    role('home-nurse', 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', '30.000'),
    { resourceType: 'PractitionerRole', id: 'somebody' },
    ...Object.entries(ORGANISATIONS).map(([id, [system, code]]) => ({
      resourceType: 'Organization',
      id,
      type: [{ coding: [{ system, code }] }],
    })),
    {
      resourceType: 'Encounter',
      id: 'contact',
      status: 'finished',
      class: { code: place === 'home' ? 'HH' : 'AMB' },
      subject: patient,
      period: { start: '2026-03-02', end: '2026-03-02' },
      participant: [{ individual: { reference: 'PractitionerRole/somebody' } }],
      ...(place !== undefined &&
        place !== 'home' && { serviceProvider: { reference: `Organization/${place}` } }),
    },
    ...DEVICES.map((code) => ({
      resourceType: 'DeviceRequest',
      id: code,
      status: 'completed',
      intent: 'order',
      subject: patient,
      codeCodeableConcept: { coding: [{ system: `${PW}/hulpmiddel`, code }] },
      authoredOn: '2026-03-02',
      ...(place !== undefined && { encounter: { reference: 'Encounter/contact' } }),
      ...(people.performer && { performer: { reference: `PractitionerRole/${people.performer}` } }),
      ...(people.requester && { requester: { reference: `PractitionerRole/${people.requester}` } }),
      reasonCode,
    })),
  ];
}

function combinations<T>(...lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((some) => list.map((each) => [...some, each])),
    [[]],
  );
}
