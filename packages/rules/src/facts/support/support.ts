import type { Encounter, ServiceRequest } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { codesIn, codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import { addYears } from '../../time/dates.ts';
import type { CareOfEvent } from '../care/care.ts';
import { encounterCodes } from '../care/care-events.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  Circumstances,
  Performer,
  Registration,
  Situation,
  SpiritualCare,
  VolunteerYear,
} from '../entities.ts';
import { covers, placeOf, type Stay } from '../stays/stays.ts';
import { isCoveredBy } from './coverages.ts';

const SPIRITUAL_CARE = 'geestelijke-verzorging';
const VOLUNTEERS = 'vrijwilliger-ptz';
const SPIRITUAL_CARE_TITLE = ownCode('ptz-subsidie-geestelijke-verzorging');
const VOLUNTEERS_TITLE = ownCode('ptz-subsidie-vrijwilligers');
const NOT_ASKED: readonly (string | undefined)[] = ['revoked', 'entered-in-error', 'draft'];
/** So many conversations the subsidy pays. */
const MOST_CONVERSATIONS = 5;

/** The requests of one kind, in order of time: by category, or by the code of what is asked. */
export function requestsFor(dossier: Dossier, kind: string): readonly Entry<ServiceRequest>[] {
  return dossier.source
    .own('ServiceRequest')
    .filter(
      ({ resource }) =>
        !NOT_ASKED.includes(resource.status) &&
        [...codesIn(resource.category, 'verzoek'), ...codesOf(resource.code, 'verzoek')].includes(kind),
    );
}

/** The conversations with a spiritual caregiver, and the requests for one that none of them answers. */
export function readSpiritualCare(dossier: Dossier): readonly SpiritualCare[] {
  const conversations = dossier.care.filter((care) => isSpiritualCare(dossier, care));
  const open = requestsFor(dossier, SPIRITUAL_CARE).filter(
    (request) => !conversations.some((care) => answers(dossier, care, request)),
  );
  return [
    ...conversations.map((care) => {
      const earlier = conversations.slice(0, conversations.indexOf(care));
      return new SpiritualConversation(dossier, care, earlier);
    }),
    ...open.map((request) => new RequestedConversation(dossier, request, conversations)),
  ];
}

function isSpiritualCare(dossier: Dossier, care: CareOfEvent): boolean {
  const { event, performers } = care;
  if (event.statements.some(({ code }) => code === SPIRITUAL_CARE_TITLE)) return true;
  const { encounter } = event;
  if (encounter === undefined) return false;
  if (encounterCodes(encounter, 'verzoek').includes(SPIRITUAL_CARE)) return true;
  // The spiritual caregiver of a hospital belongs to the hospital.
  return (
    performers.items.some(
      ({ spiritualCaregiver, griefCounsellor }) =>
        spiritualCaregiver.value === true ||
        // For children the subsidy pays these as well.
        (griefCounsellor.value === true && isYoungerThan(23, dossier, event.on).value === true),
    ) && placeOf(dossier.source, encounter) !== 'hospital'
  );
}

function answers(dossier: Dossier, { event }: CareOfEvent, request: Entry<ServiceRequest>): boolean {
  const { encounter } = event;
  if (encounter === undefined) return false;
  const named = each(encounter.resource.basedOn).map((reference) =>
    dossier.source.keyOf(reference, encounter),
  );
  if (named.length > 0) return named.includes(request.ref);
  const asked = dossier.source.date(request.resource.authoredOn, request, 'ServiceRequest.authoredOn');
  return asked !== undefined && event.on !== undefined && firstDay(asked) <= lastDay(event.on);
}

abstract class SpiritualCareOnDay implements SpiritualCare {
  abstract readonly ref: Ref;
  abstract readonly about: readonly Ref[];
  abstract readonly on: Fact<string>;
  abstract readonly performers: Many<Performer>;
  abstract readonly held: Fact<boolean>;
  abstract readonly withRelative: Fact<boolean>;
  abstract readonly registrations: Many<Registration>;
  protected readonly dossier: Dossier;
  readonly #earlier: readonly CareOfEvent[];
  readonly #day: string | undefined;

