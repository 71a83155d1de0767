import type { Communication, Reference, Task } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { compare } from '../../logic/order.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isObject } from '../../record/safe.ts';
import type { Dossier } from '../dossier.ts';
import type { HandOver } from '../entities.ts';
import { kindOfWhole } from '../people/organisations.ts';
import { ownPractices } from '../people/own-gp.ts';
import { isUntold } from '../untold-status.ts';
import type { Plan } from './plans.ts';

export interface PlanHandOver extends HandOver {
  /** Undefined when the plan that it names is not in the record. */
  readonly plan: Plan | undefined;
}

/** The hand-overs of care plans, in order of time. */
export function readHandOvers(dossier: Dossier, plans: readonly Plan[]): readonly PlanHandOver[] {
  const handOvers = [
    ...dossier.source
      .own('Communication')
      .filter(
        ({ resource: { status } }) => status === 'completed' || (dossier.isConfirmed && isReady(status)),
      )
      .map((entry) => readCommunication(dossier, entry, plans)),
    ...dossier.source
      .own('Task')
      .filter(({ resource }) => resource.status === 'completed')
      .map((entry) => readTask(dossier, entry, plans)),
  ];
  return handOvers.filter((handOver): handOver is PlanHandOver => handOver !== undefined).sort(byTime);
}

/** What names a plan, and of which the status does not tell whether it was sent. */
export function unclearHandOvers(dossier: Dossier, plans: readonly Ref[]): readonly Ref[] {
  const { source } = dossier;
  return source.own('Communication').flatMap((entry) => {
    if (!isUntold(entry.resource.status)) return [];
    const keys = subjectsOf(entry.resource).map((each) => source.keyOf(each, entry));
    return keys.some((key) => key !== undefined && plans.includes(key)) ? [entry.ref] : [];
  });
}

function subjectsOf({ about, basedOn, payload }: Communication): readonly (Reference | undefined)[] {
  const carried = each(payload).map(({ contentReference }) => contentReference);
  return [...each(about), ...each(basedOn), ...carried];
}

/** A message that stands ready and was not sent yet. */
function isReady(status: Communication['status'] | undefined): boolean {
  return status === 'preparation';
}

function readCommunication(
  dossier: Dossier,
  entry: Entry<Communication>,
  plans: readonly Plan[],
): PlanHandOver | undefined {
  const { recipient, sent, received, status } = entry.resource;
  const subjects = subjectsOf(entry.resource);
  const carried = plans.find(({ ref }) => ref === entry.ref);
  const named = planNamedBy(dossier, subjects, entry, plans) ?? (carried && { plan: carried });
  if (named === undefined) return undefined;
  const on = isReady(status)
    ? undefined
    : dossier.source.date(
        sent ?? received,
        entry,
        sent === undefined ? 'Communication.received' : 'Communication.sent',
      );
  return new HandOverOfPlan(dossier, entry, named.plan, each(recipient), on);
}

function readTask(dossier: Dossier, entry: Entry<Task>, plans: readonly Plan[]): PlanHandOver | undefined {
  const { focus, basedOn, input, owner, executionPeriod, lastModified, authoredOn } = entry.resource;
  // In a Notified Pull the Task gives what there is to get as input, or is based on it.
  const inputs = each(input).map(({ valueReference, valueString, valueUri, valueUrl }) =>
    isObject(valueReference) ? valueReference : { reference: valueString ?? valueUri ?? valueUrl ?? '' },
  );
  const named = planNamedBy(dossier, [focus, ...inputs, ...each(basedOn)], entry, plans);
  if (named === undefined) return undefined;
  const on = dossier.source.date(
    executionPeriod?.end ?? lastModified ?? authoredOn,
    entry,
    'Task.executionPeriod.end',
  );
  return new HandOverOfPlan(dossier, entry, named.plan, owner === undefined ? [] : [owner], on);
}

