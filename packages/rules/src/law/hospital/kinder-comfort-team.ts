import { CONSULTS, KLINISCHE_ZORGDAG_THUIS } from '../../codes/zorgactiviteiten.ts';
import { all, any, certainly, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking, regelingMsz } from '../sources.ts';
import { requirement, title, warningIfAny } from '../title.ts';

/** 24. A child comfort team at home: no code of its own, the consult is registered. */
export const kctHuisbezoek = title('msz-kct-huisbezoek', {
  entry: 24,
  name: wording('Kinder comfort team in de thuissituatie', 'Child comfort team at home'),
  about: 'care',
  // Also by who has no poortfunctie, from which the guard of the chapter tells who claims.
  own: { claimant: 'whoever' },
  onlyIf: (patient) => patient.childComfortTeam,
  occasion: (care) =>
    all(
      care.atHome,
      care.performers.some((performer) => performer.inChildComfortTeam),
    ),
  registered: (care) =>
    all(
      care.atHome,
      care.performers.some((performer) => performer.inChildComfortTeam),
      care.registrations.some((registration) => registration.code.in([...CONSULTS])),
    ),
  sources: [handreiking('1.2.3'), handreiking('6.6'), handreiking('7.7')],
  conditions: (care) => [
    requirement(
      'may-register',
      care.performers.some((performer) =>
        any(
          performer.physician,
          performer.nursePractitioner,
          performer.physicianAssistant,
          performer.paramedic,
          certainly(performer.spiritualCaregiver),
          // Reading A39: of a nurse of the team it is not settled, so that a human has to tell.
          all(performer.nurse, performer.inChildComfortTeam, judgement()),
        ),
      ),
      {
        nl: 'Een arts, VS of PA van het team registreert het consult, een paramedicus of geestelijk verzorger met 190173',
        en: 'A physician, VS or PA of the team registers the consult, a paramedic or spiritual caregiver with 190173',
        because: wording(
          'wie het huisbezoek deed kan het consult niet registreren',
          'whoever made the home visit cannot register the consult',
        ),
      },
    ),
    warningIfAny(
      'nurse',
      all(
        care.performers.some((performer) => performer.nurse),
        not(
          care.performers.some((performer) =>
            any(
              performer.physician,
              performer.nursePractitioner,
              performer.physicianAssistant,
              performer.paramedic,
            ),
          ),
        ),
      ),
      {
        nl: 'Of een verpleegkundige van het kinder comfort team het huisbezoek mag registreren, staat niet vast',
        en: 'Whether a nurse of the child comfort team may register the home visit is not settled',
      },
    ),
    warningIfAny(
      'clinical-day-registered',
      care.sameDay.some((registration) => registration.code.in([KLINISCHE_ZORGDAG_THUIS])),
      {
        nl: 'Klinische zorgdag thuis (190228) past niet bij een huisbezoek van het kinder comfort team',
        en: 'A clinical care day at home (190228) does not fit a home visit of the child comfort team',
      },
    ),
    warningIfAny('place-to-be-agreed', care.atHome, {
      nl: 'De plaats van het consult moet met de verzekeraar zijn afgesproken',
      en: 'The place of the consult has to be agreed with the insurer',
      sources: [handreiking('6.6'), regelingMsz('24.1')],
    }),
  ],
});
