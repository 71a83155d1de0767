import {
  ASCITESDRAIN,
  ASCITESPUNCTIE,
  KATHETER,
  MAAGHEVEL,
  PROVIDED,
  RECTAALCANULE,
} from '../../codes/devices.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { noteIfAny } from '../title.ts';

type Order = Columns<'device'>;

/**
 * A device of a treatment, which three routes can pay: not what is lent or provided (wheelchair, hoist, bed), and not what
 * keeps somebody self-reliant. No device fits two of the three.
 */
function ofTreatment(order: Order): Expression {
  return all(not(order.device.in(PROVIDED)), not(certainly(order.forSelfReliance)));
}

/** In the hospital, or anywhere under the responsibility of a medical specialist. */
export function underSpecialist(order: Order): Expression {
  return any(order.inHospital, order.responsible.in(['specialist']));
}

/** The four criteria that bring a permanent ascites drain under hospital care. */
export function drainUnderSpecialist(order: Order): Expression {
  return all(
    order.device.in([ASCITESDRAIN]),
    order.inHospital,
    order.responsible.in(['specialist']),
    order.underControl,
    order.replacedBySpecialist,
    order.backup,
  );
}

/** Reading A14: any one of the three criteria; reading A44: a permanent ascites drain needs all of its own. */
export function hospitalCare(order: Order): Expression {
  const care = any(
    drainUnderSpecialist(order),
    // Here place and performer decide (reading A15), whatever is recorded about permanence.
    all(order.device.in([MAAGHEVEL]), underSpecialist(order)),
    all(order.device.in([RECTAALCANULE]), order.inHospital),
    all(
      not(order.device.in([ASCITESDRAIN, MAAGHEVEL])),
      any(
        all(not(order.permanent), underSpecialist(order)),
        all(order.permanent, any(order.replacedBySpecialist, order.backup)),
      ),
    ),
  );
  return all(ofTreatment(order), care);
}

/** By a GP, or by home nursing under a GP, at home; a puncture by the GP anywhere but in a hospital. */
export function gpCare(order: Order): Expression {
  return all(order.responsible.in(['gp']), where(order), without(order), ofTreatment(order));
}

/** Where the GP or home nurse treats. */
export function where(order: Order): Expression {
  return any(order.atHome, all(order.device.in([ASCITESPUNCTIE]), not(certainly(order.inHospital))));
}

/** Without a chronic indication; of a maaghevel place and performer decide (reading A15). */
export function without(order: Order): Expression {
  return any(order.device.in([MAAGHEVEL]), not(order.permanent));
}

/** The four conditions of the devices insurance, with the prescription that a rectaalcanule needs. */
export function devicesInsurance(order: Order): Expression {
  return all(meetsDevicesInsurance(order), prescribed(order));
}

export function meetsDevicesInsurance(order: Order): Expression {
  return all(
    order.permanent,
    noBackup(order),
    notReplacedBySpecialist(order),
    replacedAtHome(order),
    not(neverDevicesInsurance(order)),
    ofTreatment(order),
  );
}

/** A puncture and a maaghevel never; a rectaalcanule not where the hospital uses it. */
function neverDevicesInsurance(order: Order): Expression {
  return any(order.device.in([ASCITESPUNCTIE, MAAGHEVEL]), usedInHospital(order));
}

/** Where it is used is told: a place that is not told is presumed to be the home. */
export function usedInHospital(order: Order): Expression {
  return all(order.device.in([RECTAALCANULE]), certainly(order.inHospital));
}

export function noBackup(order: Order): Expression {
  return any(not(order.backup), all(presumed(order), not(certainly(order.backup))));
}

export function notReplacedBySpecialist(order: Order): Expression {
  return any(
    not(order.replacedBySpecialist),
    all(presumed(order), not(certainly(order.replacedBySpecialist))),
  );
}

export function replacedAtHome(order: Order): Expression {
  return any(order.replacedAtHome, all(presumed(order), not(certainly(order.replacedBySpecialist))));
}

/** For a chronic rectaalcanule a GP or medical specialist writes a prescription. */
export function prescribed(order: Order): Expression {
  return any(
    not(order.device.in([RECTAALCANULE])),
    not(order.permanent),
    order.requester.some((requester) =>
      any(
        requester.gp,
        all(requester.physician, requester.poortfunctie, not(requester.elderlyCarePhysician)),
      ),
    ),
  );
}

/**
 * The examples bring two devices under the devices insurance by a chronic indication alone. That presumes the other
 * conditions where the record is silent; it yields to what the record tells, and to a place that is not the home.
 */
function presumed(order: Order): Expression {
  return all(
    order.device.in([KATHETER, RECTAALCANULE]),
    order.permanent,
    any(not(order.atHome.known), order.atHome),
  );
}

export function paidByHospital(route: Expression) {
  return noteIfAny('paid-by-hospital', route, {
    nl: 'Het hulpmiddel zit in de dbc: de kosten zijn voor het ziekenhuis',
    en: 'The device is part of the DBC: the hospital bears the cost',
  });
}

export function fromStockOfGp(route: Expression) {
  return noteIfAny('from-stock-of-gp', route, {
    nl: 'Het hulpmiddel valt onder huisartsenzorg en komt uit de eigen voorraad van de huisarts',
    en: 'The device is part of GP care and comes from the stock of the GP',
  });
}

/** Supplies of a puncture: the GP claims them. */
export function claimedByGp(route: Expression) {
  return noteIfAny('claimed-by-gp', route, {
    nl: 'De huisarts declareert de benodigdheden van de punctie volgens de Beleidsregel huisartsenzorg en multidisciplinaire zorg',
    en: 'The GP claims the supplies of the puncture by the Beleidsregel huisartsenzorg en multidisciplinaire zorg',
  });
}

export function fromDevicesInsurance(route: Expression) {
  return noteIfAny('from-devices-insurance', route, {
    nl: 'Het hulpmiddel valt onder de prestatie hulpmiddelenzorg',
    en: 'The device falls under the devices insurance',
  });
}

export const WHO_AND_WHERE = wording(
  'leg vast wie het hulpmiddel plaatst en waar',
  'record who places the device and where',
);
