import { day, oneOf, part, yesNo } from '../../logic/declaration.ts';
import { DELIVERY_FORMS } from '../wlz/indication-values.ts';

/** How a patient stands on a day, as far as it decides who pays. */
export const STANDING = part({
  on: day('datum', 'date'),
  /**
   * The Wlz pays: an indication that day, or in the terminal phase on the day that phase began, as nobody moves
   * from one law to the other then.
   */
  wlz: yesNo('Wlz-indicatie', 'Wlz indication'),
  /** Leveringsvorm by COD578; empty when the Zvw pays. */
  form: oneOf('leveringsvorm in de Wlz', 'Wlz form of delivery', DELIVERY_FORMS),
  /** Wlz stay including treatment. */
  treatment: yesNo('Wlz-verblijf met behandeling', 'Wlz stay with treatment'),
  below3Months: yesNo(
    'levensverwachting korter dan drie maanden',
    'life expectancy shorter than three months',
  ),
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
  atHome: yesNo('bij de patiënt thuis', "at the patient's home"),
  inBth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis'),
  inHch: yesNo('in een high care hospice', 'in a high care hospice'),
  inPu: yesNo('op een palliatieve unit', 'on a palliative unit'),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home'),
  inHospital: yesNo('in het ziekenhuis', 'in hospital'),
});
