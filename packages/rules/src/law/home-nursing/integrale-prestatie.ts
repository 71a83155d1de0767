import { all } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, exclusion, title, validity, warningIfAny } from '../title.ts';
import { homeNursingConditions } from './conditions.ts';
import { codesOfTitles, INTEGRALE_PRESTATIE, PER_HOUR } from './ids.ts';

/** 64. One tariff for all nursing, per hour, day, week, month or quarter. */
export const integralePrestatie = title(INTEGRALE_PRESTATIE, {
  entry: 64,
  name: wording(
    'Integrale prestatie wijkverpleging (experiment)',
    'Integral title of home nursing (experiment)',
  ),
  endsOn: '2028-12-31',
  about: 'care',
  // Without this contract a contact tells nothing of the title.
  occasion: (care) => all(care.integralContract, care.byHomeNursing),
  sources: [
    handreiking('2.1.2'),
    cited('Convenant bekostiging wijkverpleging 2022-2026'),
    cited('NZa Experiment integrale prestaties wijkverpleging'),
  ],
  conditions: (care) => [
    validity(all(care.on.from('2022-01-01'), care.on.before('2029-01-01')), {
      nl: 'De zorg is van 2022 tot en met december 2028',
      en: 'The care is dated from 2022 up to and including December 2028',
      because: wording(
        'het experiment loopt van 2022 tot en met december 2028',
        'the experiment runs from 2022 up to and including December 2028',
      ),
    }),
    agreement(INTEGRALE_PRESTATIE, {
      nl: 'De integrale prestatie is met de zorgverzekeraar afgesproken',
      en: 'The integral title is agreed with the insurer',
      todo: wording(
        'ga na of er een contract voor de integrale prestatie is',
        'check whether there is a contract for the integral title',
      ),
      because: wording(
        'er is geen contract voor de integrale prestatie',
        'there is no contract for the integral title',
      ),
    }),
    ...homeNursingConditions(care),
    exclusion(
      'separate-title',
      care.registrations.some((registration) => registration.code.in(codesOfTitles(PER_HOUR))),
      {
        nl: 'Voor dezelfde zorg is ook een losse prestatie geregistreerd',
        en: 'A separate title is registered for the same care as well',
        because: wording(
          'de integrale prestatie komt in de plaats van de losse prestaties per uur',
          'the integral title replaces the separate titles per hour',
        ),
      },
    ),
    // Reading A7: the experiment of the NZa goes on after the covenant of the parties.
    warningIfAny('after-covenant', care.on.from('2027-01-01'), {
      nl: 'Het convenant liep tot en met 2026: ga na of het contract doorloopt',
      en: 'The covenant ran up to and including 2026: check whether the contract goes on',
    }),
  ],
});
