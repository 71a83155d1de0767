import { named, professionals, subjectOf } from '../chart.ts';
import { own } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

const KINDS = [
  { value: 'meedenkadvies', label: 'Meedenkadvies van een medisch specialist' },
  { value: 'palliatieve-consultatie', label: 'Palliatieve consultatie door een huisartsconsulent' },
  { value: 'scop', label: 'Specialistisch consult op afstand of aan bed (SCOP)' },
];

export const advice: Form = {
  id: 'advies',
  title: 'Adviesaanvraag',
  group: 'Aanvragen',
  fields: (chart) => [
    { kind: 'choice', name: 'kind', label: 'Soort advies', required: true, options: KINDS },
    performerField(chart, 'Gevraagd door'),
    {
      kind: 'choice',
      name: 'to',
      label: 'Gevraagd aan',
      required: true,
      options: professionals(chart),
    },
    { kind: 'area', name: 'question', label: 'Vraag', required: true },
    DATE,
  ],
  initial: (chart) => ({ date: chart.today, performer: chart.user }),
  check: (values) =>
    one(values, 'to') === one(values, 'performer') && one(values, 'to') !== ''
      ? { to: 'Vraag het advies aan een ander dan wie het vraagt.' }
      : {},
  write: (values, chart) => {
    const kind = KINDS.find(({ value }) => value === one(values, 'kind'));
    return [
      {
        resourceType: 'ServiceRequest',
        id: chart.newId,
        status: 'active',
        intent: 'order',
        category: [own('verzoek', kind?.value ?? '', kind?.label)],
        subject: subjectOf(chart),
        authoredOn: one(values, 'date'),
        requester: named(chart, one(values, 'performer')),
        performer: [named(chart, one(values, 'to'))],
        note: [{ text: one(values, 'question') }],
      },
    ];
  },
  saved: 'Het advies is gevraagd.',
  isOrder: true,
};
