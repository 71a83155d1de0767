import { PGB } from '../../codes/wlz.ts';
import { agreementOn, all, any } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { onceADay } from '../care-conditions.ts';
import { payerKnown } from '../guards/payer-known.ts';
import { cited, handreiking } from '../sources.ts';
import { exclusion, title, warningIfAny } from '../title.ts';
import {
  agreedWithZorgkantoor,
  codesOfTitles,
  indicated,
  registeredTogether,
  VV10,
  ZORGPROFIEL,
} from './wlz-conditions.ts';

/** 86. Palliative care within the care profile that the patient has. */
export const zorgprofiel = title(ZORGPROFIEL, {
  entry: 86,
  name: wording(
    'Palliatieve zorg binnen het geïndiceerde zorgprofiel',
    'Palliative care within the indicated care profile',
  ),
  law: 'Wlz',
  about: 'indication',
  occasion: (indication) =>
    all(
      indication.current,
      indication.registrations.none((registration) => registration.code.in(codesOfTitles(VV10))),
    ),
  sources: [handreiking('2.1.2'), handreiking('4.1'), cited('VWS Informatiekaart palliatieve zorg (2020)')],
  conditions: (indication) => [
    indicated(indication.situation.wlz),
    {
      ...agreedWithZorgkantoor(ZORGPROFIEL),
      // Who buys the care with a budget has no provider with an agreement.
      expression: any(indication.form.in([PGB]), agreementOn(ZORGPROFIEL, 'zorgkantoor')),
    },
    exclusion('vv10-registered', registeredTogether(indication.registrations, [ZORGPROFIEL], VV10), {
      nl: 'Voor dezelfde dagen is ook VV10 geregistreerd',
      en: 'VV10 is registered for the same days',
      because: wording(
        'VV10 komt in de plaats van het geïndiceerde zorgprofiel en niet ernaast',
        'VV10 replaces the indicated care profile and does not stand beside it',
      ),
      sources: [handreiking('4.1'), handreiking('2.1.2')],
    }),
    payerKnown(indication.circumstances),
    warningIfAny('aftercare', indication.deceased, {
      nl: 'Nazorg direct na het overlijden zit in het zorgprofiel; voor een complexe zorgvraag begint de nabestaande een eigen zorgtraject',
      en: 'Aftercare right after death is part of the profile; for a complex question the bereaved person starts a care path of their own',
      sources: [handreiking('4.5')],
    }),
    onceADay(indication.registrations, ZORGPROFIEL),
  ],
});
