import { day, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';

/** A stay in a hospice, palliative unit or nursing home. */
export const INSTITUTION_STAY = subject('dit verblijf', 'this stay', {
  /** First day. */
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** Of a stay that goes on, the day of asking. */
  lastDay: day('laatste dag', 'last day'),
  /** Indications for home nursing that hold on a day of the stay. */
  nursingIndications: setOf(
    'nursing-indication',
    ['indicatie voor wijkverpleging', 'indication for home nursing'],
    ['indicaties voor wijkverpleging', 'indications for home nursing'],
  ),
  bth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis'),
  hch: yesNo('in een high care hospice', 'in a high care hospice'),
  pu: yesNo('op een palliatieve unit', 'on a palliative unit'),
  nursingHome: yesNo('in een verpleeghuis', 'in a nursing home'),
  /** A hospice of which the kind is not told. */
  unclassifiedHospice: yesNo('in een hospice van onbekende soort', 'in a hospice of unknown kind'),
  /** On the first day. */
  situation: partOf('situation'),
  situationAtEnd: partOf('situation', 'op de laatste dag', 'on the last day'),
  /** When the terminal phase was first noted; without such a note, on the first day. */
  situationAtOnset: partOf(
    'situation',
    'bij het begin van de terminale fase',
    'when the terminal phase began',
  ),
  fromHome: yesNo('kwam van huis', 'came from home'),
  fromNursingHome: yesNo('kwam uit een verpleeghuis', 'came from a nursing home'),
  /** The party that claims has WTZa admission. */
  wtza: yesNo('WTZa-toelating', 'WTZa admission'),
  /** The organisation itself has WTZa admission. */
  ownWtza: yesNo('eigen WTZa-toelating', 'WTZa admission of its own'),
  /** Care given during the stay, not at the patient's home. */
  care: setOf(
    'care',
    ['zorg tijdens het verblijf', 'care during the stay'],
    ['zorg tijdens het verblijf', 'care during the stay'],
  ),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
  wlzStay: partOf('wlz-stay'),
});
