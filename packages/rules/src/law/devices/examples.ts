import { ASCITESDRAIN, ASCITESPUNCTIE, KATHETER, MAAGHEVEL, RECTAALCANULE } from '../../codes/devices.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { praktijkteam } from '../sources.ts';
import { registered, requirement, title, warningIfAny } from '../title.ts';
import {
  claimedByGp,
  devicesInsurance,
  drainUnderSpecialist,
  fromDevicesInsurance,
  fromStockOfGp,
  gpCare,
  hospitalCare,
  meetsDevicesInsurance,
  paidByHospital,
  prescribed,
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
    requirement('place-and-performer', any(hospitalCare(order), gpCare(order)), {
      nl: 'De maaghevel is geplaatst in het ziekenhuis of onder een medisch specialist, of thuis onder de huisarts',
      en: 'The siphon is placed in hospital or under a specialist, or at home under the GP',
      ask: WHO_AND_WHERE,
      because: wording(
        'de maaghevel is niet in het ziekenhuis, onder een medisch specialist of thuis onder de huisarts geplaatst',
        'the siphon is not placed in hospital, under a specialist or at home under the GP',
      ),
    }),
    paidByHospital(hospitalCare(order)),
    fromStockOfGp(gpCare(order)),
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
    const drain = order.device.in([ASCITESDRAIN]);
    return [
      requirement('performer-of-puncture', any(not(puncture), hospitalCare(order), gpCare(order)), {
        nl: 'Een punctie is gedaan onder een medisch specialist of door de huisarts',
        en: 'A puncture is done under a specialist or by the GP',
        ask: WHO_AND_WHERE,
        because: wording(
          'de punctie is niet onder een medisch specialist of door de huisarts gedaan',
          'the puncture was not done under a specialist or by the GP',
        ),
      }),
      requirement('criteria-of-drain', any(not(drain), hospitalCare(order), devicesInsurance(order)), {
        nl: 'Een blijvende drain voldoet aan de vier punten voor ziekenhuiszorg, of aan de vier voorwaarden voor hulpmiddelenzorg',
        en: 'A permanent drain meets the four criteria for hospital care, or the four conditions of the devices insurance',
        ask: wording(
          'leg vast wie de drain plaatst, waar, wie hem vervangt, wie controleert en of achterwacht nodig is',
          'record who places the drain, where, who replaces it, who checks and whether back-up is needed',
        ),
        because: wording(
          'de drain mist een punt voor ziekenhuiszorg en een voorwaarde voor hulpmiddelenzorg',
          'the drain misses a criterion for hospital care and a condition of the devices insurance',
        ),
      }),
      paidByHospital(hospitalCare(order)),
      claimedByGp(gpCare(order)),
      fromDevicesInsurance(devicesInsurance(order)),
      warningIfAny('drain-misses-criterion', all(drain, not(drainUnderSpecialist(order))), {
        nl: 'De drain voldoet niet aan alle vier punten voor ziekenhuiszorg: ga na of het hulpmiddelenzorg is',
        en: 'The drain does not meet all four criteria for hospital care: check the devices insurance',
      }),
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
    return [
      requirement(
        'place-and-duration',
        any(hospitalCare(order), gpCare(order), meetsDevicesInsurance(order)),
        {
          nl: 'Het gebruik is in het ziekenhuis of onder een medisch specialist, thuis voor korte tijd onder de huisarts, of thuis blijvend om te spoelen',
          en: 'The use is in hospital or under a specialist, at home for a short time under the GP, or permanent at home to irrigate',
          ask: wording(
            'leg vast waar het gebruik is, onder wie, en of er een chronische indicatie is',
            'record where it is used, under whom, and whether there is a chronic indication',
          ),
          because: wording(
            'het gebruik is niet in het ziekenhuis, niet onder de huisarts thuis en niet blijvend',
            'the use is not in hospital, not at home under the GP and not permanent',
          ),
        },
      ),
      requirement('prescribed', any(certainlyOfHospital(order), prescribed(order)), {
        nl: 'Voor blijvend gebruik schrijft de huisarts of medisch specialist een recept',
        en: 'For permanent use the GP or specialist writes a prescription',
        todo: wording(
          'laat de huisarts of medisch specialist het recept schrijven',
          'have the GP or specialist write the prescription',
        ),
      }),
      paidByHospital(hospitalCare(order)),
      fromStockOfGp(gpCare(order)),
      fromDevicesInsurance(devicesInsurance(order)),
    ];
  },
});

/** The record tells that the hospital pays, so that no prescription is asked for. */
function certainlyOfHospital(order: Columns<'device'>): Expression {
  return any(certainly(order.inHospital), certainly(order.replacedBySpecialist), certainly(order.backup));
}

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
    return [
      requirement(
        'indication-and-performer',
        any(hospitalCare(order), gpCare(order), devicesInsurance(order)),
        {
          nl: 'Er is een chronische indicatie; of die is er niet, en de katheter is thuis onder de huisarts of onder een medisch specialist geplaatst',
          en: 'There is a chronic indication; or there is none, and the catheter is placed at home under the GP or under a specialist',
          ask: wording(
            'leg vast of er een chronische indicatie is, wie de katheter plaatst en waar',
            'record whether there is a chronic indication, who places the catheter and where',
          ),
          because: wording(
            'er is geen chronische indicatie, en de katheter is niet thuis onder de huisarts of onder een medisch specialist geplaatst',
            'there is no chronic indication, and the catheter is not placed at home under the GP or under a specialist',
          ),
        },
      ),
      paidByHospital(hospitalCare(order)),
      fromStockOfGp(gpCare(order)),
      fromDevicesInsurance(devicesInsurance(order)),
    ];
  },
});
