import { named, subjectOf } from '../chart.ts';
import { own } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

const PHASE = 'palliatieve-fase';
const CODES = [
  { value: 'korter-dan-3-maanden', label: 'Korter dan 3 maanden' },
  { value: 'korter-dan-12-maanden', label: 'Korter dan 12 maanden' },
  { value: 'langer-dan-3-maanden', label: 'Langer dan 3 maanden' },
];

export const prognosis: Form = {
  id: 'levensverwachting',
  title: 'Levensverwachting of fase',
  group: 'Prognose',
  fields: (chart) => [
    {
      kind: 'choice',
      name: 'value',
      label: 'Oordeel',
      required: true,
      options: [
        ...CODES.map((each) => ({ ...each, group: 'Levensverwachting' })),
        { value: PHASE, label: 'De palliatieve fase is begonnen', group: 'Fase' },
      ],
    },
    DATE,
    { ...performerField(chart, 'Volgens'), hint: 'Een levensverwachting telt als een arts haar vastlegt.' },
  ],
  initial: (chart) => ({ date: chart.today, performer: chart.user }),
  write: (values, chart) => {
    const value = one(values, 'value');
    const label = CODES.find((each) => each.value === value)?.label;
    return [
      {
        resourceType: 'Observation',
        id: chart.newId,
        status: 'final',
        code:
          value === PHASE
            ? own('observatie', PHASE, 'Palliatieve fase gemarkeerd')
            : own('observatie', 'levensverwachting', 'Levensverwachting'),
        subject: subjectOf(chart),
        effectiveDateTime: one(values, 'date'),
        performer: [named(chart, one(values, 'performer'))],
        ...(value === PHASE
          ? { valueBoolean: true }
          : { valueCodeableConcept: own('observatie', value, label) }),
      },
    ];
  },
  saved: 'Het oordeel is vastgelegd.',
};
