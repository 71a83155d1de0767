import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, surelyBefore } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { codesIn, codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import { each } from '../../record/safe.ts';
import { dayNumber, nextDay } from '../../time/dates.ts';
import { daysIn } from '../../time/days.ts';
import type { IntervalSet } from '../../time/interval.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  Circumstances,
  Situation,
  SupplementGround,
  WlzIndication,
  ZorgkantoorRequest,
} from '../entities.ts';
import { isPresentCondition } from '../patient/conditions.ts';
import { chained } from '../periods/chains.ts';
import type { PeriodSubject } from '../periods/period-subject.ts';
import { subjectsOfThings, type Thing } from '../periods/subjects-of-things.ts';
import {
  haveSeveralClaimants,
  type RegistrationOfPeriod,
  type RegistrationOnDay,
  registrationsOn,
} from '../registrations/period-registrations.ts';
import { covers, startsInTerminalPhase, terminalNotedOn } from '../terminal-phase/terminal-phase.ts';
import type { WlzCoverage } from './wlz.ts';
import { endsOf } from './wlz-by-day.ts';

const NOT_ASKED: readonly (string | undefined)[] = ['revoked', 'entered-in-error', 'draft'];
const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];

/** Titles that are about an indication. */
const ON_INDICATION = [
  'wlz-zorgprofiel',
  'wlz-vpt',
  'wlz-mpt',
  'wlz-pgb',
  'wlz-overbruggingszorg',
  'wlz-ekt',
  'wlz-meerzorg',
  'wlz-intramurale-toeslag',
  'wlz-ptz-verhoging-mpt-pgb',
  'wlz-vpt-vv10',
].map(ownCode);

/** The days from one estimate of the life expectancy up to the next; without an end it lasts. */
interface Phase {
  readonly from: string | undefined;
  readonly before: string | undefined;
}

/** The Wlz indications, and the days of them for which a title is registered. */
export function readIndications(dossier: Dossier): readonly PeriodSubject<WlzIndication>[] {
  return subjectsOfThings<WlzIndication>(dossier, {
    things: chainsOf(dossier.wlzCoverages.filter(({ indicated }) => indicated)).map((chain) =>
      thingOf(dossier, chain),
    ),
    registrations: dossier.periodRegistrations.filter(({ code }) =>
      ON_INDICATION.includes(code.value as string),
    ),
    tellsAlone: () => true,
    nothingOn: (registrations, day, scope) => {
      const { wlzProfile, wlzForm, wlzTreatment } = dossier.situationOn(day);
      const [first] = registrations as readonly [RegistrationOfPeriod];
      const coverage: WlzCoverage = {
        ref: first.ref,
        indicated: false,
        from: undefined,
        until: undefined,
        profile: wlzProfile,
        form: wlzForm,
        treatment: wlzTreatment,
      };
      return new IndicationOnDay(
        dossier,
        coverage,
        registrations.map(({ ref }) => ref),
        day,
        scope,
      );
    },
  });
}

/** However many Coverages tell of it, an indication that goes on unchanged is one. */
function chainsOf(coverages: readonly WlzCoverage[]): readonly (readonly WlzCoverage[])[] {
  const inOrder = [...coverages].sort((a, b) => compare(a.from, b.from) || compare(a.ref, b.ref));
  return chained(inOrder, ({ from, until, profile, form, treatment }) => ({
    key: JSON.stringify([profile.value, form.value, treatment.value]),
    from,
    reach: until?.length === 10 ? nextDay(until) : undefined,
  }));
}

function thingOf(dossier: Dossier, chain: readonly WlzCoverage[]): Thing<WlzIndication> {
  const [first] = chain as readonly [WlzCoverage];
  const from = first.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(daysIn(first.from).from);
  const ends = chain.map(({ until }) =>
    until === undefined ? Number.POSITIVE_INFINITY : dayNumber(daysIn(until).to) + 1,
  );
  const before = Math.max(...ends);
  const refs = chain.map(({ ref }) => ref);
  return {
    refs,
    lasts: { from, before },
    open: { from, before: Math.max(from + 1, Math.min(before, dayNumber(dossier.lastAsked) + 1)) },
    exact: first.from !== undefined,
    from: first.from,
    changes: chain.flatMap(endsOf),
    stateOn: (day, scope) => {
      const coverage = chain.find((each) => covers(each, day)) ?? first;
      return new IndicationOnDay(dossier, coverage, refs, day, scope, chain);
    },
  };
}

