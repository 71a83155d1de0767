import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Lack, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { AdviceRequest, Care, Circumstances, HandOver, Performer, Registration } from '../entities.ts';
import { isAdviceRegistration } from './advice-registrations.ts';

const ASKED = ownCode('ha-meedenkadvies-2026');

/** Registered advice of which the record holds no request: judged all the same, with the request unknown. */
export function readAdviceWithoutRequest(dossier: Dossier): readonly AdviceRequest[] {
  const ofRequests = new Set(dossier.requests.flatMap(({ registrations }) => registrations.items));
  return dossier.care.flatMap((care) =>
    care.registrations.items
      .filter((registration) => isAdviceRegistration(registration) && !ofRequests.has(registration))
      .map((registration) => new AdviceWithoutRequest(dossier, care, registration)),
  );
}

class AdviceWithoutRequest implements AdviceRequest {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly category: Fact<string>;
  readonly requester: Many<Performer>;
  readonly performers: Many<Performer>;
  readonly advisers: Many<Performer>;
  readonly contacts: Many<Care>;
  readonly answers: Many<HandOver>;
  readonly alreadyTreated: Fact<boolean>;
  readonly registrations: Many<Registration>;
  readonly child: Fact<boolean>;
  readonly circumstances: Circumstances;

  constructor(dossier: Dossier, care: CareOfEvent, registration: Registration) {
    const noRequest: Lack = lack('request', 'ServiceRequest', registration.ref);
    this.ref = registration.ref;
    this.about = registration.identity.evidence;
    this.on = registration.on;
    this.category = unknown(noRequest);
    // The one who asks registers some advice, the one who gives it the rest.
    const nobody: Many<Performer> = many([], false, noRequest);
    const byAsker = registration.code.value === ASKED;
    this.requester = byAsker ? registration.performers : nobody;
    this.performers = byAsker ? nobody : registration.performers;
    this.advisers = this.performers;
    // Without a request nothing tells which other contacts answered it.
    this.contacts = many(care.event.encounter === undefined ? [] : [care], false, noRequest);
    this.answers = many([], false, noRequest);
    this.alreadyTreated = dossier.subtrajecten.some((each) => each.runsOn(registration.on.value))
      ? unknown(noRequest)
      : notTreated(dossier, registration.ref);
    this.registrations = many(
      [registration],
      dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', registration.ref),
    );
    this.child = dossier.isChildOn(registration.on.value);
    this.circumstances = new CircumstancesOf(dossier, {
      on: registration.on.value,
      start: care.event.on === registration.on.value ? care.event.start : undefined,
      refs: [registration.ref],
      claimants: this.performers.items.map((performer) => ({
        performer,
        encounter: care.event.encounter,
      })),
    });
  }
}

function notTreated(dossier: Dossier, ref: Ref): Fact<boolean> {
  return dossier.source.isComplete('EpisodeOfCare')
    ? known(false)
    : unknown(lack('dbc', 'EpisodeOfCare', ref));
}
