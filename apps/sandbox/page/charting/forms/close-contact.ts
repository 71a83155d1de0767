import { type Chart, dayOfContact, recorded, resolve } from '../chart.ts';
import { moment } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';

export const closeContact: Form = {
  id: 'afsluiten',
  title: 'Contact of verblijf afsluiten',
  group: 'Contact en verblijf',
  fields: (chart) => [
    {
      kind: 'choice',
      name: 'contact',
      label: 'Wat loopt nog',
      required: true,
      options: running(chart),
      ...(running(chart).length === 0 && { hint: 'In dit dossier loopt geen contact of verblijf.' }),
    },
    { kind: 'date', name: 'date', label: 'Einddatum', required: true },
    { kind: 'time', name: 'time', label: 'Eindtijd', required: true },
  ],
  initial: (chart) => ({ contact: running(chart)[0]?.value ?? '', date: chart.today, time: chart.time }),
  check: (values, chart) => {
    const start = dayOfContact(chart, one(values, 'contact'));
    return start !== undefined && one(values, 'date') < start
      ? { date: 'De einddatum ligt voor het begin van dit contact.' }
      : {};
  },
  write: (values, chart) => {
    const contact = resolve(chart, one(values, 'contact'));
    if (contact?.resourceType !== 'Encounter') return [];
    const end = moment(one(values, 'date'), one(values, 'time'));
    return [{ ...contact, status: 'finished', period: { ...contact.period, end } }];
  },
  saved: 'Het contact is afgesloten.',
  button: 'Sluit af',
  closes: (values) => one(values, 'contact') || undefined,
};

function running(chart: Chart) {
  return recorded(chart, 'Encounter', ({ status }) => status === 'in-progress');
}
