import { KLINISCHE_ZORGDAG_THUIS, VERPLEGING_THUIS } from '../../codes/zorgactiviteiten.ts';
import { any, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking, regelingMsz } from '../sources.ts';
import {
  agreement,
  attention,
  exclusion,
  requirement,
  title,
  validFrom,
  warning,
  warningIfAny,
} from '../title.ts';

const ID = 'msz-klinische-zorgdag-thuis-190228';

/** 10. Klinische zorgdag in de thuissituatie. */
export const klinischeZorgdagThuis = title(ID, {
  entry: 10,
  name: wording('Klinische zorgdag in de thuissituatie', 'Clinical care day at home'),
  codes: [KLINISCHE_ZORGDAG_THUIS],
  about: 'care',
  own: { place: 'residence', claimant: 'whoever' },
  sources: [handreiking('1.1.4'), handreiking('2.3'), regelingMsz('26.5')],
  conditions: (care) => [
    validFrom(care.on, '2020-01-01', {
      nl: 'De zorgdag is van 1 januari 2020 of later',
      en: 'The care day is dated 1 January 2020 or later',
      because: wording('190228 bestaat sinds 1 januari 2020', '190228 exists since 1 January 2020'),
      sources: [handreiking('4.2.2')],
    }),
    agreement(ID, {
      nl: 'Er is een contract met de zorgverzekeraar voor 190228',
      en: 'There is a contract with the insurer for 190228',
      todo: wording(
        'ga na of er een contract met de zorgverzekeraar is',
        'check the contract with the insurer',
      ),
      because: wording('er is geen contract met de zorgverzekeraar', 'there is no contract with the insurer'),
    }),
    requirement('before-20-hours', any(care.beganEarlier, care.startTime.before('20:00')), {
      nl: 'De zorg thuis begon op een eerdere dag of vóór 20.00 uur',
      en: 'The care at home began on an earlier day or before 20:00',
      because: wording('de zorgdag begon na 20.00 uur', 'the care day started after 20:00'),
    }),
    exclusion('to-hospital-same-day', care.toHospital, {
      nl: 'De patiënt is dezelfde dag naar het ziekenhuis gegaan',
      en: 'The patient went to hospital on the same day',
      because: wording(
        'de patiënt is dezelfde dag in het ziekenhuis opgenomen',
        'the patient was admitted to hospital the same day',
      ),
    }),
    exclusion('by-child-comfort-team', care.byChildComfortTeam, {
      nl: 'De zorg is gegeven door een kinder comfort team',
      en: 'The care was given by a child comfort team',
      because: wording(
        'zorg thuis door een kinder comfort team is ambulant en geen klinische zorgdag',
        'home care by a child comfort team is ambulatory and no clinical day',
      ),
      sources: [handreiking('1.2.3'), handreiking('6.6')],
    }),
    exclusion(
      'registered-twice',
      care.sameDay.atLeast(2, (registration) => registration.code.in([KLINISCHE_ZORGDAG_THUIS])),
      {
        nl: 'Voor deze kalenderdag is 190228 meer dan eens geregistreerd',
        en: '190228 is registered more than once for this calendar day',
        because: wording('190228 geldt één keer per kalenderdag', '190228 counts once per calendar day'),
      },
    ),
    attention('replaces-admission', judgement(), {
      nl: 'De zorg komt echt in de plaats van een klinische opname',
      en: 'The care really replaces a clinical admission',
    }),
    warningIfAny('overlap-with-elv', care.situation.inElv, {
      nl: 'De patiënt verblijft in een ELV: maak afspraken over overlap van verpleging',
      en: 'The patient stays in an ELV: agree on the overlap of nursing',
      sources: [handreiking('4.2.2')],
    }),
    warningIfAny(
      'nursing-at-home-same-day',
      care.sameDay.some((registration) => registration.code.in([VERPLEGING_THUIS])),
      {
        nl: 'Op dezelfde dag is ook 190288 geregistreerd: laat iemand beide nakijken',
        en: '190288 is registered on the same day: have somebody check both',
        sources: [handreiking('1.1.4')],
      },
    ),
  ],
});

/** 11. Verpleging thuis in verband met medisch-specialistische zorg (reading A5). */
export const verplegingThuis = title('msz-verpleging-thuis-190288', {
  entry: 11,
  name: wording(
    'Verpleging in verband met medisch-specialistische zorg thuis',
    'Nursing in connection with hospital care at home',
  ),
  codes: [VERPLEGING_THUIS],
  about: 'care',
  own: { place: 'residence', claimant: 'whoever' },
  sources: [handreiking('1.1.4'), regelingMsz('29.9')],
  conditions: (care) => [
    warning(
      'clinical-day-same-day',
      care.sameDay.some((registration) => registration.code.in([KLINISCHE_ZORGDAG_THUIS])),
      {
        nl: 'Op dezelfde dag is ook 190228 geregistreerd: laat iemand beide nakijken',
        en: '190228 is registered on the same day: have somebody check both',
      },
    ),
  ],
});
