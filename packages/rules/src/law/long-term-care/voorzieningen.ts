import { judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { staysInWlzInstitution } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, title } from '../title.ts';

/** 109. Household help: with an indication the Wlz, without one the Wmo. */
export const huishoudelijkeHulp = title('wlz-huishoudelijke-hulp', {
  entry: 109,
  name: wording('Huishoudelijke hulp uit de Wlz', 'Household help under the Wlz'),
  law: 'Wlz',
  about: 'provision',
  noClaim: true,
  occasion: (provision) => provision.kind.in(['huishoudelijke-hulp']),
  sources: [handreiking('2.4')],
  conditions: (provision) => [payerKnown(provision.circumstances)],
});

/** 110. Wheelchair, hoist and high-low bed in a Wlz institution. */
export const mobiliteitshulpmiddelen = title('wlz-mobiliteitshulpmiddelen', {
  entry: 110,
  name: wording('Mobiliteitshulpmiddelen in een Wlz-instelling', 'Mobility aids in a Wlz institution'),
  law: 'Wlz',
  about: 'provision',
  noClaim: true,
  reimbursed: true,
  occasion: (provision) => provision.kind.in(['mobiliteitshulpmiddel']),
  sources: [
    handreiking('2.4'),
    handreiking('4.4'),
    cited('Zorginstituut Nederland, Brochure Hulpmiddelen in de Wlz'),
  ],
  conditions: (provision) => [
    exclusion('not-in-wlz-institution', not(staysInWlzInstitution(provision.situation)), {
      nl: 'De patiënt verblijft niet in een Wlz-instelling',
      en: 'The patient does not stay in a Wlz institution',
      because: wording(
        'thuis betaalt de Zvw wat nodig is om iemand te verplegen, ook te leen, en de gemeente uit de Wmo wat iemand zelfredzaam houdt',
        'at home the Zvw pays what is needed to nurse somebody, on loan as well, and the municipality under the Wmo what keeps somebody self-reliant',
      ),
    }),
    attention('aids-at-home', judgement(), {
      nl: 'Hulpmiddelen uit de Wmo kunnen thuis blijven als de patiënt minstens 18 dagen per jaar bij familie logeert; voor die van de verzekeraar is een coulanceverzoek nodig',
      en: 'Aids under the Wmo can stay at home when the patient stays with family at least 18 days a year; those of the insurer ask for leniency',
    }),
  ],
});
