import { day, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';

/** A stay in a hospice, palliative unit or nursing home, as it is on a day. */
export const INSTITUTION_STAY = subject('dit verblijf', 'this stay', said('stay in an institution'), {
  /** The day. */
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** Indications for home nursing that hold on that day. */
  nursingIndications: setOf(
    'nursing-indication',
    ['indicatie voor wijkverpleging', 'indication for home nursing'],
    ['indicaties voor wijkverpleging', 'indications for home nursing'],
    said('need assessed by home nursing'),
  ),
  bth: yesNo('in een bijna-thuis-huis', 'in a bijna-thuis-huis', said('stay in an institution')),
  hch: yesNo('in een high care hospice', 'in a high care hospice', said('stay in an institution')),
  pu: yesNo('op een palliatieve unit', 'on a palliative unit', said('stay in an institution')),
  nursingHome: yesNo('in een verpleeghuis', 'in a nursing home', said('stay in an institution')),
  /** A hospice of which the kind is not told. */
  unclassifiedHospice: yesNo(
    'in een hospice van onbekende soort',
    'in a hospice of unknown kind',
    said('stay in an institution'),
  ),
  situation: partOf('situation'),
  /** The party that claims has WTZa admission. */
  wtza: yesNo('WTZa-toelating', 'WTZa admission', said('WTZa admission')),
  /** The organisation itself has WTZa admission. */
  ownWtza: yesNo('eigen WTZa-toelating', 'WTZa admission of its own', said('WTZa admission')),
  /** Care given during the stay, or the part of it that is registered; not at the patient's home. */
  care: setOf(
    'care',
    ['zorg tijdens het verblijf', 'care during the stay'],
    ['zorg tijdens het verblijf', 'care during the stay'],
    said('contact'),
  ),
  registrations: setOf(
    'period-registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
  wlzStay: partOf('wlz-stay'),
});
