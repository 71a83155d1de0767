import { ASCITESDRAIN, ASCITESPUNCTIE, MAAGHEVEL, PROVIDED, RECTAALCANULE } from '../../codes/devices.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, judgement, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking, praktijkteam } from '../sources.ts';
import { agreement, attention, exclusion, noteIfAny, requirement, title } from '../title.ts';
import {
  claimedByGp,
  drainUnderSpecialist,
  gpCare,
  hospitalCare,
  noBackup,
  notReplacedBySpecialist,
  prescribed,
  replacedAtHome,
  underSpecialist,
  usedInHospital,
  where,
  without,
} from './routes.ts';

const HULPMIDDELENZORG = 'hm-hulpmiddelenzorg';

/** 141. Devices insurance (reading A14: all four conditions). */
export const hulpmiddelenzorg = title(HULPMIDDELENZORG, {
  entry: 141,
  name: wording('Hulpmiddelenzorg', 'Devices insurance'),
  about: 'device',
  reimbursed: true,
  occasion: (order) =>
    any(
      all(
        order.permanent,
        not(order.device.in([MAAGHEVEL, ...PROVIDED])),
        not(certainly(order.forSelfReliance)),
      ),
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
      ask: wording(
        'leg vast of er een chronische indicatie is',
        'record whether there is a chronic indication',
      ),
      because: wording('het gebruik is niet blijvend', 'the use is not permanent'),
    }),
    requirement('no-backup', noBackup(order), {
      nl: 'Achterwacht of spoedzorg van het ziekenhuis is niet nodig',
      en: 'No back-up or urgent care of the hospital is needed',
      because: wording(
        'achterwacht of spoedzorg van het ziekenhuis is nodig; dan is het ziekenhuiszorg',
        'back-up or urgent care of the hospital is needed; then it is hospital care',
      ),
    }),
    requirement('not-replaced-by-specialist', notReplacedBySpecialist(order), {
      nl: 'Een medisch specialist vervangt het hulpmiddel niet, en is ook niet verantwoordelijk voor het vervangen',
      en: 'No medical specialist replaces the device, or is responsible for replacing it',
      because: wording(
        'de medisch specialist vervangt het hulpmiddel; dan is het ziekenhuiszorg',
        'the specialist replaces the device; then it is hospital care',
      ),
    }),
    requirement('replaced-at-home', replacedAtHome(order), {
      nl: 'Het is een verbruiksartikel dat thuis wordt vervangen',
      en: 'It is a consumable that is replaced at home',
      because: wording('het wordt niet thuis vervangen', 'it is not replaced at home'),
    }),
    requirement('prescribed', prescribed(order), {
      nl: 'Is het een rectaalcanule, dan schreef de huisarts of medisch specialist het recept',
      en: 'If it is a rectal cannula, the GP or specialist wrote the prescription',
      todo: wording(
        'laat de huisarts of medisch specialist het recept schrijven',
        'have the GP or specialist write the prescription',
      ),
      sources: [praktijkteam('rectaalcanule')],
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
    exclusion(
      'other-payer',
      any(order.device.in([MAAGHEVEL]), usedInHospital(order), certainly(order.forSelfReliance)),
      {
        nl: 'Het gaat om een maaghevel, een rectaalcanule in het ziekenhuis, of een hulpmiddel om zelfredzaam te blijven',
        en: 'It is about a gastric siphon, a rectal cannula in hospital, or a device to manage on one’s own',
        because: wording(
          'een maaghevel, en een rectaalcanule in het ziekenhuis, zit in de dbc of de huisartsenzorg; wat iemand zelfredzaam houdt betaalt de gemeente',
          'a gastric siphon, and a rectal cannula in hospital, is part of the DBC or of GP care; what keeps somebody self-reliant is paid by the municipality',
        ),
        sources: [praktijkteam('maaghevel'), praktijkteam('rectaalcanule'), handreiking('2.4')],
      },
    ),
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
    all(
      not(order.device.in(PROVIDED)),
      not(certainly(order.forSelfReliance)),
      any(
        all(underSpecialist(order), any(order.mayBeTemporary, order.device.in([MAAGHEVEL]))),
        all(order.inHospital, order.device.in([RECTAALCANULE])),
        all(any(order.replacedBySpecialist, order.backup), not(isTemporary(order))),
        order.device.in([ASCITESDRAIN]),
      ),
    ),
  sources: [praktijkteam('medisch-specialistische zorg'), cited('Besluit zorgverzekering art. 2.4')],
  conditions: (order) => [
    requirement('hospital-care', hospitalCare(order), {
      nl: 'Het hulpmiddel is tijdelijk onder de medisch specialist, of blijvend met vervanging door de specialist of achterwacht van het ziekenhuis',
      en: 'The device is temporary under the specialist, or permanent with replacement by the specialist or back-up of the hospital',
      ask: wording(
        'leg vast of het blijvend is, wie het vervangt en of achterwacht nodig is',
        'record whether it is permanent, who replaces it and whether back-up is needed',
      ),
      because: wording(
        'het is niet tijdelijk onder de medisch specialist, en ook niet blijvend met vervanging of achterwacht',
        'it is not temporary under the specialist, nor permanent with replacement or back-up',
      ),
    }),
    noteIfAny('no-fixed-period', all(underSpecialist(order), not(order.permanent)), {
      nl: 'Tijdelijk kent geen vaste duur: het kan weken of jaren zijn, zolang de patiënt onder controle van de arts blijft',
      en: 'Temporary knows no fixed period: it can be weeks or years, as long as the physician keeps seeing the patient',
    }),
    noteIfAny('by-another', all(order.atHome, order.responsible.in(['specialist'])), {
      nl: 'Een andere zorgverlener mag de behandeling thuis geven: de medisch specialist blijft verantwoordelijk',
      en: 'Another professional may give the treatment at home: the specialist stays responsible',
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
    all(
      order.responsible.in(['gp']),
      any(order.device.in([MAAGHEVEL]), order.mayBeTemporary),
      not(order.device.in(PROVIDED)),
      not(certainly(order.forSelfReliance)),
    ),
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
    requirement('at-home', where(order), {
      nl: 'De behandeling is bij de patiënt thuis',
      en: 'The treatment is at the home of the patient',
      ask: wording('leg vast waar het hulpmiddel is geplaatst', 'record where the device is placed'),
      because: wording('de behandeling is niet thuis', 'the treatment is not at home'),
    }),
    requirement('no-chronic-indication', without(order), {
      nl: 'Er is geen chronische indicatie',
      en: 'There is no chronic indication',
      ask: wording(
        'leg vast of er een chronische indicatie is',
        'record whether there is a chronic indication',
      ),
      because: wording(
        'bij een chronische indicatie is het geen huisartsenzorg',
        'with a chronic indication it is no GP care',
      ),
    }),
    exclusion('provided', any(order.device.in(PROVIDED), certainly(order.forSelfReliance)), {
      nl: 'Het gaat om een hulpmiddel dat wordt uitgeleend of verstrekt: een rolstoel, tillift, bed of hulpmiddel om zelfredzaam te blijven',
      en: 'It is about a device that is lent or provided: a wheelchair, hoist, bed or device to manage on one’s own',
      because: wording(
        'dit hulpmiddel komt niet uit de voorraad van de huisarts, maar uit de Zvw, de Wmo of de Wlz',
        'this device does not come from the stock of the GP, but from the Zvw, the Wmo or the Wlz',
      ),
      sources: [handreiking('2.4'), handreiking('4.4')],
    }),
    noteIfAny('own-stock', not(order.device.in([ASCITESPUNCTIE])), {
      nl: 'De huisarts of wijkverpleegkundige neemt het hulpmiddel mee uit de eigen voorraad',
      en: 'The GP or home nurse brings the device from the own stock',
    }),
    claimedByGp(all(order.device.in([ASCITESPUNCTIE]), gpCare(order))),
  ],
});

/** That the record says so; a puncture always is. */
function isTemporary({ permanent }: Columns<'device'>): Expression {
  return all(permanent.known, not(permanent));
}
