import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { type CareEvent, type Statement, sharesPerformer } from '../care/care-events.ts';
import type { Performer, Registration, Subtraject } from '../entities.ts';

/**
 * The registrations of one event. Up to four resources say the same registration; they are one when they name the
 * same code and contact and no different performer.
 */
export function readRegistrations(event: CareEvent, subtrajectenOf: SubtrajectenOf): readonly Registration[] {
  const [only, ...others] = event.statements;
  if (only === undefined) return NONE;
  if (others.length === 0)
    return [new RegistrationOfEvent(only.code, event.statements, event, subtrajectenOf)];
  const codes = [...new Set(event.statements.map(({ code }) => code))];
  return codes.flatMap((code) =>
    cluster(event.statements.filter((statement) => statement.code === code)).map(
      (statements) => new RegistrationOfEvent(code, statements, event, subtrajectenOf),
    ),
  );
}

type SubtrajectenOf = (episodes: readonly Ref[]) => readonly Subtraject[];

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
  // Each ChargeItem registers; what else bills the same can be that ChargeItem again.
  if (isCharge(a) && isCharge(b) && a.on === b.on && a.on !== undefined) return false;
  if (a.performers.length === 0 || b.performers.length === 0) return true;
  // A description lists everybody who was there, a registration may name another who registers.
  return a.billing !== b.billing || sharesPerformer(a.performers, b.performers);
}

function isCharge({ ref }: Statement): boolean {
  return /(^|\/)ChargeItem\/[^/]+$/.test(ref);
}

/**
 * A class, and not an object with getters of its own: those would cost each registration a hidden class.
 * What few rules ask is read when it is asked.
 */
class RegistrationOfEvent implements Registration {
  readonly ref: Ref;
  readonly identity: Fact<string>;
  readonly code: Fact<string>;
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  readonly #event: CareEvent;
  readonly #episodes: readonly Ref[];
  readonly #subtrajectenOf: SubtrajectenOf;

  constructor(
    code: string,
    statements: readonly Statement[],
    event: CareEvent,
    subtrajectenOf: SubtrajectenOf,
  ) {
    const refs = refsOf(statements);
    const ref = refs[0] as Ref;
    const on = statements.find((statement) => statement.on !== undefined)?.on ?? event.on;
    const performers =
      statements.find((statement) => statement.performers.length > 0)?.performers ?? event.performers;
    this.ref = ref;
    this.identity = known(refs.length === 1 ? ref : refs.join(' '), refs);
    this.code = known(code, refs);
    this.on =
      on === undefined ? unknown(lack('date', ref.split('/')[0] as string, ref), refs) : known(on, refs);
    this.performers = many(performers, performers.length > 0, lack('performer', 'ChargeItem', ref));
    this.#event = event;
    this.#episodes = statements.flatMap(({ episodes }) => episodes);
    this.#subtrajectenOf = subtrajectenOf;
  }

  get specialism(): Fact<string> {
    const subtrajecten = this.#subtrajectenOf([...this.#episodes, ...this.#event.episodes]);
    return specialismOf(this.performers.items, subtrajecten, this.ref);
  }

  get claimant(): Fact<string> {
    const { evidence } = this.identity;
    const told = this.#event.statements.find(
      ({ ref, claimant }) => claimant !== undefined && evidence.includes(ref),
    );
    return told?.claimant === undefined
      ? unknown(lack('claimant', 'ChargeItem', this.ref), [this.ref])
      : known(told.claimant, [told.ref]);
  }

  get subtrajecten(): Many<Subtraject> {
    return many(this.#subtrajectenOf(this.#episodes), true, lack('dbc', 'EpisodeOfCare', this.ref));
  }
}

function refsOf(statements: readonly Statement[]): readonly Ref[] {
  const [only, ...others] = statements;
  if (only !== undefined && others.length === 0) return [only.ref];
  return [...new Set(statements.map(({ ref }) => ref))];
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
