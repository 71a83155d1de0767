import { ASCITESDRAIN, KATHETER, MAAGHEVEL, RECTAALCANULE } from '../../codes/devices.ts';
import type { Columns } from '../../facts/columns.ts';
import { all, any, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { noteIfAny } from '../title.ts';

type Order = Columns<'device'>;

/** In the hospital, or anywhere under the responsibility of a medical specialist. */
export function underSpecialist(order: Order): Expression {
  return any(order.inHospital, order.responsible.in(['specialist']));
}

/** By a GP, or by home nursing under a GP, at home. */
export function underGpAtHome(order: Order): Expression {
  return all(order.atHome, order.responsible.in(['gp']));
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
  return any(
    drainUnderSpecialist(order),
    all(
      not(order.device.in([ASCITESDRAIN])),
      any(
        all(not(order.permanent), underSpecialist(order)),
        all(order.permanent, any(order.replacedBySpecialist, order.backup)),
        // Here place and performer decide (reading A15), whatever is recorded about permanence.
        all(order.device.in([MAAGHEVEL]), underSpecialist(order)),
        all(order.device.in([RECTAALCANULE]), order.inHospital),
      ),
    ),
  );
}

/** The two devices that a chronic indication alone brings under the devices insurance. */
export function chronicByExample(order: Order): Expression {
  return all(order.device.in([KATHETER, RECTAALCANULE]), order.permanent);
}

/** Whether a route applies is told, one way or the other. */
export function isDecided(route: Expression): Expression {
  return any(route, not(route));
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
