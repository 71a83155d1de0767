import { ASCITESDRAIN, ASCITESPUNCTIE, MAAGHEVEL, RECTAALCANULE, ROLSTOEL } from '../../codes/devices.ts';
import { all, any, judgement, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, praktijkteam } from '../sources.ts';
import { agreement, attention, exclusion, requirement, title } from '../title.ts';
import { chronicByExample, drainUnderSpecialist, hospitalCare, underSpecialist } from './routes.ts';

const HULPMIDDELENZORG = 'hm-hulpmiddelenzorg';

/** 141. Devices insurance (reading A14: all four conditions). */
export const hulpmiddelenzorg = title(HULPMIDDELENZORG, {
  entry: 141,
  name: wording('Hulpmiddelenzorg', 'Devices insurance'),
  about: 'device',
  reimbursed: true,
  occasion: (order) =>
    any(
      all(order.permanent, not(order.device.in([ROLSTOEL]))),
      // A puncture that is ordered as a device is what this title never pays.
      all(order.device.in([ASCITESPUNCTIE]), order.asDevice),
    ),
  sources: [praktijkteam('hulpmiddelenzorg'), cited('Besluit zorgverzekering art. 2.9')],
  conditions: (order) => [
    agreement(HULPMIDDELENZORG, {
      nl: 'De leverancier heeft een contract met de zorgverzekeraar',
      en: 'The supplier has a contract with the insurer',
      todo: wording(
        'ga na welke leverancier de zorgverzekeraar heeft gecontracteerd',
        'check which supplier the insurer has contracted',
      ),
      because: wording(
        'de leverancier heeft geen contract met de zorgverzekeraar',
        'the supplier has no contract with the insurer',
      ),
    }),
    requirement('permanent', order.permanent, {
      nl: 'Het gebruik is blijvend',
      en: 'The use is permanent',
      todo: wording(
        'leg vast of er een chronische indicatie is',
        'record whether there is a chronic indication',
      ),
      because: wording('het gebruik is niet blijvend', 'the use is not permanent'),
    }),
    requirement('no-backup', any(chronicByExample(order), not(order.backup)), {
      nl: 'Achterwacht of spoedzorg van het ziekenhuis is niet nodig',
      en: 'No back-up or urgent care of the hospital is needed',
      because: wording(
        'achterwacht of spoedzorg van het ziekenhuis is nodig; dan is het ziekenhuiszorg',
        'back-up or urgent care of the hospital is needed; then it is hospital care',
      ),
    }),
    requirement('not-replaced-by-specialist', any(chronicByExample(order), not(order.replacedBySpecialist)), {
      nl: 'Een medisch specialist vervangt het hulpmiddel niet, en is ook niet verantwoordelijk voor het vervangen',
      en: 'No medical specialist replaces the device, or is responsible for replacing it',
      because: wording(
        'de medisch specialist vervangt het hulpmiddel; dan is het ziekenhuiszorg',
        'the specialist replaces the device; then it is hospital care',
      ),
    }),
    requirement('replaced-at-home', any(chronicByExample(order), order.replacedAtHome), {
      nl: 'Het is een verbruiksartikel dat thuis wordt vervangen',
      en: 'It is a consumable that is replaced at home',
      because: wording('het wordt niet thuis vervangen', 'it is not replaced at home'),
    }),
    exclusion('ascites-puncture', order.device.in([ASCITESPUNCTIE]), {
      nl: 'Het gaat om een punctie van ascites, eenmalig of herhaald',
      en: 'It is about an ascites puncture, once or repeated',
      because: wording(
        'een punctie is nooit hulpmiddelenzorg; de kosten vallen onder de dbc of de huisartsenzorg',
        'a puncture is never paid as a device; the cost is part of the DBC or of GP care',
      ),
    }),
    exclusion('drain-under-specialist', drainUnderSpecialist(order), {
      nl: 'Het gaat om een blijvende ascitesdrain die aan de vier punten voor ziekenhuiszorg voldoet',
      en: 'It is about a permanent ascites drain that meets the four criteria for hospital care',
      because: wording(
        'deze ascitesdrain is ziekenhuiszorg; het hulpmiddel zit in de dbc',
        'this ascites drain is hospital care; the device is part of the DBC',
      ),
    }),
    attention('listed', judgement(), {
      nl: 'Het hulpmiddel staat in de Regeling zorgverzekering, wordt uitwendig gedragen en is niet algemeen gebruikelijk',
      en: 'The device is listed in the Regeling zorgverzekering, is worn externally and is no everyday article',
    }),
    attention('medical-necessity', judgement(), {
      nl: 'Er is een objectieve medische noodzaak',
      en: 'There is an objective medical necessity',
    }),
    attention('adequate', judgement(), {
      nl: 'Het hulpmiddel past bij wat de patiënt nodig heeft',
      en: 'The device suits what the patient needs',
    }),
    attention('not-too-expensive', judgement(), {
      nl: 'Het hulpmiddel is niet onnodig duur',
      en: 'The device is not unnecessarily expensive',
    }),
  ],
});

