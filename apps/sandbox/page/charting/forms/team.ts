import { type Chart, named, ofType, organizationOf, professionals, subjectOf } from '../chart.ts';
import { own } from '../fhir.ts';
import { many, one } from '../field.ts';
import type { Form } from '../form.ts';

const KINDS = [
  { value: 'palliatief-team', label: 'Team palliatieve zorg' },
  { value: 'kinder-comfort-team', label: 'Kinder comfort team' },
];

export const team: Form = {
  id: 'team',
  title: 'Team en leden',
  group: 'Team en dbc',
  fields: (chart) => [
    { kind: 'choice', name: 'kind', label: 'Team', required: true, options: KINDS },
    { kind: 'date', name: 'date', label: 'Betrokken sinds', required: true },
    { kind: 'choices', name: 'members', label: 'Leden', required: true, options: professionals(chart) },
  ],
  initial: (chart) => ({
    kind: 'palliatief-team',
    date: chart.today,
    members: membersOf(chart, 'palliatief-team'),
  }),
  write: (values, chart) => {
    const kind = KINDS.find(({ value }) => value === one(values, 'kind'));
    const members = many(values, 'members');
    const organization = organizationOf(chart, members[0] ?? chart.user);
    return [
      {
        resourceType: 'CareTeam',
        id: chart.newId,
        status: 'active',
        category: [own('team', kind?.value ?? '', kind?.label)],
        name: kind?.label ?? '',
        subject: subjectOf(chart),
        period: { start: one(values, 'date') },
        participant: members.map((member) => ({ member: named(chart, member) })),
        ...(organization && { managingOrganization: [organization] }),
      },
    ];
  },
  saved: 'Het team staat in het dossier.',
};

/** Members of the team of that kind that the organisation has. */
function membersOf(chart: Chart, kind: string): readonly string[] {
  return ofType(chart.directory, 'CareTeam')
    .filter(({ category }) => category?.some(({ coding }) => coding?.some(({ code }) => code === kind)))
    .flatMap(({ participant = [] }) => participant.flatMap(({ member }) => member?.reference ?? []));
}
