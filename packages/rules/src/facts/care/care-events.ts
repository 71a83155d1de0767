import type {
  ChargeItem,
  Claim,
  ClaimItem,
  CodeableConcept,
  Encounter,
  Procedure,
  Reference,
} from '@medplum/fhirtypes';
import { namesWhoActed } from '../../codes/acts.ts';
import { CBV_CARE_PLANNING, SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { EXTENSION, type System } from '../../codes/systems.ts';
import { PROACTIEVE_ZORGPLANNING } from '../../codes/zorgactiviteiten.ts';
import type { Ref } from '../../logic/fact.ts';
import { compare } from '../../logic/order.ts';
import { codesIn, someCode } from '../../record/codes.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isDefined, text } from '../../record/safe.ts';
import type { NamedClaimant } from '../circumstances/circumstances.ts';
import { didNotHappen } from '../circumstances/took-place.ts';
import type { Performer } from '../entities.ts';
import type { People } from '../people/people.ts';
import type { RegistrationCodes } from '../registrations/registered-codes.ts';
import type { Stay } from '../stays/stays.ts';
import { isUntold } from '../untold-status.ts';
import { performing, performingParticipants } from './participants.ts';

/** One resource that says a zorgactiviteit is registered. */
export interface Statement {
  readonly code: string;
  readonly ref: Ref;
  readonly on: string | undefined;
  readonly performers: readonly Performer[];
  /** A ChargeItem or Claim, which registers for its own performer; the others describe the contact. */
  readonly billing: boolean;
  /** EpisodesOfCare that it names. */
  readonly episodes: readonly Ref[];
  /** Other resources it names: an advice request, for one. */
  readonly concerns: readonly Ref[];
  /** The organisation that registers. */
  readonly claimant?: Ref | undefined;
}

const NOTHING: never[] = [];
/** From here on looking through them one by one costs more than a set. */
const MANY = 16;

/** What happened at one moment, gathered from the resources that tell of it. */
export class CareEvent {
  readonly ref: Ref;
  readonly encounter: Entry<Encounter> | undefined;
  readonly on: string | undefined;
  /** FHIR dateTime of the start, for its time. */
  readonly start: string | undefined;
  /** Known only from a registration that names no contact. */
  readonly billingOnly: boolean;
  readonly about: Ref[] = [];
  readonly performers: Performer[] = [];
  /** The same, once they are many. */
  #isPerformer: Set<Performer> | undefined;
  // Most care has none of these: they share one empty list until something is added.
  #procedures: Entry<Procedure>[] = NOTHING;
  #statements: Statement[] = NOTHING;
  #episodes: Ref[] = NOTHING;
  #conversation: Ref[] = NOTHING;

  constructor(
    ref: Ref,
    encounter: Entry<Encounter> | undefined,
    on: string | undefined,
    start: string | undefined,
    billingOnly: boolean,
  ) {
    this.ref = ref;
    this.encounter = encounter;
    this.on = on;
    this.start = start;
    this.billingOnly = billingOnly;
  }

  get procedures(): readonly Entry<Procedure>[] {
    return this.#procedures;
  }

  /** What says that something is registered for it. */
  get statements(): readonly Statement[] {
    return this.#statements;
  }

  /** EpisodesOfCare that it belongs to. */
  get episodes(): readonly Ref[] {
    return this.#episodes;
  }

  /** What says that this is a proactive-care-planning conversation. */
  get conversation(): readonly Ref[] {
    return this.#conversation;
  }

  addPerformer(performer: Performer): void {
    if (this.performers.length < MANY) {
      if (this.performers.includes(performer)) return;
    } else {
      this.#isPerformer ??= new Set(this.performers);
      if (this.#isPerformer.has(performer)) return;
      this.#isPerformer.add(performer);
    }
    this.performers.push(performer);
  }

  addProcedure(procedure: Entry<Procedure>): void {
    this.#procedures = add(this.#procedures, procedure);
  }

  addStatement(statement: Statement): void {
    this.#statements = add(this.#statements, statement);
  }

  addEpisode(episode: Ref): void {
    if (!this.#episodes.includes(episode)) this.#episodes = add(this.#episodes, episode);
  }

  addConversation(ref: Ref): void {
    this.#conversation = add(this.#conversation, ref);
  }
}

function add<T>(list: T[], item: T): T[] {
  if (list === NOTHING) return [item];
  list.push(item);
  return list;
}

const HAPPENED: readonly (string | undefined)[] = [
  'finished',
  'in-progress',
  'onleave',
  'arrived',
  'triaged',
];
const NOT_CHARGED: readonly (string | undefined)[] = ['aborted', 'not-billable', 'entered-in-error'];
/** Prepared: somebody has to confirm it before it counts. */
const PREPARED = 'planned';
const NOT_CLAIMED: readonly (string | undefined)[] = ['cancelled', 'entered-in-error', 'draft'];

function notCharged(confirmed: boolean): readonly (string | undefined)[] {
  return confirmed ? NOT_CHARGED : [...NOT_CHARGED, PREPARED];
}

/** When it happened: as FHIR writes it, and the day. */
interface When {
  readonly start: string | undefined;
  readonly on: string | undefined;
}

function momentOfProcedure(source: PatientRecordSource, entry: Entry<Procedure>): When {
  const { performedDateTime, performedPeriod } = entry.resource;
  const start = text(performedDateTime) ?? text(performedPeriod?.start);
  const path =
    performedDateTime === undefined ? 'Procedure.performedPeriod.start' : 'Procedure.performedDateTime';
  return { start, on: source.date(start, entry, path) };
}

function momentOfCharge(source: PatientRecordSource, entry: Entry<ChargeItem>): When {
  const { occurrenceDateTime, occurrencePeriod } = entry.resource;
  const start = text(occurrenceDateTime) ?? text(occurrencePeriod?.start);
  const path =
    occurrenceDateTime === undefined ? 'ChargeItem.occurrencePeriod.start' : 'ChargeItem.occurrenceDateTime';
  return { start, on: source.date(start, entry, path) };
}

function momentOfItem(source: PatientRecordSource, entry: Entry<Claim>, item: ClaimItem): When {
  const { servicedDate, servicedPeriod } = item;
  const start = text(servicedDate) ?? text(servicedPeriod?.start);
  const path = servicedDate === undefined ? 'Claim.item.servicedPeriod.start' : 'Claim.item.servicedDate';
  return { start, on: source.date(start, entry, path) };
}

function isClaimed({ status, use }: Claim): boolean {
  return !NOT_CLAIMED.includes(status) && (use ?? 'claim') === 'claim';
}

/** Tells of the dates that cannot be read, where nothing asks for the care itself. */
export function checkDatesOfCare(
  source: PatientRecordSource,
  { codes, confirmed }: Pick<CareReading, 'codes' | 'confirmed'>,
): void {
  for (const entry of source.own('Encounter')) {
    const { status, period } = entry.resource;
    if (HAPPENED.includes(status)) source.date(period?.start, entry, 'Encounter.period.start');
  }
  for (const entry of source.own('Procedure'))
    if (entry.resource.status === 'completed') momentOfProcedure(source, entry);
  const uncharged = notCharged(confirmed);
  for (const entry of source.own('ChargeItem')) {
    const { status, code } = entry.resource;
    if (!uncharged.includes(status) && codes.of(code).length > 0) momentOfCharge(source, entry);
  }
  for (const entry of source.own('Claim')) {
    if (!isClaimed(entry.resource)) continue;
    for (const item of each(entry.resource.item))
      if (codes.of(item.productOrService).length > 0) momentOfItem(source, entry, item);
  }
}

/** Whether a code describes a proactive-care-planning conversation. */
function describesConversation(concept: CodeableConcept | undefined): boolean {
  return someCode(concept, isCarePlanning);
}

function isCarePlanning(system: System, code: string): boolean {
  if (system === 'snomed') return code === SNOMED_CARE_PLANNING;
  return system === 'nza' ? code === PROACTIEVE_ZORGPLANNING : system === 'cbv' && code === CBV_CARE_PLANNING;
}

export interface CareReading {
  readonly people: People;
  readonly codes: RegistrationCodes;
  readonly stays: readonly Stay[];
  /** What is only prepared counts as registered as well. */
  readonly confirmed: boolean;
}

/** Gathers the care of a patient from Encounters, Procedures, ChargeItems and Claims. */
export function readCareEvents(source: PatientRecordSource, reading: CareReading): CareEvent[] {
  return new EventReader(source, reading).read();
}

class EventReader {
  readonly #source: PatientRecordSource;
  readonly #people: People;
  readonly #events: CareEvent[] = [];
  readonly #byDay = new Map<string, CareEvent[]>();
  readonly #byEncounter = new Map<Ref, CareEvent>();
  readonly #byProcedure = new Map<Ref, CareEvent>();
  readonly #codes: RegistrationCodes;
  readonly #stays: ReadonlyMap<Ref, Stay>;
  readonly #notCharged: readonly (string | undefined)[];

  constructor(source: PatientRecordSource, { people, codes, stays, confirmed }: CareReading) {
    this.#notCharged = notCharged(confirmed);
    this.#stays = new Map(stays.map((stay) => [stay.ref, stay]));
    this.#source = source;
    this.#people = people;
    this.#codes = codes;
  }

  read(): CareEvent[] {
    const encounterOfProcedure = new Map<Ref, Entry<Encounter>>();
    for (const entry of this.#source.own('Encounter')) {
      if (!HAPPENED.includes(entry.resource.status)) continue;
      this.#readEncounter(entry);
      for (const reason of each(entry.resource.reasonReference)) {
        const key = this.#source.keyOf(reason, entry);
        if (key !== undefined && !encounterOfProcedure.has(key)) encounterOfProcedure.set(key, entry);
      }
    }
    for (const entry of this.#source.own('Procedure')) {
      if (entry.resource.status === 'completed')
        this.#readProcedure(entry, encounterOfProcedure.get(entry.ref));
    }
    for (const entry of this.#source.own('ChargeItem')) {
      if (!this.#notCharged.includes(entry.resource.status)) this.#readChargeItem(entry);
    }
    for (const entry of this.#source.own('Claim')) {
      if (isClaimed(entry.resource)) this.#readClaim(entry);
    }
    return this.#events.sort(byTime);
  }

  #readEncounter(entry: Entry<Encounter>): void {
    const { resource } = entry;
    const stay = this.#stays.get(entry.ref);
    const on =
      stay === undefined
        ? this.#source.date(resource.period?.start, entry, 'Encounter.period.start')
        : stay.from;
    const event = this.#add(new CareEvent(entry.ref, entry, on, text(resource.period?.start), false));
    event.about.push(entry.ref);
    this.#byEncounter.set(entry.ref, event);
    for (const { individual } of performingParticipants(resource))
      this.#addPerformer(event, individual, entry);
    for (const reference of each(resource.episodeOfCare)) this.#addEpisode(event, reference, entry);
    for (const account of this.#dbcsAmong(resource.account, entry)) event.addEpisode(account);
    if (
      each(resource.type).some(describesConversation) ||
      each(resource.reasonCode).some(describesConversation)
    )
      event.addConversation(entry.ref);
    for (const concept of each(resource.type)) {
      for (const code of this.#codes.of(concept)) {
        event.addStatement(description(code, entry.ref, on, event.performers));
      }
    }
  }

  #readProcedure(entry: Entry<Procedure>, reasonOf: Entry<Encounter> | undefined): void {
    const { resource } = entry;
    const { start, on } = momentOfProcedure(this.#source, entry);
    const encounter = this.#source.keyOf(resource.encounter, entry) ?? reasonOf?.ref;
    const event = this.#eventAt(encounter, on, entry.ref, start);
    this.#byProcedure.set(entry.ref, event);
    event.addProcedure(entry);
    if (!event.about.includes(entry.ref)) event.about.push(entry.ref);
    const performers: Performer[] = [];
    for (const { actor } of performing(resource.performer)) {
      const performer = this.#addPerformer(event, actor, entry);
      if (performer !== undefined) performers.push(performer);
    }
    for (const { url, valueReference } of each(resource.extension)) {
      if (url === EXTENSION.episode) this.#addEpisode(event, valueReference, entry);
    }
    if (describesConversation(resource.code)) event.addConversation(entry.ref);
    for (const code of this.#codes.of(resource.code)) {
      event.addStatement(description(code, entry.ref, on ?? event.on, performers));
    }
  }

  #readChargeItem(entry: Entry<ChargeItem>): void {
    const { resource } = entry;
    const codes = this.#codes.of(resource.code);
    if (codes.length === 0) return;
    const { start, on } = momentOfCharge(this.#source, entry);
    const context = this.#source.keyOf(resource.context, entry);
    const episodes = [
      ...(context?.startsWith('EpisodeOfCare/') ? [context] : []),
      ...this.#dbcsAmong(resource.account, entry),
    ];
    const services = each(resource.service).map((service) => this.#source.keyOf(service, entry));
    const concerns = [
      ...services,
      ...each(resource.supportingInformation).map((info) => this.#source.keyOf(info, entry)),
    ];
    const performers = this.#performers(
      performing(resource.performer).map(({ actor }) => actor),
      entry,
      on,
    );
    this.#addBilling(
      codes,
      entry.ref,
      {
        on,
        start,
        performers,
        episodes,
        concerns: concerns.filter(isDefined),
        claimant: this.#source.keyOf(resource.performingOrganization, entry),
      },
      [context, ...services],
    );
  }

  #readClaim(entry: Entry<Claim>): void {
    const { resource } = entry;
    for (const item of each(resource.item)) {
      const codes = this.#codes.of(item.productOrService);
      if (codes.length === 0) continue;
      const { start, on } = momentOfItem(this.#source, entry, item);
      const sequences = Array.isArray(item.careTeamSequence) ? item.careTeamSequence : [];
      const providers = each(resource.careTeam).filter(({ sequence }) => sequences.includes(sequence));
      const performers = this.#performers(
        providers.map(({ provider }) => provider),
        entry,
        on,
      );
      const contacts = each(item.encounter).map((encounter) => this.#source.keyOf(encounter, entry));
      this.#addBilling(
        codes,
        entry.ref,
        {
          on,
          start,
          performers,
          episodes: [],
          concerns: [],
          claimant: this.#source.keyOf(resource.provider, entry),
        },
        contacts,
      );
    }
  }

  #addBilling(
    codes: readonly string[],
    ref: Ref,
    billing: Pick<Statement, 'on' | 'performers' | 'episodes' | 'concerns' | 'claimant'> & {
      readonly start: string | undefined;
    },
    contacts: readonly (Ref | undefined)[],
  ): void {
    for (const code of codes) {
      const event = this.#eventOfBilling(code, ref, billing, contacts);
      const { on = event.on, performers, episodes, concerns, claimant } = billing;
      event.addStatement({ code, ref, on, performers, billing: true, episodes, concerns, claimant });
      if (event.billingOnly) for (const episode of episodes) event.addEpisode(episode);
    }
  }

  /** The contact it names; else the one that day by the same performer; else it stands on its own. */
  #eventOfBilling(
    code: string,
    ref: Ref,
    billing: Pick<Statement, 'on' | 'performers'> & { readonly start: string | undefined },
    contacts: readonly (Ref | undefined)[],
  ): CareEvent {
    for (const contact of contacts) {
      if (contact === undefined) continue;
      const procedure = this.#byProcedure.get(contact);
      if (procedure !== undefined) return procedure;
      const encounter = this.#byEncounter.get(contact);
      if (encounter === undefined) continue;
      // A short contact is registered as it is, also under a later date; a stay is registered day by day.
      return lastsLonger(this.#stays.get(contact))
        ? this.#dayOfStay(encounter, code, ref, billing)
        : encounter;
    }
    // What it names did not happen; another contact of that day is no reason for it.
    const isDead = contacts.some((contact) => contact !== undefined && didNotHappen(this.#source, contact));
    const candidates = (isDead ? [] : this.#onDay(billing.on)).filter((event) =>
      billing.performers.length === 0
        ? !event.billingOnly && event.statements.some((other) => other.code === code)
        : sharesPerformer(event.performers, billing.performers),
    );
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0) return only;
    const event = this.#add(new CareEvent(ref, undefined, billing.on, billing.start, true));
    for (const performer of billing.performers) event.addPerformer(performer);
    return event;
  }

  /** What somebody did on a day of a stay: they need not be among those whom the stay itself names. */
  #dayOfStay(
    stay: CareEvent,
    code: string,
    ref: Ref,
    { on, start, performers }: Pick<Statement, 'on' | 'performers'> & { readonly start: string | undefined },
  ): CareEvent {
    // Of a meeting or a nursing day the registration names who registers, not who gave the care.
    if (performers.length === 0 || !namesWhoActed(code)) return this.#eventAt(stay.ref, on, ref, start);
    const ofDay = this.#onDay(on).filter(({ encounter }) => encounter === stay.encounter);
    const own = ofDay.find((event) => sharesPerformer(event.performers, performers));
    if (own !== undefined) return own;
    const nobodys = ofDay.find((event) => event.performers.length === 0);
    const event = nobodys ?? this.#add(new CareEvent(ref, stay.encounter, on, start, false));
    for (const performer of performers) event.addPerformer(performer);
    if (!event.about.includes(stay.ref)) event.about.push(stay.ref);
    for (const episode of stay.episodes) event.addEpisode(episode);
    return event;
  }

  /** The event of an Encounter on a day: a long stay holds one event for each day on which something happened. */
  #eventAt(
    encounter: Ref | undefined,
    on: string | undefined,
    ref: Ref,
    start: string | undefined,
  ): CareEvent {
    const contact = encounter === undefined ? undefined : this.#byEncounter.get(encounter);
    if (contact?.encounter === undefined) {
      return this.#add(new CareEvent(ref, undefined, on, start, false));
    }
    if (on === undefined || contact.on === on) return contact;
    const onDay = this.#onDay(on).find((event) => event.encounter === contact.encounter);
    if (onDay !== undefined) return onDay;
    const event = this.#add(new CareEvent(ref, contact.encounter, on, start, false));
    for (const episode of contact.episodes) event.addEpisode(episode);
    return event;
  }

  #add(event: CareEvent): CareEvent {
    this.#events.push(event);
    if (event.on === undefined) return event;
    const sameDay = this.#byDay.get(event.on);
    if (sameDay === undefined) this.#byDay.set(event.on, [event]);
    else sameDay.push(event);
    return event;
  }

  #onDay(on: string | undefined): readonly CareEvent[] {
    return (on === undefined ? undefined : this.#byDay.get(on)) ?? [];
  }

  #addPerformer(event: CareEvent, reference: Reference | undefined, from: Entry): Performer | undefined {
    const performer = this.#people.performer(reference, from, event.on);
    if (performer !== undefined) event.addPerformer(performer);
    return performer;
  }

  #performers(
    references: readonly (Reference | undefined)[],
    from: Entry,
    on: string | undefined,
  ): readonly Performer[] {
    return references
      .map((reference) => this.#people.performer(reference, from, on))
      .filter((performer): performer is Performer => performer !== undefined);
  }

  /** Most Accounts are none: a site tells which are. */
  #dbcsAmong(accounts: readonly Reference[] | undefined, from: Entry): readonly Ref[] {
    const keys = each(accounts).map((account) => this.#source.keyOf(account, from));
    return keys.length === 0
      ? []
      : this.#source.own('EpisodeOfCare').flatMap(({ ref }) => (keys.includes(ref) ? [ref] : []));
  }

  #addEpisode(event: CareEvent, reference: Reference | undefined, from: Entry): void {
    const key = this.#source.keyOf(reference, from);
    if (key !== undefined) event.addEpisode(key);
  }
}

