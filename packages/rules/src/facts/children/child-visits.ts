import type { Encounter } from '@medplum/fhirtypes';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import { minutesBetween } from '../../time/dates.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { ChildVisit, Circumstances, Registration, Situation } from '../entities.ts';
import { isYoungerThan } from '../patient/age.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { placeOf } from '../stays/stays.ts';

const CAME: readonly (string | undefined)[] = ['finished', 'in-progress', 'onleave', 'arrived'];
/** Planned visits can still be kept. */
const DID_NOT_COME: readonly (string | undefined)[] = ['cancelled'];

/** Visits to a nursing day-care centre and stays in a children's care house, also those that were not kept. */
export function readChildVisits(dossier: Dossier): readonly ChildVisit[] {
  return dossier.source.own('Encounter').flatMap((entry) => {
    const { status } = entry.resource;
    if (!CAME.includes(status) && !DID_NOT_COME.includes(status)) return [];
    const kind = placeOf(dossier.source, entry);
    return kind === 'child-day-care' || kind === 'child-care-house'
      ? [new VisitOfEncounter(dossier, entry, kind)]
      : [];
  });
}

class VisitOfEncounter implements ChildVisit {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly dayCare: Fact<boolean>;
  readonly house: Fact<boolean>;
  readonly present: Fact<boolean>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #entry: Entry<Encounter>;
  readonly #date: string | undefined;

  constructor(dossier: Dossier, entry: Entry<Encounter>, kind: OrganisationKind) {
    const { ref } = entry;
    this.#dossier = dossier;
    this.#entry = entry;
    this.#date = dossier.source.date(entry.resource.period?.start, entry, 'Encounter.period.start');
    this.ref = ref;
    this.on = dossier.source.dateFact(this.#date, entry);
    this.dayCare = known(kind === 'child-day-care', [ref]);
    this.house = known(kind === 'child-care-house', [ref]);
    this.present = known(CAME.includes(entry.resource.status), [ref]);
    this.situation = dossier.situationOn(this.#date);
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    const registeredOn = this.registrations.items.map(({ on }) => on.value);
    return new CircumstancesOf(this.#dossier, { on: this.#date, registeredOn, refs: [this.ref] });
  }

  get sixHours(): Fact<boolean> {
    const minutes = this.#minutes;
    return minutes === undefined
      ? unknown(lack('hours', 'Encounter', this.ref), [this.ref])
      : known(minutes >= 360, [this.ref]);
  }

  get fiveOrOlder(): Fact<boolean> {
    const younger = isYoungerThan(this.#dossier, 5, this.#date);
    return younger.value === undefined ? younger : known(!younger.value, younger.evidence);
  }

  get upTo18(): Fact<boolean> {
    return isYoungerThan(this.#dossier, 19, this.#date);
  }

  get registrations(): Many<Registration> {
    const items = this.#dossier.care
      .filter(
        ({ event }) => event.encounter?.ref === this.ref || (event.billingOnly && this.#covers(event.on)),
      )
      .flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }

  get #minutes(): number | undefined {
    const { period, length } = this.#entry.resource;
    if (typeof length?.value === 'number' && (length.code === 'h' || length.code === 'min'))
      return length.code === 'h' ? length.value * 60 : length.value;
    const start = text(period?.start);
    const end = text(period?.end);
    return start === undefined || end === undefined ? undefined : minutesBetween(start, end);
  }

  #covers(on: string | undefined): boolean {
    if (on === undefined || this.#date === undefined) return false;
    const end = this.#dossier.source.date(
      this.#entry.resource.period?.end,
      this.#entry,
      'Encounter.period.end',
    );
    return firstDay(this.#date) <= lastDay(on) && lastDay(end ?? this.#date) >= firstDay(on);
  }
}
