import { named, organizationOf, recorded, subjectOf } from '../chart.ts';
import { concept, NZA } from '../fhir.ts';
import { one } from '../field.ts';
import type { Form } from '../form.ts';
import { DATE, performerField } from '../parts.ts';

const TEAM = 'Palliatieve zorg';
const CONSULT = 'Consult';
const OTHER = 'Overig';

/** Zorgactiviteiten as the Handreiking names them. */
const CODES = [
  ['190099', 'Proactieve zorgplanning', TEAM],
  ['190067', 'Consult door een lid van het team palliatieve zorg', TEAM],
  ['190173', 'Consult door lid team kinderpalliatieve zorg (paramedicus)', TEAM],
  ['190006', 'Overleg palliatieve zorg', TEAM],
  ['190005', 'Multidisciplinair overleg', TEAM],
  ['039928', 'Begeleiding tijdens supportive care zonder chemo- of hormoontherapie', TEAM],
  ['190098', 'Consult samen beslissen', CONSULT],
  ['190060', 'Eerste polikliniekbezoek', CONSULT],
  ['190013', 'Herhaal-polikliniekbezoek', CONSULT],
  ['190164', 'Belconsult in plaats van eerste bezoek', CONSULT],
  ['190162', 'Belconsult in plaats van herhaalbezoek', CONSULT],
  ['190165', 'Screen-to-screenconsult in plaats van eerste bezoek', CONSULT],
  ['190166', 'Screen-to-screenconsult in plaats van herhaalbezoek', CONSULT],
  ['190167', 'Schriftelijke consultatie in plaats van eerste bezoek', CONSULT],
  ['190163', 'Schriftelijke consultatie in plaats van herhaalbezoek', CONSULT],
  ['190066', 'Uitgebreid consult (beëindigd)', CONSULT],
  ['190228', 'Klinische zorgdag in de thuissituatie', OTHER],
  ['190288', 'Verpleging in de thuissituatie vanwege medisch-specialistische zorg', OTHER],
] as const;

export const registration: Form = {
  id: 'registratie',
  title: 'Zorgactiviteit',
  group: 'Team en dbc',
  fields: (chart) => [
    {
      kind: 'choice',
      name: 'code',
      label: 'Zorgactiviteit',
      required: true,
      options: CODES.map(([value, label, group]) => ({ value, label: `${value} ${label}`, group })),
    },
    {
      kind: 'choice',
      name: 'context',
      label: 'Voor welk contact of traject',
      hint: 'Leeg: de registratie staat op zichzelf.',
      options: [
        ...recorded(chart, 'Encounter').map((each) => ({ ...each, group: 'Contacten' })),
        ...recorded(chart, 'EpisodeOfCare').map((each) => ({ ...each, group: 'Zorgtrajecten' })),
      ],
    },
    DATE,
    performerField(chart, 'Uitgevoerd door'),
  ],
  initial: (chart) => ({ date: chart.today, performer: chart.user }),
  write: (values, chart) => {
    const code = one(values, 'code');
    const context = one(values, 'context');
    const performer = one(values, 'performer');
    const organization = organizationOf(chart, performer);
    return [
      {
        resourceType: 'ChargeItem',
        id: chart.newId,
        status: 'billable',
        code: concept(NZA, code, CODES.find(([value]) => value === code)?.[1]),
        subject: subjectOf(chart),
        ...(context !== '' && { context: { reference: context } }),
        occurrenceDateTime: one(values, 'date'),
        performer: [{ actor: named(chart, performer) }],
        ...(organization && { performingOrganization: organization }),
      },
    ];
  },
  saved: 'De zorgactiviteit is geregistreerd.',
  button: 'Registreer',
};