/** What a contact or a procedure says of itself: no billing. */
function description(
  code: string,
  ref: Ref,
  on: string | undefined,
  performers: readonly Performer[],
): Statement {
  return { code, ref, on, performers, billing: false, episodes: NOTHING, concerns: NOTHING };
}

export function sharesPerformer(some: readonly Performer[], others: readonly Performer[]): boolean {
  return some.some(({ identity }) =>
    others.some((other) => identity.value !== undefined && other.identity.value === identity.value),
  );
}

/** Who registers; where that names nobody, or a nurse who does it for the others, also who gave the care. */
export function claimantsOf({ encounter, performers, statements }: CareEvent): readonly NamedClaimant[] {
  const registering = statements.filter(({ billing }) => billing).flatMap((each) => each.performers);
  const forOthers = registering.every(({ nurse }) => nurse.value === true);
  return [...new Set([...registering, ...(forOthers ? performers : [])])].map((performer) => ({
    performer,
    encounter,
  }));
}

/** A stay of several days, or an admission that has not ended yet. */
function lastsLonger(stay: Stay | undefined): boolean {
  if (stay === undefined) return false;
  if (stay.from !== undefined && stay.until !== undefined) return stay.until > stay.from;
  return stay.admissionClass && stay.kind !== undefined;
}

