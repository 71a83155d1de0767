import { PROACTIEVE_ZORGPLANNING } from '../../codes/zorgactiviteiten.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { claimantsOf } from '../care/care-events.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  CarePlanDocument,
  Circumstances,
  Conversation,
  HandOver,
  PlanningProcess,
  Registration,
  Subtraject,
} from '../entities.ts';
import { type PlanHandOver, readHandOvers } from './hand-overs.ts';
import { readPlans } from './plans.ts';

const HOSPITAL_CODES = [PROACTIEVE_ZORGPLANNING, 'title:msz-pzp-190099'];
const PZP_CODES = [...HOSPITAL_CODES, 'title:ha-s3-behandelwensgesprek', 'title:ha-pzp-s1-2027'];

/**
 * The planning processes of a record: each is the conversations up to and including the hand-over of their plan to a
 * GP; what comes after that hand-over is the next one. A plan or registration without a conversation is a process too.
 */
export function readProcesses(dossier: Dossier): readonly PlanningProcess[] {
  const conversations = dossier.care.filter(
    (care) => care.event.conversation.length > 0 && !isWithoutPatient(care),
  );
  const registered = dossier.care.filter(({ event }) =>
    event.statements.some(({ code }) => PZP_CODES.includes(code)),
  );
  const plans = readPlans(dossier, conversations);
  if (conversations.length === 0 && registered.length === 0 && plans.every(({ standsAlone }) => !standsAlone))
    return [];
  const handOvers = readHandOvers(dossier, plans);
  return splitByHandOver(conversations, registered, handOvers).map(
    (part) => new Process(dossier, part, plans, handOvers),
  );
}

interface Part {
  readonly conversations: CareOfEvent[];
  readonly registered: CareOfEvent[];
  /** Date of the hand-over before it, and of its own. */
  readonly after: string | undefined;
  until: string | undefined;
}

function splitByHandOver(
  conversations: readonly CareOfEvent[],
  registered: readonly CareOfEvent[],
  handOvers: readonly PlanHandOver[],
): readonly Part[] {
  const boundaries = handOvers
    .filter(({ toGp, on }) => toGp.value === true && on.value !== undefined)
    .map(({ on }) => on.value as string)
    .sort();
  const parts: Part[] = [];
  for (const conversation of conversations) {
    const after = boundaries.filter((boundary) => surelyBefore(boundary, conversation.event.on)).at(-1);
    const part = parts.at(-1);
    if (part !== undefined && part.after === after) part.conversations.push(conversation);
    else parts.push({ conversations: [conversation], registered: [], after, until: undefined });
  }
  for (const [index, part] of parts.entries()) {
    const last = part.conversations.at(-1)?.event.on;
    const own = boundaries.find((boundary) => last === undefined || boundary >= firstDay(last));
    // The last process also takes hand-overs that repeat its own.
    if (own !== undefined && index < parts.length - 1) part.until = own;
  }
  for (const care of registered) {
    const own = parts.find(({ conversations: own }) => own.includes(care));
    const last = parts
      .filter(({ conversations: [first] }) => !surelyBefore(care.event.on, first?.event.on))
      .at(-1);
    const part = own ?? last;
    if (part !== undefined) part.registered.push(care);
    else
      parts.push({
        conversations: isConversation(care) ? [care] : [],
        registered: [care],
        after: undefined,
        until: undefined,
      });
  }
  if (parts.length > 0) return parts;
  return [{ conversations: [], registered: [], after: undefined, until: undefined }];
}

/** A contact that the hospital registers as care planning was a conversation, also where nothing else says so. */
function isConversation(care: CareOfEvent): boolean {
  const { encounter, statements } = care.event;
  return (
    encounter !== undefined &&
    statements.some(({ code }) => HOSPITAL_CODES.includes(code)) &&
    !isWithoutPatient(care)
  );
}

/** Professionals who talk with each other about a patient plan nothing with that patient. */
function isWithoutPatient({ circumstances }: CareOfEvent): boolean {
  return circumstances.withoutPatient.value === true;
}

class Process implements PlanningProcess {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly conversations: Many<Conversation>;
  readonly plans: Many<CarePlanDocument>;
  readonly handOvers: Many<HandOver>;
  readonly registrations: Many<Registration>;
  readonly #dossier: Dossier;
  readonly #part: Part;
  #circumstances: Circumstances | undefined;
  #tiedToPz: Fact<boolean> | undefined;

  constructor(
    dossier: Dossier,
    part: Part,
    plans: ReturnType<typeof readPlans>,
    handOvers: readonly PlanHandOver[],
  ) {
    this.#dossier = dossier;
    this.#part = part;
    const { source } = dossier;
    const own = handOvers.filter((handOver) => isHandOverOf(part, handOver));
    const ownPlans = plans.filter(
      (plan) => own.some(({ plan: handed }) => handed === plan) || isPlanOf(part, plan),
    );
    const conversations = part.conversations.map((care) => new ConversationOfCare(dossier, care));
    this.conversations = many(
      conversations,
      source.isComplete('Procedure'),
      lack('conversation', 'Procedure', source.patient.ref),
    );
    this.plans = many(ownPlans, source.isComplete('CarePlan'), lack('plan', 'CarePlan', source.patient.ref));
    this.handOvers = many(
      own,
      source.isComplete('Communication'),
      lack('hand-over', 'Communication', source.patient.ref),
    );
    const registrations = part.registered.flatMap(({ registrations: { items } }) =>
      items.filter(({ code }) => PZP_CODES.includes(code.value as string)),
    );
    this.registrations = many(
      registrations,
      source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem'),
    );
    this.about = aboutOf(conversations, registrations, ownPlans);
    this.ref = this.about[0] ?? source.patient.ref;
    this.on = dateOf(part, registrations, ownPlans, this.ref);
  }

