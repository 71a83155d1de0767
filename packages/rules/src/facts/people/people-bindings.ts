import { uriOf } from '../../codes/systems.ts';
import { inside, toldBy } from '../../record/bindings/declaration.ts';
import { TOLD_TEAM } from '../../record/bindings/told.ts';
import { concepts, conceptsIn } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const UZI = { system: uriOf('uzi') };
const AGB = { system: uriOf('agb') };
const TRAINING = { system: uriOf('kwalificatie') };
const PLACE = { system: uriOf('organisation') };
const HOSPICE = { system: uriOf('hospice') };
const PALLIATIVE_TEAM = { system: uriOf('team'), code: 'palliatief-team' };
const CHILD_COMFORT_TEAM = { system: uriOf('team'), code: 'kinder-comfort-team' };

export const PEOPLE_BINDINGS = {
  role: {
    says: 'role of a professional',
    gives: 'code',
    example: 'UZI role, `01.016`',
    on: {
      ...inside(['PractitionerRole'], concepts('code', UZI)),
      ...inside(['Practitioner'], conceptsIn('qualification', 'code', UZI)),
    },
  },
  specialism: {
    says: 'specialism',
    gives: 'code',
    example: 'AGB specialism, `0313`',
    on: {
      ...inside(['PractitionerRole'], concepts('specialty', AGB)),
      ...inside(['Practitioner'], conceptsIn('qualification', 'code', AGB)),
    },
  },
  qualification: {
    says: 'trained in palliative care',
    gives: 'code',
    codes: ['kaderarts-pz', 'opgeleid-pz', 'skgv', 'rouw-en-verliesbegeleider'],
    example: '`kaderarts-pz`',
    on: {
      ...inside(['PractitionerRole'], concepts('code', TRAINING)),
      ...inside(['Practitioner'], conceptsIn('qualification', 'code', TRAINING)),
    },
  },
  organisationKind: {
    says: 'other places',
    gives: 'code',
    example: 'organisation type, `V6`',
    on: inside(['Organization', 'Location'], concepts('type', PLACE)),
  },
  hospiceKind: {
    says: 'other places',
    gives: 'code',
    codes: ['bth', 'hch', 'pu', 'kinderzorghuis'],
    example: '`hch`',
    on: inside(['Organization', 'Location'], concepts('type', HOSPICE)),
  },
  palliativeTeam: {
    says: 'palliative team, child comfort team',
    gives: 'yes',
    example: 'yes; of a person or an organisation: belongs to it',
    on: {
      ...inside(['CareTeam'], concepts('category', PALLIATIVE_TEAM)),
      ...toldBy(
        ['PractitionerRole', 'Practitioner', 'Organization'],
        TOLD_TEAM,
        concepts('category', PALLIATIVE_TEAM),
      ),
    },
  },
  childComfortTeam: {
    says: 'palliative team, child comfort team',
    gives: 'yes',
    example: 'yes; of a person or an organisation: belongs to it',
    on: {
      ...inside(['CareTeam'], concepts('category', CHILD_COMFORT_TEAM)),
      ...toldBy(
        ['PractitionerRole', 'Practitioner', 'Organization'],
        TOLD_TEAM,
        concepts('category', CHILD_COMFORT_TEAM),
      ),
    },
  },
} as const satisfies Record<string, FactBinding>;
