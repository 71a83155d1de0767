import type { Communication, ServiceRequest } from '@medplum/fhirtypes';
import { ADVICE } from '../../codes/advice.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { codesIn } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import type { CareOfEvent } from '../care/care.ts';
import { type CareEvent, sharesPerformer } from '../care/care-events.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { AdviceRequest, Care, Circumstances, HandOver, Performer, Registration } from '../entities.ts';
import { registrationsOfAdvice } from './advice-registrations.ts';
import { type Answer, answerByCall, writtenAnswer } from './answers.ts';
import { isMeeting } from './subtraject.ts';

const NOT_ASKED: readonly (string | undefined)[] = ['revoked', 'entered-in-error', 'draft'];

/** The requests for advice of these kinds that somebody made. */
export function askedFor(
  source: PatientRecordSource,
  kinds: readonly string[],
): readonly Entry<ServiceRequest>[] {
  return source
    .own('ServiceRequest')
    .filter(
      ({ resource }) =>
        !NOT_ASKED.includes(resource.status) &&
        codesIn(resource.category, 'verzoek').some((code) => kinds.includes(code)),
    );
}

export function readRequests(dossier: Dossier): readonly RequestOfService[] {
  return askedFor(dossier.source, ADVICE).map((entry) => new RequestOfService(dossier, entry));
}

/** Requests of a kind that no title is about, which a contact names as its reason all the same: a referral, for one. */
export function otherRequestsNamedBy(
  dossier: Dossier,
  { encounter }: CareEvent,
): readonly RequestOfService[] {
  if (encounter === undefined) return [];
  const named = each(encounter.resource.basedOn).map((reference) =>
    dossier.source.keyOf(reference, encounter),
  );
  if (named.length === 0) return [];
  return dossier.source
    .own('ServiceRequest')
    .filter(
      ({ ref, resource }) =>
        named.includes(ref) &&
        !NOT_ASKED.includes(resource.status) &&
        !codesIn(resource.category, 'verzoek').some((code) => ADVICE.includes(code)),
    )
    .map((entry) => new RequestOfService(dossier, entry));
}

/** One request, with everything that was done because of it. It is dated by what was done first. */
export class RequestOfService implements AdviceRequest {
  readonly ref: Ref;
  readonly category: Fact<string>;
  readonly requester: Many<Performer>;
  readonly performers: Many<Performer>;
  readonly #dossier: Dossier;
  readonly #entry: Entry<ServiceRequest>;
  /** The day on which it was asked. */
  readonly asked: string | undefined;
  #acts: { readonly contacts: readonly CareOfEvent[]; readonly answers: readonly Answer[] } | undefined;
  #written: readonly Answer[] | undefined;
  #registrations: Many<Registration> | undefined;

