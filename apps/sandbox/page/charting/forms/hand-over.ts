import { type Chart, named, organizations, professionals, recorded, subjectOf } from '../chart.ts';
import { moment } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

export const handOver: Form = {
  id: 'overdracht',
  title: 'Overdracht van het zorgplan',
  group: 'Gesprek en plan',
  fields: (chart) => [
    {
      kind: 'choice',
      name: 'plan',
      label: 'Zorgplan',
      required: true,
      options: plans(chart),
      ...(plans(chart).length === 0 && { hint: 'Er is nog geen zorgplan; leg dat eerst vast.' }),
    },
    {
      kind: 'choice',
      name: 'to',
      label: 'Aan',
      hint: 'De eigen huisarts staat voorop.',
      required: true,
      options: [...professionals(chart), ...organizations(chart, ['Z3', 'N6'])],
    },
    performerField(chart, 'Verzonden door'),
    DATE,
    { kind: 'time', name: 'time', label: 'Tijd', required: true },
  ],
  initial: (chart) => ({
    plan: plans(chart)[0]?.value ?? '',
    to: chart.patient.generalPractitioner?.[0]?.reference ?? '',
    performer: chart.user,
    date: chart.today,
    time: chart.time,
  }),
  write: (values, chart) => {
    const plan = { reference: one(values, 'plan') };
    const sent = moment(one(values, 'date'), one(values, 'time'));
    return [
      {
        resourceType: 'Communication',
        id: chart.newId,
        status: 'completed',
        category: [{ text: 'Overdracht van het proactief zorgplan' }],
        subject: subjectOf(chart),
        about: [plan],
        sent,
        received: sent,
        recipient: [named(chart, one(values, 'to'))],
        sender: named(chart, one(values, 'performer')),
        payload: [{ contentReference: plan }],
      },
    ];
  },
  saved: 'De overdracht is verzonden.',
  button: 'Verzend',
};

function plans(chart: Chart) {
  return recorded(chart, 'CarePlan', ({ status }) => status === 'active' || status === 'completed');
}
