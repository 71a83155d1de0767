import { agreementOn } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking } from '../sources.ts';
import { title } from '../title.ts';

const ID = 'alternatieve-bekostiging';

/** 117. Three experiments in which one amount may come in the place of separate titles. */
export const alternatieveBekostiging = title(ID, {
  entry: 117,
  name: wording('Experiment met alternatieve bekostiging', 'Experiment with alternative funding'),
  law: 'experiment',
  about: 'patient',
  occasion: () => agreementOn(ID),
  informs: true,
  sources: [handreiking('2.7')],
  announced: [
    {
      on: '2027-01-01',
      text: wording(
        'De ontwikkelfase is voorbij; de implementatiefase begint en loopt tot 2031',
        'The development phase is over; the implementation phase begins and runs until 2031',
      ),
      sources: [handreiking('2.7')],
    },
  ],
  summary: wording(
    'Deze organisatie doet mee aan een experiment met alternatieve bekostiging (ontwikkeling tot eind 2026, ' +
      'uitvoering tot 2031): losse prestaties kunnen daardoor vervallen.',
    'This organisation takes part in an experiment with alternative funding (development until the end of 2026, ' +
      'implementation until 2031): separate titles may lapse because of it.',
  ),
});