  constructor(dossier: Dossier, entry: Entry<ServiceRequest>) {
    this.#dossier = dossier;
    this.#entry = entry;
    const { authoredOn, category, requester, performer } = entry.resource;
    this.asked = dossier.source.date(authoredOn, entry, 'ServiceRequest.authoredOn');
    this.ref = entry.ref;
    const code = codesIn(category, 'verzoek').find((each) => ADVICE.includes(each));
    this.category =
      code === undefined ? unknown(lack('category', 'ServiceRequest', entry.ref)) : known(code, [entry.ref]);
    this.requester = this.#people([requester]);
    this.performers = this.#people(each(performer));
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  /** Contacts that were for this advice alone, the one that dates it first: to a visit the one who asked can come as well. */
  get encounters(): readonly Ref[] {
    const { contacts, answers } = this.acts;
    const visits = contacts.filter((care) => !this.#takesPart(care));
    const dating = visits.filter(({ remote }) => remote.value !== true);
    const calls = answers.map(({ ref }) => ref).filter((ref) => /(^|\/)Encounter\//.test(ref));
    return [...new Set([...[...dating, ...visits].map(({ ref }) => ref), ...calls])];
  }

  get circumstances(): Circumstances {
    const asked = this.performers.items.map((performer) => ({ performer, encounter: undefined }));
    return new CircumstancesOf(this.#dossier, { on: this.on.value, refs: [this.ref], claimants: asked });
  }

  /** The day on which advice was given: a meedenkadvies by its answer, other advice by a visit if there was one. */
  get on(): Fact<string> {
    const { contacts, answers } = this.acts;
    const visit = contacts.find(({ remote }) => remote.value !== true);
    const first = answers[0] ?? contacts[0];
    const act = this.category.value === 'meedenkadvies' ? first : (visit ?? contacts[0] ?? answers[0]);
    return act?.on ?? this.#dossier.source.dateFact(this.asked, this.#entry);
  }

  /** What was done because of it, in order of time. */
  get acts(): { readonly contacts: readonly CareOfEvent[]; readonly answers: readonly Answer[] } {
    this.#acts ??= this.#readActs();
    return this.#acts;
  }

  #readActs() {
    const done = this.#dossier.care.filter((care) => this.#isAnsweredBy(care));
    const calls = done.filter((care) => care.remote.value === true && this.#takesPart(care));
    const answers = [
      ...this.#writtenAnswers,
      ...calls.map((care) => answerByCall(care, this.#others(care.performers.items))),
    ];
    return {
      contacts: done.filter((care) => !calls.includes(care)),
      answers: answers.sort((a, b) => ((a.on.value ?? '') < (b.on.value ?? '') ? -1 : 1)),
    };
  }

  /** Contacts with the patient. Where the one who asked took part, it can have been a call between the two. */
  get contacts(): Many<Care> {
    const { contacts } = this.acts;
    const certain = contacts.filter((care) => care.remote.value === false || !this.#takesPart(care));
    const isOpen = certain.length < contacts.length;
    return many(
      certain,
      !isOpen && this.#dossier.source.isComplete('Encounter'),
      isOpen ? lack('place', 'Encounter', contacts[0]?.ref) : lack('contact', 'Encounter', this.ref),
    );
  }

  get answers(): Many<HandOver> {
    return many(
      this.acts.answers,
      this.#dossier.source.isComplete('Communication'),
      lack('answer', 'Communication', this.ref),
    );
  }

  get advisers(): Many<Performer> {
    const { contacts, answers } = this.acts;
    return this.advisersOf(contacts, answers);
  }

  /** Who advised: whoever did what was done, or else was asked; the one who asked only where nobody else is named. */
  advisersOf(contacts: readonly CareOfEvent[], answers: readonly Answer[]): Many<Performer> {
    const acted = [
      ...contacts.flatMap(({ performers }) => performers.items),
      ...answers.flatMap(({ by }) => by),
    ];
    const all = acted.length > 0 ? acted : this.performers.items;
    const others = this.#others(all);
    const advisers = others.length > 0 ? others : all;
    return many([...new Set(advisers)], advisers.length > 0, lack('performer', 'ServiceRequest', this.ref));
  }

  /** The condition asked about is one that an open hospital DBC treats; unknown when it cannot be compared. */
  get alreadyTreated(): Fact<boolean> {
    const { source } = this.#dossier;
    const open = this.#dossier.subtrajecten.filter((each) => each.runsOn(this.asked));
    if (open.length === 0)
      return source.isComplete('EpisodeOfCare')
        ? known(false)
        : unknown(lack('dbc', 'EpisodeOfCare', this.ref));
    const asked = each(this.#entry.resource.reasonReference).map((reference) =>
      source.keyOf(reference, this.#entry),
    );
    const treating = open.find(({ episode, parent }) =>
      [...episode.conditions, ...(parent?.conditions ?? [])].some(({ ref }) => asked.includes(ref)),
    );
    if (treating !== undefined) return known(true, [treating.ref, this.ref]);
    return unknown(
      lack('diagnosis', 'ServiceRequest', this.ref),
      open.map(({ ref }) => ref),
    );
  }

  get registrations(): Many<Registration> {
    this.#registrations ??= registrationsOfAdvice(this.#dossier, this);
    return this.#registrations;
  }

  get child(): Fact<boolean> {
    return this.#dossier.isChildOn(this.on.value);
  }

  #people(references: readonly Parameters<Dossier['people']['performer']>[0][]): Many<Performer> {
    const items = references
      .map((reference) => this.#dossier.people.performer(reference, this.#entry, this.asked))
      .filter((performer): performer is Performer => performer !== undefined);
    return many(items, items.length > 0, lack('performer', 'ServiceRequest', this.ref));
  }

  #takesPart({ performers }: Care): boolean {
    return sharesPerformer(performers.items, this.requester.items);
  }

  #others(performers: readonly Performer[]): readonly Performer[] {
    return performers.filter((performer) => !sharesPerformer([performer], this.requester.items));
  }

  get #writtenAnswers(): readonly Answer[] {
    this.#written ??= this.#dossier.source
      .own('Communication')
      .filter((entry) => entry.resource.status === 'completed' && this.#isNamedBy(entry))
      .map((entry) => writtenAnswer(this.#dossier, entry));
    return this.#written;
  }

  /** By naming it; else by who was asked, in time, before any written answer and for no other request. */
  #isAnsweredBy(care: CareOfEvent): boolean {
    const { encounter, on, start } = care.event;
    // A registration that names no contact is no evidence that there was one.
    if (encounter === undefined || isMeeting(care)) return false;
    const named = each(encounter.resource.basedOn).map((reference) =>
      this.#dossier.source.keyOf(reference, encounter),
    );
    if (named.length > 0) return named.includes(this.ref);
    if (this.asked === undefined || on === undefined || surelyBefore(on, this.asked)) return false;
    if (this.#writtenAnswers.some((answer) => isEarlier(answer, on, start))) return false;
    return sharesPerformer(care.performers.items, this.performers.items) || this.#isOfAskedTeam(care);
  }

  /** The request is to a team, and one of its members had the contact. */
  #isOfAskedTeam(care: CareOfEvent): boolean {
    return each(this.#entry.resource.performer).some((reference) => {
      const key = this.#dossier.source.keyOf(reference, this.#entry);
      return care.performers.items.some(
        ({ inPalliativeTeam, inChildComfortTeam }) =>
          key !== undefined &&
          ((inPalliativeTeam.value === true && inPalliativeTeam.evidence.includes(key)) ||
            (inChildComfortTeam.value === true && inChildComfortTeam.evidence.includes(key))),
      );
    });
  }

  #isNamedBy(entry: Entry<Communication>): boolean {
    return each(entry.resource.basedOn).some(
      (reference) => this.#dossier.source.keyOf(reference, entry) === this.ref,
    );
  }
}

/** On an earlier day, or that day at an earlier time where both are told. */
function isEarlier(answer: Answer, on: string, start: string | undefined): boolean {
  if (surelyBefore(answer.on.value, on)) return true;
  if (answer.on.value !== on || !answer.moment?.includes('T') || !start?.includes('T')) return false;
  return Date.parse(answer.moment) < Date.parse(start);
}
