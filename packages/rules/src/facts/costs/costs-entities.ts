import { denied, oneOf, part, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';
import { DELIVERY_FORMS } from '../wlz/indication-values.ts';

/** What decides on a patient's own payments: the place and the law, on the day of asking or the last day before it. */
export const PATIENT_COSTS = part({
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  inHospital: yesNo('in het ziekenhuis', 'in hospital', said('other places')),
  /** The record tells of palliative care by more than a medicine that is also given for something else. */
  palliative: yesNo('palliatieve zorg', 'palliative care', said('palliative DBC')),
  /** Received hospital care in this calendar year, at 18 or older. */
  hospitalCare: yesNo(
    'ziekenhuiszorg in dit jaar, als volwassene',
    'hospital care in this year, as an adult',
    said('hospital care in this year'),
  ),
  inBth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis', said('stay in an institution')),
  inHch: yesNo('in een high care hospice', 'in a high care hospice', said('stay in an institution')),
  inPu: yesNo('op een palliatieve unit', 'on a palliative unit', said('stay in an institution')),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home', said('other places')),
  /** A Zvw stay in a high care hospice or palliative unit. */
  inElv: yesNo('in een eerstelijnsverblijf', 'in a primary care stay', said('stay in an institution')),
  wlz: yesNo('Wlz-indicatie', 'Wlz indication', said('Wlz indication')),
  /** Wlz leveringsvorm by COD578; empty without an indication. */
  wlzForm: oneOf('leveringsvorm in de Wlz', 'Wlz form of delivery', DELIVERY_FORMS, said('Wlz indication')),
  /** Stays in Wlz institutions, one after the other, for four months or longer. */
  overFourMonths: yesNo(
    'vier maanden of langer in een Wlz-instelling',
    'in a Wlz institution for four months or longer',
    said('stay in an institution'),
  ),
  /** Came to the present place straight from a nursing home. */
  fromNursingHome: yesNo(
    'kwam uit een verpleeghuis',
    'came from a nursing home',
    said('previous place of a Wlz stay'),
  ),
  /** Receives support from the Wmo. */
  wmo: yesNo(
    'ondersteuning uit de Wmo',
    'support from the Wmo',
    said('support from the Wmo, supplementary insurance'),
  ),
  /** A medicine is prescribed. */
  medicines: yesNo('er is een geneesmiddel voorgeschreven', 'a medicine is prescribed', said('prescription')),
});