  constructor(dossier: Dossier, day: string | undefined, earlier: readonly CareOfEvent[]) {
    this.dossier = dossier;
    this.#day = day;
    this.#earlier = earlier;
  }

  get situation(): Situation {
    return this.dossier.situationOn(this.#day);
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.dossier, this.#day, this.ref);
  }

  get from50(): Fact<boolean> {
    const younger = isYoungerThan(50, this.dossier, this.#day);
    return younger.value === undefined ? younger : known(!younger.value, younger.evidence);
  }

  get below23(): Fact<boolean> {
    return isYoungerThan(23, this.dossier, this.#day);
  }

  get palliative(): Fact<boolean> {
    const { inBth, inHch, inPu, phaseMarked } = this.situation;
    return [inBth, inHch, inPu].find(({ value }) => value === true) ?? phaseMarked;
  }

  get supplementary(): Fact<boolean> {
    return isCoveredBy(this.dossier, 'aanvullend', this.#day);
  }

  get afterFive(): Fact<boolean> {
    return known(
      this.#earlier.length >= MOST_CONVERSATIONS,
      this.#earlier.map(({ ref }) => ref),
    );
  }

  get intramural(): Fact<boolean> {
    if (this.atHome) return known(false, [this.ref]);
    const stay = this.dossier.stays.find((each) => covers(each, this.#day) && isIntramural(each));
    if (stay !== undefined) return known(true, [stay.ref]);
    const { source } = this.dossier;
    return source.isComplete('Encounter')
      ? known(false)
      : unknown(lack('admission', 'Encounter', source.patient.ref));
  }

  /** Who comes home or has not left yet is not intramural at that moment. */
  protected get atHome(): boolean {
    return false;
  }
}

function isYoungerThan(age: number, { source }: Dossier, day: string | undefined): Fact<boolean> {
  const { patient } = source;
  const birth = source.date(patient.resource.birthDate, patient, 'Patient.birthDate');
  const missing: Fact<boolean> = unknown(lack('birth', 'Patient', patient.ref), [patient.ref]);
  if (birth === undefined || day === undefined) return missing;
  const birthday = addYears(birth, age);
  if (lastDay(day) < firstDay(birthday)) return known(true, [patient.ref]);
  return firstDay(day) >= lastDay(birthday) ? known(false, [patient.ref]) : missing;
}

class SpiritualConversation extends SpiritualCareOnDay {
  readonly #care: CareOfEvent;

  constructor(dossier: Dossier, care: CareOfEvent, earlier: readonly CareOfEvent[]) {
    super(dossier, care.event.on, earlier);
    this.#care = care;
  }
  get ref(): Ref {
    return this.#care.ref;
  }
  get about(): readonly Ref[] {
    return this.#care.about;
  }
  get on(): Fact<string> {
    return this.#care.on;
  }
  get performers(): Many<Performer> {
    return this.#care.performers;
  }
  get held(): Fact<boolean> {
    return known(true, [this.ref]);
  }
  get withRelative(): Fact<boolean> {
    return this.#care.withRelative;
  }
  get registrations(): Many<Registration> {
    return this.#care.registrations;
  }
  protected override get atHome(): boolean {
    return this.#care.atHome.value === true;
  }
}

/** A request that was not answered yet: whether it could be paid is told of the day of asking. */
class RequestedConversation extends SpiritualCareOnDay {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  readonly withRelative = known(false);

  constructor(dossier: Dossier, entry: Entry<ServiceRequest>, earlier: readonly CareOfEvent[]) {
    const asked = dossier.source.date(entry.resource.authoredOn, entry, 'ServiceRequest.authoredOn');
    super(dossier, asked, earlier);
    this.ref = entry.ref;
    this.on = dossier.source.dateFact(asked, entry);
    const performers = each(entry.resource.performer)
      .map((reference) => dossier.people.performer(reference, entry, asked))
      .filter((performer): performer is Performer => performer !== undefined);
    this.performers = many(performers, performers.length > 0, lack('performer', 'ServiceRequest', entry.ref));
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }
  get held(): Fact<boolean> {
    return this.dossier.source.isComplete('Encounter')
      ? known(false, [this.ref])
      : unknown(lack('contact', 'Encounter', this.ref), [this.ref]);
  }
  get registrations(): Many<Registration> {
    return this.dossier.noRegistrations;
  }
}

/** Longer than a day, in an institution that provides spiritual care itself. */
function isIntramural({ kind, admissionClass, from, until }: Stay): boolean {
  if (from === until) return false;
  return kind === 'nursing-home' || kind === 'hospice-hch' || (kind === 'hospital' && admissionClass);
}

/** The support by volunteers, by calendar year. */
export function readVolunteerYears(dossier: Dossier): readonly VolunteerYear[] {
  const requests = requestsFor(dossier, VOLUNTEERS).map((entry) => ({
    ref: entry.ref,
    on: dossier.source.date(entry.resource.authoredOn, entry, 'ServiceRequest.authoredOn'),
    care: undefined,
    goesOn: entry.resource.status === 'active',
  }));
  const visits = dossier.care
    .filter(isByVolunteers)
    .map((care) => ({ ref: care.ref, on: care.event.on, care, goesOn: false }));
  const years = new Map<string, (typeof requests)[number] | (typeof visits)[number]>();
  const moments = [...requests, ...visits].sort(byDay);
  for (const moment of moments) {
    const year = moment.on?.slice(0, 4) ?? '';
    if (!years.has(year)) years.set(year, moment);
  }
  return [...years].map(([year, first]) => {
    const ofYear = moments.filter(({ on }) => (on?.slice(0, 4) ?? '') === year);
    const registered = ofYear.flatMap(({ care }) => care?.registrations.items ?? []);
    return {
      ref: first.ref,
      about: [
        ...new Set([
          ...ofYear.map(({ ref }) => ref),
          ...registered.flatMap(({ identity }) => identity.evidence),
        ]),
      ],
      on:
        first.on === undefined ? unknown(lack('date', 'Encounter', first.ref)) : known(first.on, [first.ref]),
      situation: dossier.situationOn(first.on),
      circumstances: circumstancesOn(dossier, first.on, first.ref),
      situationAtEnd: dossier.situationOn(lastDayOf(dossier, year, ofYear)),
      registrations: many(
        registered,
        dossier.source.isComplete('ChargeItem'),
        lack('registration', 'ChargeItem', first.ref),
      ),
    };
  });
}

/** The last visit; of support that is asked for and goes on, the last day of the year, of life or of asking. */
function lastDayOf(
  { at, death }: Dossier,
  year: string,
  moments: readonly { on: string | undefined; goesOn: boolean }[],
): string | undefined {
  const last = moments.at(-1)?.on;
  if (last === undefined || !moments.some(({ goesOn }) => goesOn)) return last;
  const ends = [at, `${year}-12-31`, ...(death.value ? [death.value] : [])];
  const end = ends.sort()[0] as string;
  return firstDay(last) < end ? end : last;
}

function isByVolunteers({ event }: CareOfEvent): boolean {
  return (
    event.statements.some(({ code }) => code === VOLUNTEERS_TITLE) ||
    (event.encounter !== undefined &&
      encounterCodes(event.encounter as Entry<Encounter>, 'verzoek').includes(VOLUNTEERS))
  );
}

function byDay(a: { ref: Ref; on: string | undefined }, b: { ref: Ref; on: string | undefined }): number {
  return compare(a.on, b.on) || compare(a.ref, b.ref);
}