function phasesOf(dossier: Dossier, coverage: WlzCoverage): readonly Phase[] {
  const changes: string[] = [];
  let last: string | undefined;
  for (const { on, value } of dossier.expectancies) {
    const inside = on !== undefined && covers(coverage, on) && firstDay(on) > firstDay(coverage.from ?? '');
    if (inside && value !== last) changes.push(firstDay(on));
    last = value;
  }
  const starts = [coverage.from, ...new Set(changes)];
  return starts.map((from, index) => ({ from, before: starts[index + 1] }));
}

class IndicationOnDay implements WlzIndication {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #coverage: WlzCoverage;
  readonly #chain: readonly WlzCoverage[];
  readonly #day: string | undefined;
  readonly #scope: IntervalSet;

  constructor(
    dossier: Dossier,
    coverage: WlzCoverage,
    about: readonly Ref[],
    day: string | undefined,
    scope: IntervalSet,
    chain: readonly WlzCoverage[] = [coverage],
  ) {
    this.#dossier = dossier;
    this.#coverage = coverage;
    this.#chain = chain;
    this.#day = day;
    this.#scope = scope;
    this.ref = coverage.ref;
    this.about = about;
    this.on =
      day === undefined ? unknown(lack('date', 'Coverage', this.ref), [this.ref]) : known(day, [this.ref]);
    this.situation = dossier.situationOn(day);
  }

  get registrations(): Many<RegistrationOnDay> {
    return registrationsOn(this.#dossier, this.#day, this.#scope, this.ref);
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.#day, this.ref);
  }

  get current(): Fact<boolean> {
    const { lastAsked } = this.#dossier;
    return known(this.#coverage.indicated && this.#chain.some((each) => covers(each, lastAsked)), [this.ref]);
  }

  get profile(): Fact<string> {
    return this.#coverage.profile;
  }

  get form(): Fact<string> {
    return this.#coverage.form;
  }

  get startsInTerminalPhase(): Fact<boolean> {
    return this.#coverage.indicated ? startsInTerminalPhase(this.#dossier, this.#coverage) : known(false);
  }

  get terminalNoted(): Fact<boolean> {
    return terminalNotedOn(this.#dossier, this.#day);
  }

  get deceased(): Fact<boolean> {
    const { death } = this.#dossier;
    return known(death.value !== '', death.evidence);
  }

  get requests(): Many<ZorgkantoorRequest> {
    const { source } = this.#dossier;
    const items = source.own('ServiceRequest').flatMap((entry) => {
      const { status, category, authoredOn } = entry.resource;
      const on = source.date(authoredOn, entry, 'ServiceRequest.authoredOn');
      const asked = on === undefined ? this.current.value === true : isIn(this.#phase, on);
      if (NOT_ASKED.includes(status) || !asked) return [];
      return codesIn(category, 'verzoek').map((code) => ({
        ref: entry.ref,
        category: known(code, [entry.ref]),
      }));
    });
    return many(items, source.isComplete('ServiceRequest'), lack('zorgkantoor-request', 'ServiceRequest'));
  }

  get supplementGrounds(): Many<SupplementGround> {
    const { source } = this.#dossier;
    const found = [
      ...source
        .own('Condition')
        .filter(isPresentCondition)
        .map(({ ref, resource }) => ({ ref, concepts: [resource.code] })),
      ...source
        .own('Observation')
        .filter(({ resource }) => !NOT_VALID.includes(resource.status) && resource.valueBoolean !== false)
        .map(({ ref, resource }) => ({ ref, concepts: [resource.code] })),
      ...source
        .own('ServiceRequest')
        .filter(({ resource }) => !NOT_ASKED.includes(resource.status))
        .map(({ ref, resource }) => ({ ref, concepts: each(resource.reasonCode) })),
    ];
    const items = found.flatMap(({ ref, concepts }) =>
      concepts.flatMap((concept) =>
        codesOf(concept, 'toeslaggrond').map((code) => ({ ref, code: known(code, [ref]) })),
      ),
    );
    return many(items, source.isComplete('Condition'), lack('supplement-ground', 'Condition', this.ref));
  }

  get severalClaimants(): Fact<boolean> {
    return haveSeveralClaimants(
      this.registrations.items.filter(({ code }) => code.value?.startsWith(ownCode('wlz-'))),
    );
  }

  /** The days around this one with the same estimate of the life expectancy. */
  get #phase(): Phase {
    const day = this.#day ?? this.#dossier.lastAsked;
    const phases = phasesOf(this.#dossier, this.#coverage);
    return phases.find((phase) => isIn(phase, day)) ?? (phases[0] as Phase);
  }
}

function isIn({ from, before }: Phase, on: string): boolean {
  return !surelyBefore(on, from) && (before === undefined || firstDay(on) < before);
}
