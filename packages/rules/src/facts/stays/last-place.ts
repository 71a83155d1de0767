import type { Encounter } from '@medplum/fhirtypes';
import { VERBLIJF } from '../../codes/wlz.ts';
import type { Ref } from '../../logic/fact.ts';
import { codesOf } from '../../record/codes.ts';
import type { Entry } from '../../record/pool.ts';
import { dateOf, dayNumber, nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import { kindOfWhole } from '../people/organisations.ts';
import { isHomeLocation, type Stay } from './stays.ts';

/** Where the patient was before a stay, and what tells it. */
export interface LastPlace {
  readonly place: 'home' | 'nursing-home' | 'elsewhere';
  readonly ref: Ref;
}

/** SNOMED codes of where a patient came from. */
const FROM_HOME = '264362003';
const FROM_NURSING_HOME = '42665001';

/** Within so many days before a stay a visit at home tells that the patient lived there. */
const SHORTLY = 7;

/**
 * Where the patient came from: a stay that ended when this one began, what the stay itself tells, or what shows that the
 * patient lived at home until then. Undefined where nothing tells; who came from a hospital lived somewhere before that.
 */
export function lastPlaceBefore(dossier: Dossier, stay: Stay): LastPlace | undefined {
  const before = staysBefore(dossier, stay);
  const home = before.find(({ kind }) => kind === 'nursing-home');
  if (home !== undefined) return { place: 'nursing-home', ref: home.ref };
  const other = before.find(({ kind }) => kind === 'hospice-hch' || kind === 'palliative-unit');
  if (other !== undefined) return { place: 'elsewhere', ref: other.ref };
  const told = toldOrigin(dossier, stay);
  if (told !== undefined) return told === 'untold' ? undefined : { place: told, ref: stay.ref };
  if (before.length > 0) return undefined;
  const livedAtHome = atHomeBefore(dossier, stay);
  return livedAtHome === undefined ? undefined : { place: 'home', ref: livedAtHome };
}

/** Stays elsewhere that ended on the day, or the day before: a bijna-thuis-huis is as at home. */
function staysBefore({ stays }: Dossier, { ref, from }: Stay): readonly Stay[] {
  if (from?.length !== 10) return [];
  return stays.filter(
    ({ kind, ref: other, visited, admissionClass, from: began, until }) =>
      kind !== undefined &&
      other !== ref &&
      (kind === 'hospital' ? admissionClass : ELSEWHERE.includes(kind) && !visited) &&
      began !== undefined &&
      began < from &&
      until !== undefined &&
      (until === from || nextDay(until) === from),
  );
}

const ELSEWHERE: readonly string[] = ['nursing-home', 'hospice', 'hospice-hch', 'palliative-unit'];

/** By the source of the admission, else by the place of origin; another place than these tells of neither. */
function toldOrigin({ source }: Dossier, { ref }: Stay): LastPlace['place'] | 'untold' | undefined {
  const entry = source.pool.get(ref) as Entry<Encounter>;
  const { admitSource, origin } = entry.resource.hospitalization ?? {};
  const codes = codesOf(admitSource, 'snomed');
  if (codes.includes(FROM_HOME)) return 'home';
  if (codes.includes(FROM_NURSING_HOME)) return 'nursing-home';
  const place = source.resolve(origin, entry);
  if (place?.resource.resourceType === 'Location' && isHomeLocation(place)) return 'home';
  const kind = kindOfWhole(source, place);
  if (kind === 'nursing-home') return 'nursing-home';
  if (kind === 'hospice-hch' || kind === 'palliative-unit') return 'elsewhere';
  return codes.length > 0 || kind !== undefined ? 'untold' : undefined;
}

/** What tells that the patient lived at home until the stay began: the Wlz, or a visit at home shortly before. */
function atHomeBefore(dossier: Dossier, { from, ref }: Stay): Ref | undefined {
  if (from?.length !== 10) return undefined;
  const coverage = dossier.wlzOn(dateOf(dayNumber(from) - 1));
  if (coverage?.indicated && coverage.form.value === VERBLIJF) return undefined;
  if (coverage?.indicated && coverage.form.value !== undefined) return coverage.ref;
  const since = dateOf(dayNumber(from) - SHORTLY);
  const visit = dossier.care.find(
    ({ on, atHome }) =>
      on.value !== undefined && since <= on.value && on.value <= from && atHome.value === true,
  );
  if (visit !== undefined) return visit.ref;
  const isTold = !coverage?.indicated && dossier.situationOn(dateOf(dayNumber(from) - 1)).wlz.value === false;
  return isTold && dossier.source.isComplete('Encounter') ? ref : undefined;
}
