import { recorded } from '../chart.ts';
import { own } from '../fhir.ts';
import { isChecked, one } from '../field.ts';
import type { Form } from '../form.ts';
import { contactOf, endsAfterStart, episodeField, MODES, performersField, WHEN } from '../parts.ts';

export const contact: Form = {
  id: 'contact',
  title: 'Contact',
  group: 'Contact en verblijf',
  fields: (chart) => [
    ...WHEN.map((field) =>
      field.name === 'end' ? { ...field, hint: 'Leeg: het contact loopt nog.' } : field,
    ),
    { kind: 'choice', name: 'mode', label: 'Hoe', required: true, options: MODES },
    performersField(chart, 'Met wie'),
    episodeField(chart),
    {
      kind: 'choice',
      name: 'request',
      label: 'Antwoord op aanvraag',
      hint: 'Alleen als dit contact een adviesaanvraag beantwoordt.',
      options: recorded(chart, 'ServiceRequest'),
    },
    {
      kind: 'check',
      name: 'shared',
      label: 'Er is samen besloten: keuze, opties en voorkeuren zijn besproken',
    },
  ],
  initial: ({ today, time, user }) => ({ date: today, start: time, mode: 'AMB', performers: [user] }),
  check: endsAfterStart,
  write: (values, chart) => {
    const request = one(values, 'request');
    return [
      {
        ...contactOf(values, chart),
        ...(request !== '' && { basedOn: [{ reference: request }] }),
        ...(isChecked(values, 'shared') && {
          reasonCode: [own('consult', 'samen-beslissen', 'Samen beslissen')],
        }),
      },
    ];
  },
  saved: 'Het contact is vastgelegd.',
  starts: (values) => one(values, 'end') === '',
};
