import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { codesIn, codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import { each } from '../../record/safe.ts';
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
import { haveSeveralClaimants, type RegistrationOfPeriod } from '../registrations/period-registrations.ts';
import { covers, startsInTerminalPhase, terminalNotedOn } from '../terminal-phase/terminal-phase.ts';
import type { WlzCoverage } from './wlz.ts';

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

/** The Wlz indications, each cut where the estimate of the life expectancy changes. */
export function readIndications(dossier: Dossier): readonly WlzIndication[] {
  const indications = dossier.wlzCoverages.filter(({ indicated }) => indicated);
  return [...indications, ...missing(dossier, indications)].flatMap((coverage) =>
    phasesOf(dossier, coverage).map((phase) => new PhaseOf(dossier, coverage, phase)),
  );
}

/** What is registered while the record tells of no indication has to be judged as well. */
function missing(dossier: Dossier, indications: readonly WlzCoverage[]): readonly WlzCoverage[] {
  const registered = dossier.periodRegistrations.filter(
    ({ code, from }) =>
      ON_INDICATION.includes(code.value as string) &&
      from !== undefined &&
      !indications.some((coverage) => covers(coverage, from)),
  );
  const [first] = registered;
  if (first === undefined) return [];
  const { wlzProfile, wlzForm, wlzTreatment } = dossier.situationOn(first.from);
  return [
    {
      ref: first.ref,
      indicated: false,
      from: first.from,
      until: registered.at(-1)?.from,
      profile: wlzProfile,
      form: wlzForm,
      treatment: wlzTreatment,
    },
  ];
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

class PhaseOf implements WlzIndication {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly registrations: Many<RegistrationOfPeriod>;
  readonly #dossier: Dossier;
  readonly #coverage: WlzCoverage;
  readonly #phase: Phase;
  readonly #day: string | undefined;

  constructor(dossier: Dossier, coverage: WlzCoverage, phase: Phase) {
    this.#dossier = dossier;
    this.#coverage = coverage;
    this.#phase = phase;
    this.ref = coverage.ref;
    const registrations = dossier.periodRegistrations.filter(({ from }) =>
      from === undefined ? this.current.value === true : covers(coverage, from) && isIn(phase, from),
    );
    this.registrations = many(
      registrations,
      dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
    this.about = coverage.indicated ? [coverage.ref] : registrations.map(({ ref }) => ref);
    const first = registrations.find(({ code }) => code.value?.startsWith(ownCode('wlz-')))?.from;
    this.#day = first ?? this.#lastDay;
    const on = first ?? phase.from;
    this.on =
      on === undefined ? unknown(lack('date', 'Coverage', this.ref), [this.ref]) : known(on, [this.ref]);
    this.situation = dossier.situationOn(this.#day);
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.on.value, this.ref);
  }

  get current(): Fact<boolean> {
    const day = this.#lastAsked;
    const { indicated } = this.#coverage;
    return known(indicated && covers(this.#coverage, day) && isIn(this.#phase, day), [this.ref]);
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

  /** The day of asking, or the last day of the patient's life. */
  get #lastAsked(): string {
    const { at, death } = this.#dossier;
    const died = death.value === undefined || death.value === '' ? undefined : lastDay(death.value);
    return died !== undefined && died < at ? died : at;
  }

  /** The last day of the phase, as far as it is not in the future. */
  get #lastDay(): string | undefined {
    return this.current.value === true ? this.#lastAsked : (this.#phase.from ?? this.#coverage.until);
  }
}

function isIn({ from, before }: Phase, on: string): boolean {
  return !surelyBefore(on, from) && (before === undefined || firstDay(on) < before);
}
