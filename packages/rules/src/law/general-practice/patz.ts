import { all, always } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { isContactOfGp } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { exclusion, title, warningIfAny } from '../title.ts';

/** 48. Taking part in a PaTz meeting: in other tariffs, never a title of its own. */
export const patzDeelname = title('ha-patz-deelname', {
  entry: 48,
  name: wording('Deelname aan PaTz door de huisarts', 'GP taking part in a PaTz meeting'),
  about: 'care',
  own: { alsoAfterDeath: true, alsoWithoutPatient: true },
  occasion: (care) => all(care.patz, isContactOfGp(care)),
  sources: [handreiking('2.1.1'), handreiking('6.2')],
  announced: [
    {
      on: '2027-01-01',
      text: wording(
        'Regionale samenwerkingsverbanden kunnen zorginhoudelijke afspraken voor patiënten in de palliatieve fase laten contracteren',
        'Regional partnerships can have agreements on the care of patients in the palliative phase contracted',
      ),
      sources: [handreiking('6.2')],
    },
  ],
  conditions: (care) => [
    exclusion('in-other-tariffs', always(), {
      nl: 'Deelname aan PaTz zit in het inschrijftarief en de consulttarieven',
      en: 'Taking part in PaTz is in the enrolment fee and the consult tariffs',
      because: wording(
        'deelname zit in het inschrijftarief en de consulttarieven; ' +
          'een afspraak in segment 3, de module ouderenzorg of TAPA$-prestatie 1 kan wel',
        'taking part is in the enrolment fee and the consult tariffs; ' +
          'an agreement in segment 3, the module for the elderly or TAPA$ title 1 is possible',
      ),
    }),
    warningIfAny('child', care.child, {
      nl: 'PaTz bespreekt volwassen patiënten',
      en: 'PaTz discusses adult patients',
    }),
  ],
});
