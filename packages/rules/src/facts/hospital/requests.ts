import type { Communication, ServiceRequest } from '@medplum/fhirtypes';
import { ADVICE } from '../../codes/advice.ts';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { codesIn } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import type { CareOfEvent } from '../care/care.ts';
import { sharesPerformer } from '../care/care-events.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { AdviceRequest, Care, Circumstances, HandOver, Performer, Registration } from '../entities.ts';
import { concernsOf } from '../registrations/registrations.ts';
import { isMeeting } from './subtraject.ts';

const NOT_ASKED: readonly (string | undefined)[] = ['revoked', 'entered-in-error', 'draft'];
const ADVICE_TITLES = [
  'msz-meedenkadvies-adviesgever',
  'msz-meekijkconsult',
  'ha-meedenkadvies-2026',
  'ha-mi-pal-consultatie-visite',
  'ha-mi-pal-consultatie-telefonisch',
  'tapa-2a-scop-telefonisch',
  'tapa-2b-scop-bedside',
].map(ownCode);

/** Whether this registers advice that somebody asked for. */
export function isAdviceRegistration({ code }: Registration): boolean {
  return ADVICE_TITLES.includes(code.value as string);
}

export function readRequests(dossier: Dossier): readonly AdviceRequest[] {
  return dossier.source
    .own('ServiceRequest')
    .filter(
      ({ resource }) =>
        !NOT_ASKED.includes(resource.status) &&
        codesIn(resource.category, 'verzoek').some((code) => ADVICE.includes(code)),
    )
    .map((entry) => new RequestOfService(dossier, entry));
}

class RequestOfService implements AdviceRequest {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly category: Fact<string>;
  readonly requester: Many<Performer>;
  readonly performers: Many<Performer>;
  readonly #dossier: Dossier;
  readonly #entry: Entry<ServiceRequest>;
  readonly #date: string | undefined;
  #contacts: Many<Care> | undefined;

  constructor(dossier: Dossier, entry: Entry<ServiceRequest>) {
    this.#dossier = dossier;
    this.#entry = entry;
    const { authoredOn, category, requester, performer } = entry.resource;
    this.#date = dossier.source.date(authoredOn, entry, 'ServiceRequest.authoredOn');
    this.ref = entry.ref;
    this.on = dossier.source.dateFact(this.#date, entry);
    const code = codesIn(category, 'verzoek').find((each) => ADVICE.includes(each)) as string;
    this.category = known(code, [entry.ref]);
    this.requester = this.#people([requester]);
    this.performers = this.#people(each(performer));
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    const asked = this.performers.items.map((performer) => ({ performer, encounter: undefined }));
    return new CircumstancesOf(this.#dossier, { on: this.#date, refs: [this.ref], claimants: asked });
  }

  /** Contacts that name the request, or that its performer had on or after the day it was asked. */
  get contacts(): Many<Care> {
    this.#contacts ??= many(
      this.#dossier.care.filter((care) => this.#isAnsweredBy(care)),
      this.#dossier.source.isComplete('Encounter'),
      lack('contact', 'Encounter', this.ref),
    );
    return this.#contacts;
  }

  get answers(): Many<HandOver> {
    const items = this.#dossier.source
      .own('Communication')
      .filter((entry) => entry.resource.status === 'completed' && this.#isNamedBy(entry))
      .map((entry) => this.#answer(entry));
    return many(
      items,
      this.#dossier.source.isComplete('Communication'),
      lack('answer', 'Communication', this.ref),
    );
  }

  /** The condition asked about is one that an open hospital DBC treats; unknown when it cannot be compared. */
  get alreadyTreated(): Fact<boolean> {
    const { source } = this.#dossier;
    const open = this.#dossier.subtrajecten.filter((each) => each.runsOn(this.#date));
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

  /** Registrations of the advice: those that name this request, or all when there is one request only. */
  get registrations(): Many<Registration> {
    const items = this.#dossier.care.flatMap((care) =>
      care.registrations.items.filter(
        (registration) =>
          isAdviceRegistration(registration) &&
          (this.#dossier.requests.length === 1 || concernsOf(care.event, registration).includes(this.ref)),
      ),
    );
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }

  get child(): Fact<boolean> {
    return this.#dossier.isChildOn(this.#date);
  }

  #people(references: readonly Parameters<Dossier['people']['performer']>[0][]): Many<Performer> {
    const items = references
      .map((reference) => this.#dossier.people.performer(reference, this.#entry, this.#date))
      .filter((performer): performer is Performer => performer !== undefined);
    return many(items, items.length > 0, lack('performer', 'ServiceRequest', this.ref));
  }

  #isAnsweredBy(care: CareOfEvent): boolean {
    const { encounter } = care.event;
    // A registration that names no contact is no evidence that there was one.
    if (encounter === undefined || isMeeting(care)) return false;
    const named = each(encounter.resource.basedOn).some(
      (reference) => this.#dossier.source.keyOf(reference, encounter) === this.ref,
    );
    if (named) return true;
    const inTime =
      this.#date !== undefined && care.event.on !== undefined && !surelyBefore(care.event.on, this.#date);
    return (
      inTime && (sharesPerformer(care.performers.items, this.performers.items) || this.#isOfAskedTeam(care))
    );
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

  #answer(entry: Entry<Communication>): HandOver {
    const on = this.#dossier.source.date(entry.resource.sent, entry, 'Communication.sent');
    const nobody = unknown<boolean>(lack('recipient', 'Communication', entry.ref));
    return { ref: entry.ref, on: this.#dossier.source.dateFact(on, entry), toGp: nobody, toGpPost: nobody };
  }
}
