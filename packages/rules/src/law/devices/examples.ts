import { ASCITESDRAIN, ASCITESPUNCTIE, KATHETER, MAAGHEVEL, RECTAALCANULE } from '../../codes/devices.ts';
import { all, any, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { praktijkteam } from '../sources.ts';
import { registered, requirement, title, warningIfAny } from '../title.ts';
import {
  drainUnderSpecialist,
  fromDevicesInsurance,
  fromStockOfGp,
  isDecided,
  paidByHospital,
  underGpAtHome,
  underSpecialist,
  WHO_AND_WHERE,
} from './routes.ts';

/** 144. Maaghevel (reading A15: place and performer decide). */
export const maaghevel = title('hm-maaghevel', {
  entry: 144,
  name: wording('Maaghevel', 'Gastric siphon'),
  about: 'device',
  reimbursed: true,
  occasion: (order) => order.device.in([MAAGHEVEL]),
  registered: (order) => all(order.device.in([MAAGHEVEL]), registered(order, 'hm-maaghevel')),
  sources: [praktijkteam('maaghevel')],
  conditions: (order) => [
    requirement('place-and-performer', any(underSpecialist(order), underGpAtHome(order)), {
      nl: 'De maaghevel is geplaatst in het ziekenhuis of onder een medisch specialist, of thuis onder de huisarts',
      en: 'The siphon is placed in hospital or under a specialist, or at home under the GP',
      todo: WHO_AND_WHERE,
    }),
    paidByHospital(underSpecialist(order)),
    fromStockOfGp(underGpAtHome(order)),
  ],
});

/** 145. Drainage of ascites (reading A44: a drain that misses one of the criteria is tested as any device). */
export const ascitesdrainage = title('hm-ascitesdrainage', {
  entry: 145,
  name: wording('Ascitesdrainage', 'Drainage of ascites'),
  about: 'device',
  reimbursed: true,
  occasion: (order) => order.device.in([ASCITESPUNCTIE, ASCITESDRAIN]),
  registered: (order) =>
    all(order.device.in([ASCITESPUNCTIE, ASCITESDRAIN]), registered(order, 'hm-ascitesdrainage')),
  sources: [praktijkteam('ascitesdrainage')],
  conditions: (order) => {
    const puncture = order.device.in([ASCITESPUNCTIE]);
    const byGp = all(puncture, order.responsible.in(['gp']), not(order.inHospital));
    const bySpecialist = all(puncture, underSpecialist(order));
    return [
      requirement(
        'performer-of-puncture',
        any(not(puncture), underSpecialist(order), order.responsible.in(['gp'])),
        {
          nl: 'Een punctie is gedaan onder een medisch specialist of door de huisarts',
          en: 'A puncture is done under a specialist or by the GP',
          todo: WHO_AND_WHERE,
        },
      ),
      requirement('criteria-of-drain', any(puncture, isDecided(drainUnderSpecialist(order))), {
        nl: 'Van een blijvende drain is vastgelegd wie hem plaatst, waar, wie hem vervangt, wie controleert en of achterwacht nodig is',
        en: 'Of a permanent drain it is recorded who places it, where, who replaces it, who checks and whether back-up is needed',
        todo: wording(
          'leg vast wie de drain plaatst, waar, wie hem vervangt, wie controleert en of achterwacht nodig is',
          'record who places the drain, where, who replaces it, who checks and whether back-up is needed',
        ),
      }),
      paidByHospital(any(bySpecialist, drainUnderSpecialist(order))),
      fromStockOfGp(byGp),
      warningIfAny(
        'drain-misses-criterion',
        all(order.device.in([ASCITESDRAIN]), not(drainUnderSpecialist(order))),
        {
          nl: 'De drain voldoet niet aan alle vier punten voor ziekenhuiszorg: ga na of het hulpmiddelenzorg is',
          en: 'The drain does not meet all four criteria for hospital care: check the devices insurance',
        },
      ),
    ];
  },
});

/** 146. Rectaalcanule. */
export const rectaalcanule = title('hm-rectaalcanule', {
  entry: 146,
  name: wording('Rectaalcanule', 'Rectal cannula'),
  about: 'device',
  reimbursed: true,
  occasion: (order) => order.device.in([RECTAALCANULE]),
  registered: (order) => all(order.device.in([RECTAALCANULE]), registered(order, 'hm-rectaalcanule')),
  sources: [praktijkteam('rectaalcanule')],
  conditions: (order) => {
    const chronic = all(not(order.inHospital), order.permanent);
    const shortAtHome = all(order.atHome, not(order.permanent));
    return [
      requirement('place-and-duration', any(order.inHospital, shortAtHome, order.permanent), {
        nl: 'Het gebruik is in het ziekenhuis, thuis voor korte tijd, of blijvend om te spoelen',
        en: 'The use is in hospital, at home for a short time, or permanent to irrigate',
        todo: wording(
          'leg vast waar het gebruik is en of er een chronische indicatie is',
          'record where it is used and whether there is a chronic indication',
        ),
      }),
      requirement(
        'prescribed',
        any(
          order.inHospital,
          not(order.permanent),
          order.requester.some((requester) =>
            any(
              requester.gp,
              all(requester.physician, requester.poortfunctie, not(requester.elderlyCarePhysician)),
            ),
          ),
        ),
        {
          nl: 'Voor blijvend gebruik schrijft de huisarts of medisch specialist een recept',
          en: 'For permanent use the GP or specialist writes a prescription',
          todo: wording(
            'laat de huisarts of medisch specialist het recept schrijven',
            'have the GP or specialist write the prescription',
          ),
        },
      ),
      paidByHospital(order.inHospital),
      fromStockOfGp(shortAtHome),
      fromDevicesInsurance(chronic),
    ];
  },
});

/** 147. Catheter for urinary retention. */
export const katheter = title('hm-katheter', {
  entry: 147,
  name: wording('Katheter bij urineretentie', 'Catheter for urinary retention'),
  about: 'device',
  reimbursed: true,
  occasion: (order) => order.device.in([KATHETER]),
  registered: (order) => all(order.device.in([KATHETER]), registered(order, 'hm-katheter')),
  sources: [praktijkteam('huisartsenzorg')],
  conditions: (order) => {
    const byGp = all(not(order.permanent), underGpAtHome(order));
    const bySpecialist = all(not(order.permanent), underSpecialist(order));
    return [
      requirement('indication-and-performer', any(order.permanent, byGp, bySpecialist), {
        nl: 'Er is een chronische indicatie; of die is er niet, en de katheter is thuis onder de huisarts of onder een medisch specialist geplaatst',
        en: 'There is a chronic indication; or there is none, and the catheter is placed at home under the GP or under a specialist',
        todo: wording(
          'leg vast of er een chronische indicatie is, wie de katheter plaatst en waar',
          'record whether there is a chronic indication, who places the catheter and where',
        ),
      }),
      paidByHospital(bySpecialist),
      fromStockOfGp(byGp),
      fromDevicesInsurance(order.permanent),
    ];
  },
});