  get circumstances(): Circumstances {
    this.#circumstances ??= this.#readCircumstances();
    return this.#circumstances;
  }

  #readCircumstances(): Circumstances {
    const { conversations, registered } = this.#part;
    const held = conversations.length > 0 ? conversations : registered;
    return new CircumstancesOf(this.#dossier, {
      on: this.on.value,
      start: held.filter(({ event }) => event.on === this.on.value).at(-1)?.event.start,
      refs: [this.ref, ...this.registrations.items.map(({ ref }) => ref)],
      claimants: held.flatMap(({ event }) => claimantsOf(event)),
    });
  }

  get tiedToPz(): Fact<boolean> {
    this.#tiedToPz ??= this.#readTied();
    return this.#tiedToPz;
  }

  #readTied(): Fact<boolean> {
    const named = this.registrations.items.flatMap(({ subtrajecten }) => subtrajecten.items);
    const tied =
      allPalliative(named) ??
      allPalliative(this.#part.conversations.flatMap(({ subtrajecten }) => subtrajecten.items));
    if (tied !== undefined) return tied;
    return this.#dossier.source.isComplete('EpisodeOfCare')
      ? known(false)
      : unknown(lack('dbc', 'EpisodeOfCare', this.ref));
  }

  get onlyPzOpen(): Fact<boolean> {
    const open = this.#dossier.subtrajecten.filter((each) => each.runsOn(this.on.value));
    return allPalliative(open) ?? known(false);
  }

  get phaseMarked(): Fact<boolean> {
    return this.#dossier.phaseMarked;
  }
}

/** Undefined for no subtrajecten. A process that also belongs to another DBC can be tied to that one. */
function allPalliative(subtrajecten: readonly Subtraject[]): Fact<boolean> | undefined {
  if (subtrajecten.length === 0) return undefined;
  const other = subtrajecten.find(({ palliative }) => palliative.value === false);
  if (other !== undefined) return known(false, [other.ref]);
  const open = subtrajecten.find(({ palliative }) => palliative.value === undefined);
  return (
    open?.palliative ??
    known(
      true,
      subtrajecten.map(({ ref }) => ref),
    )
  );
}

function isHandOverOf({ conversations, after, until }: Part, { on }: PlanHandOver): boolean {
  if (on.value === undefined) return true;
  const first = conversations[0]?.event.on;
  if (first !== undefined && surelyBefore(on.value, first)) return false;
  return (
    (after === undefined || lastDay(on.value) > after) && (until === undefined || firstDay(on.value) <= until)
  );
}

function isPlanOf({ after, until }: Part, { on }: CarePlanDocument): boolean {
  if (on.value === undefined) return true;
  return (
    (after === undefined || lastDay(on.value) > after) && (until === undefined || firstDay(on.value) <= until)
  );
}

class ConversationOfCare implements Conversation {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly performers: Conversation['performers'];
  readonly registrations: Conversation['registrations'];
  readonly #dossier: Dossier;
  readonly #care: CareOfEvent;
  #possible: Conversation['registrations'] | undefined;

  constructor(dossier: Dossier, care: CareOfEvent) {
    this.#dossier = dossier;
    this.#care = care;
    this.ref = (care.event.conversation.find((ref) => !ref.startsWith('Encounter/')) ??
      care.event.conversation[0] ??
      care.ref) as Ref;
    this.on = care.on;
    this.performers = care.performers;
    this.registrations = care.registrations;
  }

  /** Registrations of that day that name neither a contact nor a performer, so that they can be of this one. */
  get possibleRegistrations(): Conversation['registrations'] {
    this.#possible ??= {
      ...this.#dossier.registrationsOn(
        this.on.value,
        (other) => other !== this.#care && other.event.billingOnly && other.event.performers.length === 0,
      ),
      possible: true,
      lack: lack('registered-contact', 'ChargeItem', this.ref),
    };
    return this.#possible;
  }

  get sameDay(): Conversation['registrations'] {
    return this.#care.sameDay;
  }

  get byChildComfortTeam(): Conversation['byChildComfortTeam'] {
    return this.#care.byChildComfortTeam;
  }

  get subtrajecten(): Conversation['subtrajecten'] {
    return this.#care.subtrajecten;
  }
}

function aboutOf(
  conversations: readonly Conversation[],
  registrations: readonly Registration[],
  plans: readonly CarePlanDocument[],
): readonly Ref[] {
  const refs = [
    ...conversations.map(({ ref }) => ref),
    ...registrations.flatMap(({ identity }) => identity.evidence),
  ];
  return [...new Set(refs.length > 0 ? refs : plans.map(({ ref }) => ref))];
}

/** Of the last conversation; without one of the registration, else of the plan. */
function dateOf(
  { conversations }: Part,
  registrations: readonly Registration[],
  plans: readonly CarePlanDocument[],
  ref: Ref,
): Fact<string> {
  const last =
    conversations.at(-1)?.on ?? registrations[0]?.on ?? plans.find(({ on }) => on.value !== undefined)?.on;
  return last ?? unknown(lack('date', ref.split('/')[0] as string, ref), [ref]);
}
