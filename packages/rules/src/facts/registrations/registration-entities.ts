import { day, item, setOf, text } from '../../logic/declaration.ts';
import { SPECIALISMS } from '../people/specialisms.ts';

/** One registered zorgactiviteit. FHIR says it in up to four ways; they are one here. */
export const REGISTRATION = item({
  identity: text('identiteit', 'identity'),
  /** NZa code of six digits, or `title:<id>` for a site's own code of that title. */
  code: text('code', 'code'),
  on: day('datum', 'date'),
  performers: setOf('performer', ['uitvoerder', 'performer'], ['uitvoerders', 'performers']),
  /** Specialism that registers: of its performer, else of the subtraject it is recorded in. */
  specialism: text('specialisme', 'specialism', SPECIALISMS),
  /** Subtrajecten the registration itself names. */
  subtrajecten: setOf('subtraject', ['subtraject', 'subtraject'], ['subtrajecten', 'subtrajecten']),
});

/** A registration by a site's own code of a title, on a day of what it is registered for. */
export const PERIOD_REGISTRATION = item({
  /** `title:<id>` of the title. */
  code: text('code', 'code'),
  on: day('datum', 'date'),
  /** Other registrations for the same day. */
  overlapping: setOf(
    'registration',
    ['gelijktijdige registratie', 'simultaneous registration'],
    ['gelijktijdige registraties', 'simultaneous registrations'],
  ),
});
