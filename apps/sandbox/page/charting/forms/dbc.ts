import { named, organizationOf, recorded, resolve, subjectOf } from '../chart.ts';
import { own, ownCoding, ownExtension, PRESENT } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { performerField } from '../parts.ts';

const DIAGNOSES = [
  { value: '0313.050', label: 'Palliatieve zorg (inwendige geneeskunde)' },
  { value: '0316.9950', label: 'Palliatieve zorg (kindergeneeskunde)' },
  { value: '0322.9950', label: 'Palliatieve zorg (longgeneeskunde)' },
  { value: '0330.9950', label: 'Palliatieve zorg (neurologie)' },
  { value: '0335.352', label: 'Palliatieve zorg (klinische geriatrie)' },
  { value: '0389.990', label: 'Palliatieve zorg (anesthesiologie)' },
];

export const dbc: Form = {
  id: 'dbc',
  title: 'Dbc-zorgtraject of subtraject',
  group: 'Team en dbc',
  fields: (chart) => [
    {
      kind: 'choice',
      name: 'diagnosis',
      label: 'Dbc-diagnose',
      required: true,
      options: DIAGNOSES.map(({ value, label }) => ({ value, label: `${value} ${label}` })),
    },
    performerField(chart, 'Geopend door'),
    { kind: 'date', name: 'date', label: 'Begin', required: true },
    { kind: 'date', name: 'endDate', label: 'Einde', hint: 'Leeg: het traject loopt nog.', future: true },
    {
      kind: 'choice',
      name: 'partOf',
      label: 'Subtraject van',
      hint: 'Leeg: dit is zelf het zorgtraject.',
      options: recorded(chart, 'EpisodeOfCare'),
    },
    {
      kind: 'choice',
      name: 'product',
      label: 'Afgeleid zorgproduct',
      hint: 'Alleen als het traject al is afgeleid.',
      options: [{ value: '990040', label: '990040 Palliatieve zorg' }],
    },
  ],
  initial: (chart) => ({ date: chart.today, performer: chart.user }),
  check: (values) => {
    const end = one(values, 'endDate');
    return end !== '' && end < one(values, 'date') ? { endDate: 'Het einde ligt voor het begin.' } : {};
  },
  write: (values, chart) => {
    const [code, end, partOf, product] = ['diagnosis', 'endDate', 'partOf', 'product'].map((name) =>
      one(values, name),
    ) as [string, string, string, string];
    const start = one(values, 'date');
    const opener = one(values, 'performer');
    const organization = organizationOf(chart, opener);
    const extension = [
      ...(product === ''
        ? []
        : [ownExtension('zorgproduct', { valueCoding: ownCoding('zorgproduct', product) })]),
      ...(partOf === '' ? [] : [ownExtension('deel-van', { valueReference: { reference: partOf } })]),
    ];
    const whole = resolve(chart, partOf);
    const team = whole?.resourceType === 'EpisodeOfCare' ? whole.team : undefined;
    return [
      {
        resourceType: 'Condition',
        id: chart.newId,
        ...PRESENT,
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/condition-category',
                code: 'encounter-diagnosis',
              },
            ],
          },
        ],
        code: own('dbc-diagnose', code, DIAGNOSES.find(({ value }) => value === code)?.label),
        subject: subjectOf(chart),
        recordedDate: start,
      },
      {
        resourceType: 'EpisodeOfCare',
        id: chart.newId,
        ...(extension.length > 0 && { extension }),
        status: end === '' || end >= chart.today ? 'active' : 'finished',
        diagnosis: [{ condition: { reference: `Condition/${chart.newId}` } }],
        patient: subjectOf(chart),
        ...(organization && { managingOrganization: organization }),
        period: { start, ...(end !== '' && { end }) },
        careManager: named(chart, opener),
        ...(team && { team }),
      },
    ];
  },
  saved: 'Het traject is geopend.',
};
