import { type Fact, known, many, type Ref, unknown } from '../logic/fact.ts';
import { type CareEvent, type Statement, sharesPerformer } from './care-events.ts';
import type { Performer, Registration, Subtraject } from './entities.ts';
import { lack } from './lacks.ts';

/**
 * The registrations of one event. Up to four resources say the same registration; they are one when they name the
 * same code and contact and no different performer.
 */
export function readRegistrations(
  event: CareEvent,
  subtrajectenOf: (episodes: readonly Ref[]) => readonly Subtraject[],
): readonly Registration[] {
  if (event.statements.length === 0) return NONE;
  const codes = [...new Set(event.statements.map(({ code }) => code))];
  return codes.flatMap((code) =>
    cluster(event.statements.filter((statement) => statement.code === code)).map((statements) =>
      toRegistration(code, statements, event, subtrajectenOf),
    ),
  );
}

const NONE: readonly Registration[] = [];

function cluster(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const clusters: Statement[][] = [];
  // What bills first, so that what only describes the contact joins it.
  const ordered = [
    ...statements.filter(({ billing }) => billing),
    ...statements.filter(({ billing }) => !billing),
  ];
  for (const statement of ordered) {
    const same = clusters.find((others) => others.every((other) => isSame(other, statement)));
    if (same === undefined) clusters.push([statement]);
    else same.push(statement);
  }
  return clusters;
}

function isSame(a: Statement, b: Statement): boolean {
  if (a.performers.length === 0 || b.performers.length === 0) return true;
  // A description lists everybody who was there, a registration may name another who registers.
  return a.billing !== b.billing || sharesPerformer(a.performers, b.performers);
}

function toRegistration(
  code: string,
  statements: readonly Statement[],
  event: CareEvent,
  subtrajectenOf: (episodes: readonly Ref[]) => readonly Subtraject[],
): Registration {
  const refs = [...new Set(statements.map(({ ref }) => ref))];
  const ref = refs[0] as Ref;
  const on = statements.find((statement) => statement.on !== undefined)?.on ?? event.on;
  const performers =
    statements.find((statement) => statement.performers.length > 0)?.performers ?? event.performers;
  const named = statements.flatMap(({ episodes }) => episodes);
  return {
    ref,
    identity: known(refs.join(' '), refs),
    code: known(code, refs),
    on: on === undefined ? unknown(lack('date', ref.split('/')[0] as string, ref), refs) : known(on, refs),
    performers: many(performers, performers.length > 0, lack('performer', 'ChargeItem', ref)),
    get specialism() {
      return specialismOf(performers, subtrajectenOf([...named, ...event.episodes]), ref);
    },
    get subtrajecten() {
      return many(subtrajectenOf(named), true, lack('dbc', 'EpisodeOfCare', ref));
    },
  };
}

/** Of the one who registers; without or with several performers, of the subtraject it is recorded in. */
function specialismOf(
  performers: readonly Performer[],
  subtrajecten: readonly Subtraject[],
  ref: Ref,
): Fact<string> {
  const [performer, ...others] = performers;
  if (performer !== undefined && others.length === 0) return performer.specialism;
  const ofDbc = subtrajecten.find(({ specialism }) => specialism.value !== undefined)?.specialism;
  return ofDbc ?? unknown(lack('specialism', 'PractitionerRole', ref));
}

/** What a registration says it concerns besides its contact. */
export function concernsOf(event: CareEvent, registration: Registration): readonly Ref[] {
  const { evidence } = registration.identity;
  return event.statements.filter(({ ref }) => evidence.includes(ref)).flatMap(({ concerns }) => concerns);
}
