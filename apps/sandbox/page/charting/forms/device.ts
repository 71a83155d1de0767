import { named, recorded, subjectOf } from '../chart.ts';
import { own } from '../fhir.ts';
import { many, one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

const DEVICES = [
  { value: 'katheter', label: 'Blaaskatheter' },
  { value: 'maaghevel', label: 'Maaghevel' },
  { value: 'rectaalcanule', label: 'Rectaalcanule' },
  { value: 'ascitespunctie', label: 'Ascitespunctie' },
  { value: 'ascitesdrain-permanent', label: 'Ascitesdrain, permanent' },
  { value: 'hoog-laag-bed', label: 'Hoog-laagbed' },
  { value: 'tillift', label: 'Tillift' },
  { value: 'rolstoel', label: 'Rolstoel' },
];
const REASONS = [
  { value: 'tijdelijk', label: 'Tijdelijk nodig' },
  { value: 'chronische-indicatie', label: 'Chronische indicatie' },
  { value: 'vervanging-thuis', label: 'Wordt thuis vervangen' },
  { value: 'vervanging-door-specialist', label: 'Medisch specialist vervangt het' },
  { value: 'geen-achterwacht', label: 'Geen achterwacht van het ziekenhuis nodig' },
  { value: 'achterwacht', label: 'Achterwacht van het ziekenhuis nodig' },
  { value: 'controle-specialist', label: 'Onder controle van de medisch specialist' },
];
const OPPOSITES = [
  ['tijdelijk', 'chronische-indicatie'],
  ['vervanging-thuis', 'vervanging-door-specialist'],
  ['geen-achterwacht', 'achterwacht'],
] as const;

export const device: Form = {
  id: 'hulpmiddel',
  title: 'Hulpmiddel',
  group: 'Aanvragen',
  fields: (chart) => [
    { kind: 'choice', name: 'device', label: 'Hulpmiddel', required: true, options: DEVICES },
    { kind: 'choices', name: 'reasons', label: 'Gebruik', options: REASONS },
    {
      kind: 'choice',
      name: 'encounter',
      label: 'Bij welk contact of verblijf',
      options: recorded(chart, 'Encounter'),
    },
    DATE,
    performerField(chart, 'Aangevraagd door'),
  ],
  initial: (chart) => ({ date: chart.today, performer: chart.user }),
  check: (values) => {
    const chosen = many(values, 'reasons');
    const clash = OPPOSITES.find((pair) => pair.every((each) => chosen.includes(each)));
    if (clash === undefined) return {};
    const [first, second] = clash.map((code) => REASONS.find(({ value }) => value === code)?.label);
    return { reasons: `“${first}” en “${second}” gaan niet samen. Kies er een.` };
  },
  write: (values, chart) => {
    const chosen = DEVICES.find(({ value }) => value === one(values, 'device'));
    const encounter = one(values, 'encounter');
    const reasons = REASONS.filter(({ value }) => many(values, 'reasons').includes(value));
    return [
      {
        resourceType: 'DeviceRequest',
        id: chart.newId,
        status: 'active',
        intent: 'order',
        codeCodeableConcept: own('hulpmiddel', chosen?.value ?? '', chosen?.label),
        subject: subjectOf(chart),
        ...(encounter !== '' && { encounter: { reference: encounter } }),
        authoredOn: one(values, 'date'),
        requester: named(chart, one(values, 'performer')),
        ...(reasons.length > 0 && {
          reasonCode: reasons.map(({ value, label }) => own('hulpmiddel', value, label)),
        }),
      },
    ];
  },
  saved: 'Het hulpmiddel is aangevraagd.',
  isOrder: true,
};
