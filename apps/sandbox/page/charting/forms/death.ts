import { moment } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';

export const death: Form = {
  id: 'overlijden',
  title: 'Overlijden',
  group: 'Prognose',
  fields: () => [
    { kind: 'date', name: 'date', label: 'Overleden op', required: true },
    { kind: 'time', name: 'time', label: 'Tijd' },
  ],
  initial: (chart) => ({ date: chart.today }),
  write: (values, chart) => {
    const { deceasedBoolean: _, ...patient } = chart.patient;
    return [{ ...patient, deceasedDateTime: moment(one(values, 'date'), one(values, 'time')) }];
  },
  saved: 'Het overlijden is vastgelegd.',
};
