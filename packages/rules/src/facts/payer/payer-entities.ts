import { day, denied, oneOf, part, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';
import { DELIVERY_FORMS } from '../wlz/indication-values.ts';

/** How a patient stands on a day, as far as it decides who pays. */
export const STANDING = part({
  on: day('datum', 'date', said('contact')),
  /**
   * The Wlz pays: an indication that day, or in the terminal phase on the day that phase began, as nobody moves
   * from one law to the other then.
   */
  wlz: yesNo('Wlz-indicatie', 'Wlz indication', said('Wlz indication')),
  /** Leveringsvorm by COD578; empty when the Zvw pays. */
  form: oneOf('leveringsvorm in de Wlz', 'Wlz form of delivery', DELIVERY_FORMS, said('Wlz indication')),
  /** Wlz stay including treatment. */
  treatment: yesNo('Wlz-verblijf met behandeling', 'Wlz stay with treatment', said('Wlz indication')),
  below3Months: yesNo(
    'levensverwachting korter dan drie maanden',
    'life expectancy shorter than three months',
    said('life expectancy'),
  ),
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  atHome: yesNo('bij de patiënt thuis', "at the patient's home", said('by telephone or screen; at home')),
  inBth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis', said('stay in an institution')),
  inHch: yesNo('in een high care hospice', 'in a high care hospice', said('stay in an institution')),
  inPu: yesNo('op een palliatieve unit', 'on a palliative unit', said('stay in an institution')),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home', said('other places')),
  inHospital: yesNo('in het ziekenhuis', 'in hospital', said('other places')),
});