/** 142. Hospital care, paid by the DBC. */
export const ziekenhuiszorg = title('hm-msz-dbc', {
  entry: 142,
  name: wording('Hulpmiddel binnen ziekenhuiszorg (dbc)', 'Device within hospital care (DBC)'),
  about: 'device',
  reimbursed: true,
  occasion: (order) =>
    any(
      all(underSpecialist(order), order.mayBeTemporary),
      all(order.inHospital, order.device.in([MAAGHEVEL, RECTAALCANULE])),
      order.replacedBySpecialist,
      order.backup,
      order.device.in([ASCITESDRAIN]),
    ),
  sources: [praktijkteam('medisch-specialistische zorg'), cited('Besluit zorgverzekering art. 2.4')],
  conditions: (order) => [
    requirement('hospital-care', hospitalCare(order), {
      nl: 'Het hulpmiddel is tijdelijk onder de medisch specialist, of blijvend met vervanging door de specialist of achterwacht van het ziekenhuis',
      en: 'The device is temporary under the specialist, or permanent with replacement by the specialist or back-up of the hospital',
      todo: wording(
        'leg vast of het blijvend is, wie het vervangt en of achterwacht nodig is',
        'record whether it is permanent, who replaces it and whether back-up is needed',
      ),
      because: wording(
        'het is niet tijdelijk onder de medisch specialist, en ook niet blijvend met vervanging of achterwacht',
        'it is not temporary under the specialist, nor permanent with replacement or back-up',
      ),
    }),
    attention('backup-needed', order.backup, {
      nl: 'Achterwacht is er als het gaat om een ernstige aandoening, risico bij gebruik, of steun bij diagnose of behandeling',
      en: 'There is back-up when it is about a serious condition, a risky use, or support of diagnosis or treatment',
    }),
  ],
});

/** 143. GP care at home; the GP or home nursing brings the device. */
export const huisartsenzorg = title('hm-huisartsenzorg', {
  entry: 143,
  name: wording('Hulpmiddel binnen huisartsenzorg', 'Device within GP care'),
  about: 'device',
  reimbursed: true,
  occasion: (order) =>
    all(order.responsible.in(['gp']), any(order.device.in([MAAGHEVEL]), order.mayBeTemporary)),
  sources: [
    praktijkteam('huisartsenzorg'),
    cited('NZa Beleidsregel huisartsenzorg en multidisciplinaire zorg'),
  ],
  conditions: (order) => [
    requirement('by-gp-or-home-nursing', order.responsible.in(['gp']), {
      nl: 'De huisarts of wijkverpleegkundige gebruikt het onder verantwoordelijkheid van de huisarts',
      en: 'The GP or home nurse uses it under the responsibility of the GP',
      because: wording(
        'de huisarts is niet verantwoordelijk voor het plaatsen',
        'the GP is not responsible for placing it',
      ),
    }),
    requirement('at-home', any(order.device.in([ASCITESPUNCTIE]), order.atHome), {
      nl: 'De behandeling is bij de patiënt thuis',
      en: 'The treatment is at the home of the patient',
      todo: wording('leg vast waar het hulpmiddel is geplaatst', 'record where the device is placed'),
      because: wording('de behandeling is niet thuis', 'the treatment is not at home'),
    }),
    requirement('no-chronic-indication', any(order.device.in([MAAGHEVEL]), not(order.permanent)), {
      nl: 'Er is geen chronische indicatie',
      en: 'There is no chronic indication',
      todo: wording(
        'leg vast of er een chronische indicatie is',
        'record whether there is a chronic indication',
      ),
      because: wording(
        'bij een chronische indicatie is het geen huisartsenzorg',
        'with a chronic indication it is no GP care',
      ),
    }),
    attention('own-stock', judgement(), {
      nl: 'Het hulpmiddel komt uit de eigen voorraad',
      en: 'The device comes from the own stock',
    }),
  ],
});
