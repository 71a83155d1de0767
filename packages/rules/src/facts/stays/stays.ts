import type { Encounter } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { UNMET } from '../../logic/outcome.ts';
import { codesIn } from '../../record/codes.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import type { Interval } from '../../time/interval.ts';
import { lastsWithin, type Period, periodOf } from '../../time/period.ts';
import { performingParticipants } from '../care/participants.ts';
import { kindOfWhole, type OrganisationKind, organisationKind } from '../people/organisations.ts';
import { isRemote } from './remote.ts';

const ADMISSION_CLASSES: readonly (string | undefined)[] = ['IMP', 'ACUTE', 'NONAC'];

/** An Encounter in which the patient can be staying somewhere. */
export interface Stay {
  readonly ref: Ref;
  readonly kind: OrganisationKind | undefined;
  /** The organisation that provides it, else the place, to tell one institution from another. */
  readonly institution: Ref | undefined;
  /** By its class an admission; without a kind of institution that proves nothing. */
  readonly admissionClass: boolean;
  /** By telephone, screen or in writing. */
  readonly remote: boolean;
  /** Somebody who takes part is named, as in a contact. */
  readonly visited: boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** The same by the clock, as far as the record gives times. */
  readonly during: Period;
}

export function readStays(source: PatientRecordSource): readonly Stay[] {
  return source
    .own('Encounter')
    .filter(
      ({ resource }) =>
        resource.status === 'finished' || resource.status === 'in-progress' || resource.status === 'onleave',
    )
    .map((entry) => toStay(source, entry));
}

function toStay(source: PatientRecordSource, entry: Entry<Encounter>): Stay {
  const { period, class: kind, status } = entry.resource;
  const from = source.date(period?.start, entry, 'Encounter.period.start');
  const end = source.date(period?.end, entry, 'Encounter.period.end');
  // A finished contact without an end lasted one day.
  const until = end ?? (status === 'finished' ? from : undefined);
  return new StayOfEncounter(source, entry, {
    from,
    until,
    admissionClass: ADMISSION_CLASSES.includes(kind?.code),
    clock: [from && period?.start, end === undefined ? until : period?.end],
  });
}

/** What few rules ask of a contact is read when it is asked. */
class StayOfEncounter implements Stay {
  readonly ref: Ref;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly admissionClass: boolean;
  readonly kind: OrganisationKind | undefined;
  readonly #source: PatientRecordSource;
  readonly #entry: Entry<Encounter>;
  readonly #clock: readonly [start: string | undefined, end: string | undefined];
  #during: Period | undefined;

  constructor(
    source: PatientRecordSource,
    entry: Entry<Encounter>,
    {
      from,
      until,
      admissionClass,
      clock,
    }: Pick<Stay, 'from' | 'until' | 'admissionClass'> & {
      readonly clock: readonly [start: string | undefined, end: string | undefined];
    },
  ) {
    this.ref = entry.ref;
    this.from = from;
    this.until = until;
    this.admissionClass = admissionClass;
    this.kind = placeOf(source, entry);
    this.#source = source;
    this.#entry = entry;
    this.#clock = clock;
  }

  get institution(): Ref | undefined {
    const { serviceProvider, location } = this.#entry.resource;
    return (
      this.#source.keyOf(serviceProvider, this.#entry) ??
      this.#source.keyOf(each(location)[0]?.location, this.#entry)
    );
  }

  get remote(): boolean {
    return isRemote(this.#entry.resource);
  }

  get visited(): boolean {
    return performingParticipants(this.#entry.resource).length > 0 || isSupport(this.#entry);
  }

  get during(): Period {
    this.#during ??= periodOf(...this.#clock);
    return this.#during;
  }
}

/** A visit by volunteers or a spiritual caregiver, also when it names nobody. */
function isSupport({ resource }: Entry<Encounter>): boolean {
  return codesIn(resource.type, 'verzoek').length > 0;
}

/** The kind of place: its location or what that is a part of, else the institution that provides it, else the site itself. */
export function placeOf(source: PatientRecordSource, entry: Entry<Encounter>): OrganisationKind | undefined {
  for (const { location } of each(entry.resource.location)) {
    const kind = organisationKind(source.resolve(location, entry));
    if (kind !== undefined) return kind;
  }
  const { serviceProvider, class: kind } = entry.resource;
  // Who provides it does not tell where it was: a hospital comes to the home as well.
  if (kind?.code === 'HH' || isHome(source, entry)) return 'home';
  for (const { location } of each(entry.resource.location)) {
    const whole = kindOfWhole(source, source.resolve(location, entry));
    if (whole !== undefined) return whole;
  }
  if (serviceProvider === undefined && source.settings.organisation?.kind === 'hospital') return 'hospital';
  return kindOfWhole(source, source.resolve(serviceProvider, entry));
}

/** The patient's own home, by the type of the location. */
export function isHome(source: PatientRecordSource, entry: Entry<Encounter>): boolean {
  return each(entry.resource.location).some(({ location }) =>
    isHomeLocation(source.resolve(location, entry)),
  );
}

export function isHomeLocation(entry: Entry | undefined): boolean {
  const { type } = (entry?.resource ?? {}) as { type?: Parameters<typeof codesIn>[0] };
  return codesIn(type, 'v3-role').includes('PTRES') || codesIn(type, 'snomed').includes('264362003');
}

/**
 * Whether a stay covers a day, or as much of one as the record gives. Of what happened at an hour of it (`at`) a stay that
 * had not begun yet, or had ended, is left out.
 */
export function covers(stay: Stay, on: string | undefined, at?: Interval): boolean {
  if (on === undefined || stay.from === undefined) return false;
  if (at !== undefined && lastsWithin(stay.during, at) === UNMET) return false;
  return (
    firstDay(stay.from) <= lastDay(on) && (stay.until === undefined || lastDay(stay.until) >= firstDay(on))
  );
}

export function isHospitalAdmission({ admissionClass, kind }: Stay): boolean {
  return admissionClass && kind === 'hospital';
}
