import { all, judgement, never, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking } from '../sources.ts';
import { attention, noteIfAny, type Title, title } from '../title.ts';

/** 163. Help with meals. */
const maaltijdondersteuning = title('maaltijdondersteuning', {
  entry: 163,
  name: wording('Maaltijdondersteuning', 'Help with meals'),
  law: 'none',
  payer: wording(
    'de Wlz, de Zvw of de gemeente (Wmo); zie onder',
    'the Wlz, the Zvw or the municipality (Wmo); see below',
  ),
  about: 'support-request',
  occasion: (request) => request.category.in(['maaltijdondersteuning']),
  registered: never,
  informs: true,
  sources: [handreiking('7.6')],
  summary: wording(
    'Maaltijdondersteuning betaalt de Wlz bij een Wlz-indicatie, de Zvw bij een geneeskundige context of een hoog risico daarop, en anders de Wmo.',
    'Help with meals is paid by the Wlz with a Wlz indication, by the Zvw in a medical context or a high risk of one, and else by the Wmo.',
  ),
  conditions: ({ situation }) => [
    noteIfAny('by-wlz', situation.wlz, {
      nl: 'De patiënt heeft een Wlz-indicatie: de Wlz betaalt',
      en: 'The patient has a Wlz indication: the Wlz pays',
    }),
    noteIfAny('by-zvw-or-wmo', not(situation.wlz), {
      nl: 'De patiënt heeft geen Wlz-indicatie: de Zvw of de Wmo betaalt',
      en: 'The patient has no Wlz indication: the Zvw or the Wmo pays',
    }),
    attention('medical-context', judgement(), {
      nl: 'Er is een geneeskundige context of een hoog risico daarop',
      en: 'There is a medical context or a high risk of one',
    }),
  ],
});

/** 164. A personal alarm. */
const personenalarmering = title('personenalarmering', {
  entry: 164,
  name: wording('Personenalarmering', 'Personal alarm'),
  law: 'none',
  payer: wording(
    'soms deels de aanvullende verzekering, of de gemeente (Wmo); zie onder',
    'sometimes in part the supplementary insurance, or the municipality (Wmo); see below',
  ),
  about: 'support-request',
  occasion: (request) => request.category.in(['personenalarmering']),
  registered: never,
  informs: true,
  sources: [handreiking('7.6')],
  summary: wording(
    'Met een medische indicatie betaalt soms de aanvullende verzekering een deel; met een sociale indicatie kan de Wmo betalen.',
    'With a medical indication a supplementary insurance sometimes pays a part; with a social one the Wmo may pay.',
  ),
  conditions: ({ supplementary }) => [
    attention('medical-indication', judgement(), {
      nl: 'Er is een medische indicatie',
      en: 'There is a medical indication',
    }),
    attention('supplementary-insurance', supplementary, {
      nl: 'De patiënt heeft een aanvullende verzekering',
      en: 'The patient has a supplementary insurance',
    }),
  ],
});

/** 165. Regional consultation on children. */
const regionaleOverleggenKind = title('regionale-overleggen-kind', {
  entry: 165,
  name: wording('Regionale overleggen over kinderen', 'Regional consultation on children'),
  law: 'none',
  about: 'patient',
  occasion: (patient) => all(patient.situation.child, patient.childComfortTeam, patient.palliativeTeam),
  registered: never,
  informs: true,
  sources: [handreiking('2.1.2')],
  summary: wording(
    'Over een kind overleggen ook het kinder comfort team, het Netwerk Integrale Kindzorg en indicatieteams in de regio.',
    'A child is also discussed by the child comfort team, the Netwerk Integrale Kindzorg and indication teams in the region.',
  ),
});

/** Entries 163-165: support on the border of laws, and regional consultation. */
export const OTHER: readonly Title[] = [maaltijdondersteuning, personenalarmering, regionaleOverleggenKind];
