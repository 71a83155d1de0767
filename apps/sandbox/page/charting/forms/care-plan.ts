import { named, organizationOf, recorded, resolve, subjectOf } from '../chart.ts';
import { CARE_PLANNING } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

export const carePlan: Form = {
  id: 'zorgplan',
  title: 'Proactief zorgplan',
  group: 'Gesprek en plan',
  fields: (chart) => [
    DATE,
    performerField(chart, 'Opgesteld door'),
    {
      kind: 'choice',
      name: 'conversation',
      label: 'Naar aanleiding van',
      options: recorded(chart, 'Procedure'),
    },
    {
      kind: 'area',
      name: 'text',
      label: 'Afspraken',
      hint: 'Wat de patiënt wil en niet wil, en wie het aanspreekpunt is.',
      required: true,
    },
  ],
  initial: (chart) => ({
    date: chart.today,
    performer: chart.user,
    conversation: recorded(chart, 'Procedure', isPlanning)[0]?.value ?? '',
  }),
  write: (values, chart) => {
    const author = one(values, 'performer');
    const talk = resolve(chart, one(values, 'conversation'));
    const contact = talk?.resourceType === 'Procedure' ? talk.encounter?.reference : undefined;
    const organization = organizationOf(chart, author);
    return [
      {
        resourceType: 'CarePlan',
        id: chart.newId,
        status: 'active',
        intent: 'plan',
        category: [CARE_PLANNING],
        title: 'Proactief zorgplan',
        description: one(values, 'text'),
        subject: subjectOf(chart),
        ...(contact !== undefined && { encounter: { reference: contact } }),
        period: { start: one(values, 'date') },
        created: one(values, 'date'),
        author: named(chart, author),
        ...(organization && { contributor: [organization] }),
      },
    ];
  },
  saved: 'Het zorgplan is vastgelegd.',
};

function isPlanning({ code }: { code?: { coding?: { code?: string }[] } }): boolean {
  return code?.coding?.some((each) => each.code === CARE_PLANNING.coding?.[0]?.code) ?? false;
}
