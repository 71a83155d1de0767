import type { Procedure } from '@medplum/fhirtypes';
import { named, organizationOf, recorded, subjectOf } from '../chart.ts';
import { concept, moment, NZA, WORKFLOW_EPISODE } from '../fhir.ts';
import { many, one } from '../field.ts';
import type { Form } from '../form.ts';
import { episodeField, performersField, performersOf, WHEN } from '../parts.ts';

const CODES = [
  { value: '190006', label: 'Overleg palliatieve zorg' },
  { value: '190005', label: 'Multidisciplinair overleg' },
];

export const teamMeeting: Form = {
  id: 'overleg',
  title: 'Teamoverleg',
  group: 'Team en dbc',
  fields: (chart) => [
    ...WHEN.filter(({ name }) => name !== 'end'),
    performersField(chart, 'Wie waren erbij'),
    episodeField(chart),
    {
      kind: 'choice',
      name: 'code',
      label: 'Geregistreerd als',
      hint: 'Aan deze code is te zien dat dit een teamoverleg was.',
      required: true,
      options: CODES.map(({ value, label }) => ({ value, label: `${value} ${label}` })),
    },
  ],
  initial: (chart) => ({
    date: chart.today,
    start: chart.time,
    performers: [chart.user],
    episode: recorded(chart, 'EpisodeOfCare', ({ status }) => status === 'active')[0]?.value ?? '',
    code: '190006',
  }),
  write: (values, chart) => {
    const code = one(values, 'code');
    const episode = one(values, 'episode');
    const [first = chart.user] = many(values, 'performers');
    const organization = organizationOf(chart, first);
    const meeting: Procedure = {
      resourceType: 'Procedure',
      id: chart.newId,
      ...(episode !== '' && {
        extension: [{ url: WORKFLOW_EPISODE, valueReference: { reference: episode } }],
      }),
      status: 'completed',
      code: { text: 'Teamoverleg' },
      subject: subjectOf(chart),
      performedDateTime: moment(one(values, 'date'), one(values, 'start')),
      performer: performersOf(values, chart).map((actor) => ({ actor })),
    };
    return [
      meeting,
      {
        resourceType: 'ChargeItem',
        id: chart.newId,
        status: 'billable',
        code: concept(NZA, code, CODES.find(({ value }) => value === code)?.label),
        subject: subjectOf(chart),
        ...(episode !== '' && { context: { reference: episode } }),
        occurrenceDateTime: one(values, 'date'),
        performer: [{ actor: named(chart, first) }],
        ...(organization && { performingOrganization: organization }),
        service: [{ reference: `Procedure/${chart.newId}` }],
      },
    ];
  },
  saved: 'Het overleg is vastgelegd.',
};