function byTime(a: CareEvent, b: CareEvent): number {
  return compare(a.on, b.on) || compare(a.start ?? a.on, b.start ?? b.on) || compare(a.ref, b.ref);
}

/** Procedures that would be a conversation, if their status told whether it took place. */
export function unclearConversations(source: PatientRecordSource): readonly Ref[] {
  return source
    .own('Procedure')
    .filter(({ resource: { status, code } }) => isUntold(status) && describesConversation(code))
    .map(({ ref }) => ref);
}

/** Whether the record holds any of these codes on Encounters or Procedures, without reading them in full. */
export function holdsConversation(source: PatientRecordSource): boolean {
  return (
    source
      .own('Procedure')
      .some(({ resource }) => resource.status === 'completed' && describesConversation(resource.code)) ||
    source
      .own('Encounter')
      .some(
        ({ resource }) =>
          HAPPENED.includes(resource.status) &&
          (each(resource.type).some(describesConversation) ||
            each(resource.reasonCode).some(describesConversation)),
      )
  );
}

/** Codes of one system on the care that is recorded. */
export function encounterCodes(
  entry: Entry<Encounter>,
  system: Parameters<typeof codesIn>[1],
): readonly string[] {
  const { type, reasonCode } = entry.resource;
  return [...codesIn(type, system), ...codesIn(reasonCode, system)];
}