/** The plan that a message is about. A CarePlan that is not in the record was handed over all the same. */
function planNamedBy(
  dossier: Dossier,
  references: readonly (Reference | undefined)[],
  from: Entry,
  plans: readonly Plan[],
): { readonly plan: Plan | undefined } | undefined {
  let elsewhere = false;
  for (const reference of references) {
    const key = dossier.source.keyOf(reference, from);
    if (key === undefined) continue;
    const plan = plans.find(({ parts }) => parts.includes(key));
    if (plan !== undefined) return { plan };
    elsewhere ||= key.startsWith('CarePlan/') && dossier.source.resolve(reference, from) === undefined;
  }
  return elsewhere ? { plan: undefined } : undefined;
}

class HandOverOfPlan implements PlanHandOver {
  readonly ref: Ref;
  readonly plan: Plan | undefined;
  readonly on: Fact<string>;
  readonly toGp: Fact<boolean>;
  readonly #dossier: Dossier;
  readonly #entry: Entry;
  readonly #recipients: readonly Reference[];

  constructor(
    dossier: Dossier,
    entry: Entry,
    plan: Plan | undefined,
    recipients: readonly Reference[],
    on: string | undefined,
  ) {
    this.ref = entry.ref;
    this.plan = plan;
    this.on = dossier.source.dateFact(on, entry);
    this.toGp = receivedBy(dossier, entry, recipients, 'gp-practice', on);
    this.#dossier = dossier;
    this.#entry = entry;
    this.#recipients = recipients;
  }

  /** Few rules ask for it. */
  get toGpPost(): Fact<boolean> {
    return receivedBy(this.#dossier, this.#entry, this.#recipients, 'gp-post', this.on.value);
  }
}

type RecipientKind = 'gp-practice' | 'gp-post';

function receivedBy(
  dossier: Dossier,
  entry: Entry,
  recipients: readonly Reference[],
  kind: RecipientKind,
  on: string | undefined,
): Fact<boolean> {
  const received = recipients.map((recipient) => isKind(dossier, recipient, entry, kind, on));
  const yes = received.find(({ value }) => value === true);
  if (yes !== undefined) return known(true, [entry.ref, ...yes.evidence]);
  const open = received.find(({ value }) => value === undefined);
  if (open !== undefined)
    return unknown(open.lack ?? lack('recipient', 'Communication', entry.ref), [entry.ref]);
  return recipients.length > 0
    ? known(false, [entry.ref])
    : unknown(lack('recipient', entry.resource.resourceType, entry.ref), [entry.ref]);
}

function isKind(
  dossier: Dossier,
  recipient: Reference,
  from: Entry,
  kind: RecipientKind,
  on: string | undefined,
): Fact<boolean> {
  const entry = dossier.source.resolve(recipient, from);
  const key: Ref | undefined = dossier.source.keyOf(recipient, from);
  const type = entry?.resource.resourceType ?? key?.split('/')[0];
  if (type === 'Patient' || type === 'RelatedPerson' || type === 'Device' || type === 'Group')
    return known(false);
  if (type === 'Organization') {
    const found = kindOfWhole(dossier.source, entry);
    const isOwnGp = found === undefined && key !== undefined && ownPractices(dossier.source).includes(key);
    if (isOwnGp && kind === 'gp-practice') return known(true, [key, dossier.source.patient.ref]);
    return found === undefined
      ? unknown(lack('provider', 'Organization', key))
      : known(found === kind, [key as Ref]);
  }
  const person = dossier.people.performer(recipient, from, on);
  // Whoever receives it at a general practice receives it for the GP.
  if (kind === 'gp-practice' && person !== undefined)
    return person.gpPractice.value === true ? person.gpPractice : person.gp;
  return kind === 'gp-practice'
    ? unknown(lack('recipient', from.resource.resourceType, from.ref))
    : known(false);
}

function byTime(a: PlanHandOver, b: PlanHandOver): number {
  return compare(a.on.value, b.on.value) || compare(a.ref, b.ref);
}
