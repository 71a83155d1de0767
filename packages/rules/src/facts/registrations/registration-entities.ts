import { day, item, meaning, oneOf, setOf, text } from '../../logic/declaration.ts';
import { SECTORS } from '../people/sectors.ts';
import { SPECIALISMS } from '../people/specialisms.ts';
import { said } from '../said.ts';

/** One registered zorgactiviteit. FHIR says it in up to four ways; they are one here. */
export const REGISTRATION = item({
  identity: text('identiteit', 'identity', said('role of a professional')),
  /** NZa code of six digits, or `title:<id>` for a site's own code of that title. */
  code: text('code', 'code', said('kind of consult, and any registration')),
  on: day('datum', 'date', said('contact')),
  performers: setOf(
    'performer',
    ['uitvoerder', 'performer'],
    ['uitvoerders', 'performers'],
    said('role of a professional'),
  ),
  /** Specialism that registers: of its performer, else of the subtraject it is recorded in. */
  specialism: text('specialisme', 'specialism', meaning(SPECIALISMS), said('specialism')),
  /** The organisation that registers. */
  claimant: text(
    'organisatie die registreert',
    'organisation that registers',
    said('period of a registration, its days, who claims'),
  ),
  /** Subtrajecten the registration itself names. */
  subtrajecten: setOf(
    'subtraject',
    ['subtraject', 'subtraject'],
    ['subtrajecten', 'subtrajecten'],
    said('DBC'),
  ),
});

/** A registration by a site's own code of a title, on a day of what it is registered for. */
export const PERIOD_REGISTRATION = item({
  /** `title:<id>` of the title. */
  code: text('code', 'code', said('kind of consult, and any registration')),
  on: day('datum', 'date', said('contact')),
  /** Of the organisation that registers, whether or not the patient stays there. */
  sector: oneOf(
    'soort organisatie die registreert',
    'kind of organisation that registers',
    SECTORS,
    said('who claims, and for whom'),
  ),
  /** The same code once more for the same day and the same stay, by the same organisation or where nobody is named. */
  again: setOf(
    'registration',
    ['dubbele registratie', 'repeated registration'],
    ['dubbele registraties', 'repeated registrations'],
    said('period of a registration, its days, who claims'),
  ),
  /** Other registrations for the same day. */
  overlapping: setOf(
    'registration',
    ['gelijktijdige registratie', 'simultaneous registration'],
    ['gelijktijdige registraties', 'simultaneous registrations'],
    said('period of a registration, its days, who claims'),
  ),
});
