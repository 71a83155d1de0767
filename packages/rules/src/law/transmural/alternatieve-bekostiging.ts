import { agreementOn, all, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { nextDay } from '../../time/dates.ts';
import { withInsurer } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { title, validity, whenRegistered } from '../title.ts';

const ID = 'alternatieve-bekostiging';
const FIRST_DAY = '2024-01-01';
const LAST_DAY = '2031-12-31';

/** 117. Three experiments in which one amount may come in the place of separate titles. */
export const alternatieveBekostiging = title(ID, {
  entry: 117,
  name: wording('Experiment met alternatieve bekostiging', 'Experiment with alternative funding'),
  law: 'experiment',
  about: 'patient',
  occasion: () => agreementOn(ID),
  informs: true,
  endsOn: LAST_DAY,
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
  conditions: (patient) => [
    ...whenRegistered(
      validity(all(patient.on.from(FIRST_DAY), not(patient.on.from(nextDay(LAST_DAY)))), {
        nl: 'De zorg is van 1 januari 2024 of later, en van uiterlijk 31 december 2031',
        en: 'The care is dated 1 January 2024 or later, and 31 December 2031 at the latest',
        because: wording(
          'de experimenten zijn in 2024 begonnen en lopen tot 2031',
          'the experiments began in 2024 and run until 2031',
        ),
      }),
      withInsurer(ID),
    ),
  ],
});
