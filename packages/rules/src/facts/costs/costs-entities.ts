import { oneOf, part, yesNo } from '../../logic/declaration.ts';
import { DELIVERY_FORMS } from '../wlz/indication-values.ts';

/** What decides on a patient's own payments: the place and the law, on the day of asking or the last day before it. */
export const PATIENT_COSTS = part({
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
  inHospital: yesNo('in het ziekenhuis', 'in hospital'),
  /** Received hospital care in this calendar year. */
  hospitalCare: yesNo('ziekenhuiszorg in dit jaar', 'hospital care in this year'),
  inBth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis'),
  inHch: yesNo('in een high care hospice', 'in a high care hospice'),
  inPu: yesNo('op een palliatieve unit', 'on a palliative unit'),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home'),
  /** A Zvw stay in a high care hospice or palliative unit. */
  inElv: yesNo('in een eerstelijnsverblijf', 'in a primary care stay'),
  wlz: yesNo('Wlz-indicatie', 'Wlz indication'),
  /** Wlz leveringsvorm by COD578; empty without an indication. */
  wlzForm: oneOf('leveringsvorm in de Wlz', 'Wlz form of delivery', DELIVERY_FORMS),
  /** The present stay began more than four months ago. */
  overFourMonths: yesNo('vier maanden of langer daar', 'there for four months or longer'),
  /** Came to the present place straight from a nursing home. */
  fromNursingHome: yesNo('kwam uit een verpleeghuis', 'came from a nursing home'),
  /** Receives support from the Wmo. */
  wmo: yesNo('ondersteuning uit de Wmo', 'support from the Wmo'),
  /** A medicine is prescribed. */
  medicines: yesNo('er is een geneesmiddel voorgeschreven', 'a medicine is prescribed'),
});
