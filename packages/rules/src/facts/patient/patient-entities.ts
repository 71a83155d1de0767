import { day, denied, oneOf, part, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';
import { CARE_PROFILES, DELIVERY_FORMS } from '../wlz/indication-values.ts';

/** How the patient stands on one day. */
export const SITUATION = part({
  /** Under 18. */
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  phaseMarked: yesNo(
    'palliatieve fase gemarkeerd',
    'palliative phase marked',
    said('palliative phase marked'),
  ),
  /** Life expectancy shorter than three months, in the judgement of a physician. */
  below3Months: yesNo(
    'levensverwachting korter dan drie maanden',
    'life expectancy shorter than three months',
    said('life expectancy'),
  ),
  /** Life expectancy shorter than twelve months, in the judgement of a physician. */
  below12Months: yesNo(
    'levensverwachting korter dan twaalf maanden',
    'life expectancy shorter than twelve months',
    said('life expectancy'),
  ),
  wlz: yesNo('Wlz-indicatie', 'Wlz indication', said('Wlz indication')),
  /** Wlz zorgprofiel by COD163 (756 VV7, 757 VV8, 759 VV10); empty without an indication. */
  wlzProfile: oneOf('zorgprofiel in de Wlz', 'Wlz care profile', CARE_PROFILES, said('Wlz indication')),
  /** Wlz leveringsvorm by COD578 (2 pgb, 4 verblijf, 5 vpt, 7 mpt); empty without an indication. */
  wlzForm: oneOf('leveringsvorm in de Wlz', 'Wlz form of delivery', DELIVERY_FORMS, said('Wlz indication')),
  /** Wlz stay including treatment. */
  wlzTreatment: yesNo('Wlz-verblijf met behandeling', 'Wlz stay with treatment', said('Wlz indication')),
  /** Stays in a bijna-thuis-huis. */
  inBth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis', said('stay in an institution')),
  /** Stays in a high care hospice. */
  inHch: yesNo('in een high care hospice', 'in a high care hospice', said('stay in an institution')),
  /** Stays in a palliative unit. */
  inPu: yesNo('op een palliatieve unit', 'on a palliative unit', said('stay in an institution')),
  inNursingHome: yesNo('in een verpleeghuis', 'in a nursing home', said('other places')),
  /** A Zvw stay in a high care hospice or palliative unit. */
  inElv: yesNo('in een eerstelijnsverblijf', 'in a primary care stay', said('stay in an institution')),
  inHospital: yesNo('in het ziekenhuis', 'in hospital', said('other places')),
  /** Stays in an institution with a Wlz indication that includes treatment. */
  residentWithTreatment: yesNo(
    'Wlz-verblijf met behandeling',
    'Wlz stay with treatment',
    said('Wlz indication'),
  ),
  /** Enrolled with a GP. */
  enrolled: yesNo('ingeschreven bij deze huisarts', 'enrolled with this GP', said('enrolled with a GP')),
  /** The latest estimate says longer than three months, whoever made it; never unknown. */
  notedAbove3Months: yesNo(
    'levensverwachting langer dan drie maanden genoteerd',
    'life expectancy above three months noted',
    said('life expectancy'),
  ),
  /** The latest estimate says shorter than three months, whoever made it; never unknown. */
  notedBelow3Months: yesNo(
    'levensverwachting korter dan drie maanden genoteerd',
    'life expectancy below three months noted',
    said('life expectancy'),
  ),
  /** The latest estimate says shorter than three or twelve months, whoever made it; never unknown. */
  notedBelow12Months: yesNo(
    'levensverwachting korter dan twaalf maanden genoteerd',
    'life expectancy below twelve months noted',
    said('life expectancy'),
  ),
});

export const PATIENT_FACTS = subject('de patiënt', 'the patient', said('birth, gender'), {
  on: day('datum', 'date', said('contact')),
  /** Of what is registered for the patient as a whole. */
  circumstances: partOf('circumstances'),
  /** The day of asking. */
  asked: day('dag van de vraag', 'day of asking', said('hospital care in this year')),
  deceased: yesNo('overleden', 'deceased', said('death')),
  palliativeTeam: yesNo(
    'er is een palliatief team bij de patiënt',
    'a palliative team is there for the patient',
    said('palliative team, child comfort team'),
  ),
  /** There is, or may be, a child comfort team. */
  childComfortTeam: yesNo(
    'er kan een kinder comfort team zijn',
    'there may be a child comfort team',
    said('palliative team, child comfort team'),
  ),
  pzSubtraject: yesNo(
    'er is een subtraject palliatieve zorg',
    'there is a palliative care subtraject',
    said('palliative DBC'),
  ),
  hospitalRegistration: yesNo(
    'iets is geregistreerd',
    'something is registered',
    said('kind of consult, and any registration'),
  ),
  /** A GP had contact with the patient. */
  gpContact: yesNo('er was contact met de huisarts', 'there was contact with the GP', said('GP')),
  nursing: partOf('home-nursing'),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  /** How the patient stands on the day of asking. */
  situation: partOf('situation'),
  costs: partOf('patient-costs'),
});
