import { CARE_PLANNING } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import {
  contactOf,
  endsAfterStart,
  episodeField,
  MODES,
  performersField,
  performersOf,
  WHEN,
} from '../parts.ts';

export const conversation: Form = {
  id: 'gesprek',
  title: 'Gesprek proactieve zorgplanning',
  group: 'Gesprek en plan',
  fields: (chart) => [
    ...WHEN.map((field) => ({ ...field, required: true })),
    { kind: 'choice', name: 'mode', label: 'Hoe', required: true, options: MODES },
    performersField(chart, 'Wie voerde het gesprek'),
    episodeField(chart),
    { kind: 'area', name: 'note', label: 'Wat is besproken' },
  ],
  initial: ({ today, user }) => ({ date: today, mode: 'AMB', performers: [user] }),
  check: endsAfterStart,
  write: (values, chart) => {
    const contact = contactOf(values, chart);
    const note = one(values, 'note');
    return [
      contact,
      {
        resourceType: 'Procedure',
        id: chart.newId,
        status: 'completed',
        code: CARE_PLANNING,
        subject: contact.subject ?? {},
        encounter: { reference: `Encounter/${contact.id}` },
        performedDateTime: contact.period?.start ?? '',
        performer: performersOf(values, chart).map((actor) => ({ actor })),
        ...(note !== '' && { note: [{ text: note }] }),
      },
    ];
  },
  saved: 'Het gesprek is vastgelegd.',
};
