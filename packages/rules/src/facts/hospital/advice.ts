import { type Fact, type Many, many, type Ref } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { AdviceRequest, Care, Circumstances, HandOver, Performer, Registration } from '../entities.ts';
import { readAdviceWithoutRequest } from './advice-without-request.ts';
import type { Answer } from './answers.ts';
import type { RequestOfService } from './requests.ts';

/** What titles on advice are about: a request and what followed; of a palliative consultation each visit or call. */
export function readAdvice(dossier: Dossier): readonly AdviceRequest[] {
  return [
    ...dossier.requests.flatMap((request) =>
      request.category.value === 'palliatieve-consultatie' ? consultations(dossier, request) : [request],
    ),
    ...readAdviceWithoutRequest(dossier),
  ];
}

/** Each contact is one. What is answered without any contact is one as well; beside a contact it is its report. */
function consultations(dossier: Dossier, request: RequestOfService): readonly AdviceRequest[] {
  const { contacts, answers } = request.acts;
  const calls = answers.filter(({ ref }) => ref.startsWith('Encounter/'));
  const written = contacts.length + calls.length > 0 ? [] : answers.slice(0, 1);
  const acts = [
    ...contacts.map((contact) => ({ contact, answer: undefined })),
    ...[...calls, ...written].map((answer) => ({ contact: undefined, answer })),
  ];
  if (acts.length === 0) return [request];
  const registrations = divided(
    dossier,
    request,
    acts.map(({ contact, answer }) => (contact ?? answer) as CareOfEvent | Answer),
  );
  return acts.map(
    ({ contact, answer }, index) =>
      new OneConsultation(dossier, request, contact, answer, registrations[index] ?? []),
  );
}

/** Each registration is of what it names or was done that day, else of the first that has none. */
function divided(
  dossier: Dossier,
  request: RequestOfService,
  acts: readonly (CareOfEvent | Answer)[],
): readonly (readonly Registration[])[] {
  const shares: Registration[][] = acts.map(() => []);
  for (const registration of request.registrations.items) {
    const care = dossier.care.find(({ registrations }) => registrations.items.includes(registration));
    const named = acts.findIndex(({ ref }) => ref === care?.ref);
    const sameDay = acts.findIndex(({ on }) => on.value !== undefined && on.value === registration.on.value);
    const free = shares.findIndex(({ length }) => length === 0);
    const index = [named, sameDay, free, 0].find((each) => each >= 0) as number;
    shares[index]?.push(registration);
  }
  return shares;
}

/** One visit or call of several on one request. */
class OneConsultation implements AdviceRequest {
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

  constructor(
    dossier: Dossier,
    request: RequestOfService,
    contact: CareOfEvent | undefined,
    answer: Answer | undefined,
    registrations: readonly Registration[],
  ) {
    const act = (contact ?? answer) as CareOfEvent | Answer;
    const contacts = contact === undefined ? [] : [contact];
    const answers = answer === undefined ? [] : [answer];
    this.ref = act.ref;
    this.about = [act.ref, request.ref];
    this.on = act.on;
    this.category = request.category;
    this.requester = request.requester;
    this.performers = request.performers;
    this.advisers = request.advisersOf(contacts, answers);
    this.contacts = many(contacts, true, lack('contact', 'Encounter', act.ref));
    this.answers = many(answers, true, lack('answer', 'Communication', act.ref));
    this.alreadyTreated = request.alreadyTreated;
    this.registrations = many(
      registrations,
      request.registrations.complete,
      lack('registration', 'ChargeItem', act.ref),
    );
    this.child = dossier.isChildOn(act.on.value);
    this.circumstances = new CircumstancesOf(dossier, {
      on: act.on.value,
      start: contact?.event.start,
      refs: [act.ref, request.ref],
      claimants: request.performers.items.map((performer) => ({ performer, encounter: undefined })),
    });
  }
}
