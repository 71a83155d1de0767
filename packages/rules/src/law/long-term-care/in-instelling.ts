import { ownCode } from '../../codes/own-code.ts';
import type { Columns } from '../../facts/columns.ts';
import { agreementOn, all, always, any, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { attention, exclusion, requirement, title, warningIfAny } from '../title.ts';
import { agreedWithZorgkantoor, indicated } from './wlz-conditions.ts';

const GEESTELIJKE_VERZORGING = 'wlz-geestelijke-verzorging';
const GP_CARE = [
  'ha-s1-inschrijftarief',
  'ha-s1-consult',
  'ha-lang-consult',
  'ha-intensieve-zorg-overdag',
  'ha-intensieve-zorg-anw',
  'ha-mi-pal-consultatie-visite',
  'ha-mi-pal-consultatie-telefonisch',
].map(ownCode);
const ELDERLY_CARE_PHYSICIAN = ['wlz-h335', 'gzsp-so-zorg-5min', 'gzsp-reistoeslag'].map(ownCode);
const MOST_EMPTY_DAYS = 13;

/** 104. Who pays the physician in an institution: with treatment in the indication, the institution. */
export const behandelingEnHuisarts = title('wlz-behandeling-en-huisarts', {
  entry: 104,
  name: wording('Wlz-behandeling in de instelling', 'Wlz treatment in the institution'),
  law: 'Wlz',
  about: 'care',
  noClaim: true,
  occasion: (care) =>
    all(
      care.performers.some((performer) => any(performer.gp, performer.elderlyCarePhysician)),
      inInstitution(care),
      care.situation.wlzTreatment,
    ),
  sources: [handreiking('4.1.1'), handreiking('4.2.1')],
  conditions: (care) => [
    requirement('in-institution', inInstitution(care), {
      nl: 'De patiënt verblijft in een verpleeghuis of op een palliatieve unit',
      en: 'The patient stays in a nursing home or on a palliative unit',
      because: wording(
        'de patiënt verblijft niet in een instelling',
        'the patient does not stay in an institution',
      ),
    }),
    requirement('treatment', care.situation.wlzTreatment, {
      nl: 'De Wlz-indicatie is er een met verblijf en behandeling',
      en: 'The Wlz indication is one with stay and treatment',
      because: wording(
        'zonder behandeling in de indicatie declareert de huisarts bij de Zvw en loopt de specialist ouderengeneeskunde via H335',
        'without treatment in the indication the GP claims under the Zvw and the elderly care physician by H335',
      ),
    }),
    agreedWithZorgkantoor('wlz-behandeling-en-huisarts'),
    exclusion('gp-claims-zvw', registered(care, GP_CARE), {
      nl: 'De huisarts declareert hetzelfde contact bij de Zvw',
      en: 'The GP claims the same contact under the Zvw',
      because: wording(
        'met behandeling in de indicatie betaalt de instelling de arts uit het zorgprofiel',
        'with treatment in the indication the institution pays the physician from the profile',
      ),
    }),
    exclusion('so-claims-separately', registered(care, ELDERLY_CARE_PHYSICIAN), {
      nl: 'De specialist ouderengeneeskunde declareert hetzelfde contact apart',
      en: 'The elderly care physician claims the same contact separately',
      because: wording(
        'met behandeling in de indicatie zit de specialist ouderengeneeskunde in het zorgprofiel',
        'with treatment in the indication the elderly care physician is part of the profile',
      ),
    }),
    payerKnown(care.circumstances),
    attention('deregistered', judgement(), {
      nl: 'De patiënt is uitgeschreven bij de eigen huisarts',
      en: 'The patient is deregistered at the own GP',
    }),
  ],
});

/** 105. A room that is empty after death. */
export const mutatiedag = title('wlz-mutatiedag', {
  entry: 105,
  name: wording('Mutatiedag na overlijden', 'Empty-room day after death (mutatiedag)'),
  law: 'Wlz',
  about: 'empty-room',
  own: { alsoAfterDeath: true },
  occasion: (room) => all(room.nursingHome, room.diedHere, room.situation.wlz),
  sources: [
    handreiking('4.6'),
    cited('NZa Beleidsregel zorgzwaartepakketten en vpt 2026 BR/REG-26125 art. 6.4'),
  ],
  conditions: (room) => [
    requirement('place', any(room.nursingHome, room.pu), {
      nl: 'De patiënt verbleef in een verpleeghuis',
      en: 'The patient stayed in a nursing home',
      because: wording(
        'de patiënt verbleef niet in een verpleeghuis',
        'the patient did not stay in a nursing home',
      ),
    }),
    requirement('died-here', room.diedHere, {
      nl: 'De kamer staat leeg doordat de patiënt is overleden',
      en: 'The room is empty because the patient died',
      because: wording('de patiënt is niet overleden', 'the patient did not die'),
    }),
    indicated(room.situation.wlz),
    agreedWithZorgkantoor('wlz-mutatiedag'),
    exclusion('more-than-13-days', room.emptyRoomDays.atLeast(MOST_EMPTY_DAYS + 1, always), {
      nl: 'Na dit overlijden zijn meer dan dertien dagen geregistreerd',
      en: 'More than thirteen days are registered after this death',
      because: wording(
        'na een overlijden zijn er hoogstens dertien mutatiedagen',
        'after a death there are at most thirteen such days',
      ),
    }),
    attention('room-empty', judgement(), {
      nl: 'De kamer is leeg; opgebaard liggen in de eigen kamer telt als leeg',
      en: 'The room is empty; lying in state in the own room counts as empty',
    }),
  ],
});

/** 106. Spiritual care in an institution: in the tariff of the profile (reading A37 for a palliative unit). */
export const geestelijkeVerzorging = title(GEESTELIJKE_VERZORGING, {
  entry: 106,
  name: wording('Geestelijke verzorging in een Wlz-instelling', 'Spiritual care in a Wlz institution'),
  law: 'Wlz',
  about: 'care',
  noClaim: true,
  occasion: (care) => all(care.wlzContact.spiritualCarer, inInstitution(care), care.situation.wlz),
  sources: [
    handreiking('4.1.3'),
    handreiking('4.2.3'),
    cited('Wet kwaliteit, klachten en geschillen zorg art. 6'),
  ],
  conditions: (care) => [
    requirement('in-institution', inInstitution(care), {
      nl: 'De patiënt verblijft in een verpleeghuis of op een palliatieve unit',
      en: 'The patient stays in a nursing home or on a palliative unit',
      because: wording(
        'de patiënt verblijft niet in een instelling',
        'the patient does not stay in an institution',
      ),
    }),
    indicated(care.situation.wlz),
    {
      ...agreedWithZorgkantoor(GEESTELIJKE_VERZORGING),
      // In a nursing home it is part of every profile; a palliative unit needs the contract of its nursing home.
      expression: any(care.situation.inNursingHome, agreementOn(GEESTELIJKE_VERZORGING, 'zorgkantoor')),
    },
    payerKnown(care.circumstances),
    warningIfAny(
      'subsidy-registered',
      care.sameDay.some((registration) =>
        registration.code.in([ownCode('ptz-subsidie-geestelijke-verzorging')]),
      ),
      {
        nl: 'Op dezelfde dag is ook de subsidie voor geestelijke verzorging thuis geregistreerd: laat iemand dit nakijken',
        en: 'The subsidy for spiritual care at home is registered on the same day: have somebody check it',
        sources: [handreiking('2.2.4'), handreiking('4.2.3')],
      },
    ),
  ],
});

function inInstitution({ situation }: Columns<'care'>) {
  return any(situation.inNursingHome, situation.inPu);
}

function registered({ registrations }: Columns<'care'>, codes: readonly string[]) {
  return registrations.some((registration) => registration.code.in(codes));
}
