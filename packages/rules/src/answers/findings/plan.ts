import type { Dossier } from '../../facts/dossier.ts';
import { isPeriodKind, type PeriodKind } from '../../facts/subjects.ts';
import type { CompiledTitle } from './compile-title.ts';
import type { Trigger, Triggers, TriggersOfRecord } from './triggers.ts';

/** Places of titles in their catalogue. */
type Places = readonly number[];

/**
 * For which titles of a catalogue a record can have anything at all: found from the codes that it registers and from what
 * it holds, and not title by title. What is left out has no finding; what is not, need not have one.
 */
export class Plan {
  readonly #titles: readonly CompiledTitle[];
  readonly #byCode: ReadonlyMap<string, Places>;
  readonly #byPeriods: ReadonlyMap<PeriodKind, Places>;
  /** Registered, without a code of its own, once this is there. */
  readonly #byRegistration: ReadonlyMap<Trigger | undefined, Places>;
  /** Can arise once this is there; asked only of a record with a marker. */
  readonly #byOccasion: ReadonlyMap<Trigger | undefined, Places>;

  constructor(titles: readonly CompiledTitle[]) {
    this.#titles = titles;
    const ofMoments = (placesOf: (compiled: CompiledTitle) => Triggers) =>
      grouped(titles, (compiled) =>
        isPeriodKind(compiled.title.about) ? [] : placesOf(compiled).map(([first]) => first),
      );
    this.#byCode = grouped(titles, ({ codes }) => codes);
    this.#byPeriods = grouped(titles, ({ title: { about } }) => (isPeriodKind(about) ? [about] : []));
    this.#byRegistration = ofMoments(({ title, registeredTriggers }) =>
      title.registeredByCode ? [] : registeredTriggers,
    );
    this.#byOccasion = ofMoments(({ occasionTriggers }) => occasionTriggers);
  }

  /** In the order of the catalogue. */
  titlesFor(dossier: Dossier, triggers: TriggersOfRecord): readonly CompiledTitle[] {
    const asked = new Uint8Array(this.#titles.length);
    for (const code of dossier.registeredCodes) mark(asked, this.#byCode.get(code));
    for (const [trigger, places] of this.#byRegistration)
      if (trigger === undefined || triggers.mayHave(trigger)) mark(asked, places);
    for (const [kind, places] of this.#byPeriods) if (dossier.periods(kind).length > 0) mark(asked, places);
    if (dossier.hasPalliativeMarker) {
      for (const [trigger, places] of this.#byOccasion)
        if (trigger === undefined || triggers.mayHave(trigger)) mark(asked, places);
    }
    const found: CompiledTitle[] = [];
    for (let place = 0; place < asked.length; place++)
      if (asked[place] === 1) found.push(this.#titles[place] as CompiledTitle);
    return found;
  }
}

const PLANS = new WeakMap<readonly CompiledTitle[], Plan>();

/** Made once for the titles of a catalogue. */
export function planOf(titles: readonly CompiledTitle[]): Plan {
  let plan = PLANS.get(titles);
  if (plan === undefined) {
    plan = new Plan(titles);
    PLANS.set(titles, plan);
  }
  return plan;
}

function grouped<Key>(
  titles: readonly CompiledTitle[],
  keysOf: (compiled: CompiledTitle) => readonly Key[],
): ReadonlyMap<Key, Places> {
  const groups = new Map<Key, number[]>();
  for (const [place, compiled] of titles.entries()) {
    for (const key of new Set(keysOf(compiled))) {
      const places = groups.get(key);
      if (places === undefined) groups.set(key, [place]);
      else places.push(place);
    }
  }
  return groups;
}

function mark(asked: Uint8Array, places: Places | undefined): void {
  if (places === undefined) return;
  for (let index = 0; index < places.length; index++) asked[places[index] as number] = 1;
}
