import { named, organizations, subjectOf } from '../chart.ts';
import { concept, encounterClass } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';

/** Types of organisation where somebody can stay: hospital, hospice of each kind, palliative unit, nursing home. */
const PLACES = ['V4', 'V5', 'V6', 'H2', 'bth', 'hch', 'pu', 'R5', 'X3', 'M1', 'kinderzorghuis'];
const SNOMED = 'http://snomed.info/sct';
const SOURCES = [
  { value: '264362003', label: 'Thuis' },
  { value: '22232009', label: 'Ziekenhuis' },
  { value: '42665001', label: 'Verpleeghuis' },
];

export const stay: Form = {
  id: 'verblijf',
  title: 'Opname of verblijf',
  group: 'Contact en verblijf',
  fields: (chart) => [
    {
      kind: 'choice',
      name: 'place',
      label: 'Waar',
      required: true,
      options: organizations(chart, PLACES),
    },
    { kind: 'date', name: 'date', label: 'Opgenomen op', required: true },
    { kind: 'date', name: 'endDate', label: 'Ontslagen op', hint: 'Leeg: het verblijf loopt nog.' },
    { kind: 'choice', name: 'from', label: 'Kwam van', options: SOURCES },
  ],
  initial: (chart) => ({ date: chart.today }),
  check: (values) => {
    const end = one(values, 'endDate');
    return end !== '' && end < one(values, 'date') ? { endDate: 'Het ontslag ligt voor de opname.' } : {};
  },
  write: (values, chart) => {
    const end = one(values, 'endDate');
    const from = SOURCES.find(({ value }) => value === one(values, 'from'));
    const place = named(chart, one(values, 'place'));
    return [
      {
        resourceType: 'Encounter',
        id: chart.newId,
        status: end === '' ? 'in-progress' : 'finished',
        class: encounterClass('IMP'),
        subject: subjectOf(chart),
        period: { start: one(values, 'date'), ...(end !== '' && { end }) },
        ...(from && { hospitalization: { admitSource: concept(SNOMED, from.value, from.label) } }),
        serviceProvider: place,
      },
    ];
  },
  saved: 'Het verblijf is vastgelegd.',
  starts: (values) => one(values, 'endDate') === '',
};
