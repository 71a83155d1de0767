import { oneOf, part, yesNo } from '../../logic/declaration.ts';
import { DELIVERY_FORMS } from '../wlz/indication-values.ts';

/** What decides on a patient's own payments: the place and the law, on the day of asking or the last day before it. */
export const PATIENT_COSTS = part({
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
  inHospital: yesNo('in het ziekenhuis', 'in hospital'),
  /** The record tells of palliative care by more than a medicine that is also given for something else. */
  palliative: yesNo('palliatieve zorg', 'palliative care'),
  /** Received hospital care in this calendar year, at 18 or older. */
  hospitalCare: yesNo(
    'ziekenhuiszorg in dit jaar, als volwassene',
    'hospital care in this year, as an adult',
  ),
  inBth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis'),
  inHch: yesNo('in een high care hospice', 'in a high care hospice'),
  inPu: yesNo('op een palliatieve unit', 'on a palliative unit'),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home'),
  /** A Zvw stay in a high care hospice or palliative unit. */
  inElv: yesNo('in een eerstelijnsverblijf', 'in a primary care stay'),
  wlz: yesNo('Wlz-indicatie', 'Wlz indication'),
  /** Wlz leveringsvorm by COD578; empty without an indication. */
  wlzForm: oneOf('leveringsvorm in de Wlz', 'Wlz form of delivery', DELIVERY_FORMS),
  /** Stays in Wlz institutions, one after the other, for four months or longer. */
  overFourMonths: yesNo(
    'vier maanden of langer in een Wlz-instelling',
    'in a Wlz institution for four months or longer',
  ),
  /** Came to the present place straight from a nursing home. */
  fromNursingHome: yesNo('kwam uit een verpleeghuis', 'came from a nursing home'),
  /** Receives support from the Wmo. */
  wmo: yesNo('ondersteuning uit de Wmo', 'support from the Wmo'),
  /** A medicine is prescribed. */
  medicines: yesNo('er is een geneesmiddel voorgeschreven', 'a medicine is prescribed'),
});
