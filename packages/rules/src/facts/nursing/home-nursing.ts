import type { CarePlan, ChargeItem, Claim, Reference, ServiceRequest } from '@medplum/fhirtypes';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, surelyBefore } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { anyHasCode, codesIn, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import { dutchTime } from '../../time/dates.ts';
import { agreementsOn } from '../agreements.ts';
import type { CareOfEvent } from '../care/care.ts';
import { type CareEvent, encounterCodes } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import type { HomeNursing, NursingIndication, Performer } from '../entities.ts';
import { isEstablished } from '../established.ts';
import { kindOfWhole } from '../people/organisations.ts';

/** An indication with the days on which it holds, as far as they are told. */
export interface DatedIndication extends NursingIndication {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const NOT_REQUESTED: readonly (string | undefined)[] = ['draft', 'revoked', 'entered-in-error'];
const PLANNED: readonly (string | undefined)[] = ['active', 'completed'];

/** Requests and care plans in which the need for home nursing is assessed, in order of time. */
export function readNursingIndications(dossier: Dossier): readonly DatedIndication[] {
  const requests = dossier.source
    .own('ServiceRequest')
    .filter(({ resource }) => !NOT_REQUESTED.includes(resource.status) && isIndication(resource))
    .map((entry) => requested(dossier, entry));
  return [...requests, ...readPlansOfHomeNursing(dossier)].sort(
    (a, b) => compare(a.from, b.from) || compare(a.ref, b.ref),
  );
}

function readPlansOfHomeNursing(dossier: Dossier): readonly DatedIndication[] {
  return dossier.source
    .own('CarePlan')
    .filter(({ resource }) => PLANNED.includes(resource.status) && isIndication(resource))
    .map((entry) => planned(dossier, entry));
}

function isIndication({ category }: ServiceRequest | CarePlan): boolean {
  return codesIn(category, 'wijkverpleging').includes('indicatie');
}

function requested(dossier: Dossier, entry: Entry<ServiceRequest>): DatedIndication {
  const { authoredOn, occurrencePeriod, requester } = entry.resource;
  const from = dossier.source.date(authoredOn, entry, 'ServiceRequest.authoredOn');
  const until = dossier.source.date(occurrencePeriod?.end, entry, 'ServiceRequest.occurrencePeriod.end');
  return indication(dossier, entry, { from, until, authors: [requester] });
}

function planned(dossier: Dossier, entry: Entry<CarePlan>): DatedIndication {
  const { author, contributor, created, period } = entry.resource;
  const path = period?.start === undefined ? 'CarePlan.created' : 'CarePlan.period.start';
  const from = dossier.source.date(period?.start ?? created, entry, path);
  const until = dossier.source.date(period?.end, entry, 'CarePlan.period.end');
  return indication(dossier, entry, { from, until, authors: [author, ...each(contributor)] });
}

function indication(
  dossier: Dossier,
  entry: Entry,
  said: {
    readonly from: string | undefined;
    readonly until: string | undefined;
    readonly authors: readonly (Reference | undefined)[];
  },
): DatedIndication {
  const { from, until } = said;
  const authors = performersOf(dossier, said.authors, entry, from);
  return { ref: entry.ref, from, until, on: dossier.source.dateFact(from, entry), authors };
}

/** The professionals that a resource names; whom it does not name, is not told. */
export function performersOf(
  dossier: Dossier,
  references: readonly (Reference | undefined)[],
  from: Entry,
  on: string | undefined,
): Many<Performer> {
  const items = references
    .map((reference) => dossier.people.performer(reference, from, on))
    .filter((performer): performer is Performer => performer !== undefined);
  return many(items, items.length > 0, lack('performer', from.resource.resourceType, from.ref));
}

/** The indications that hold on a day. */
export function nursingIndicationsOn(dossier: Dossier, on: string | undefined): Many<NursingIndication> {
  const items = dossier.nursingIndications.filter(
    ({ from, until }) => !surelyBefore(on, from) && !surelyBefore(until, on),
  );
  return many(
    items,
    dossier.source.isComplete('ServiceRequest'),
    lack('nursing-indication', 'ServiceRequest', dossier.source.patient.ref),
  );
}

/** By who gave the care; where that is not told, by the organisation that provided it, else by the site itself. */
export function isByHomeNursing(source: PatientRecordSource, { event, performers, ref }: CareOfEvent) {
  const told = performers.items.map(({ homeNursing }) => homeNursing);
  const decided = told.find(({ value }) => value === true);
  if (decided !== undefined) return decided;
  if (told.length > 0 && told.every(({ value }) => value === false)) return told[0] as Fact<boolean>;
  const { encounter } = event;
  const provider = encounter?.resource.serviceProvider;
  const organisation = encounter && source.resolve(provider, encounter);
  const kind = kindOfWhole(source, organisation);
  if (kind !== undefined) return known(kind === 'home-nursing', [ref, (organisation as Entry).ref]);
  const byAnother = performers.items.some(({ physician, spiritualCaregiver, griefCounsellor }) =>
    [physician, spiritualCaregiver, griefCounsellor].some(({ value }) => value === true),
  );
  const own = encounter !== undefined && provider === undefined && !byAnother;
  return own && source.settings.organisation?.kind === 'home-care'
    ? known(true, [ref])
    : unknown<boolean>(lack('provider', 'Encounter', ref));
}

/** A contact with this mark; without it nothing is told. */
export function isMarkedAs(code: string, { encounter, ref }: CareEvent): Fact<boolean> {
  return encounter !== undefined && encounterCodes(encounter, 'wijkverpleging').includes(code)
    ? known(true, [encounter.ref])
    : unknown(lack('care-aim', 'Encounter', ref));
}

/** What was done at night: marked on the contact, or a procedure with its time. */
export function readIntervention({ encounter, procedures, ref }: CareEvent): Fact<boolean> {
  const codes = encounter === undefined ? [] : encounterCodes(encounter, 'wijkverpleging');
  if (codes.includes('interventie')) return known(true, [ref]);
  const done = procedures.find(({ resource }) => {
    const start = text(resource.performedDateTime) ?? text(resource.performedPeriod?.start);
    return start !== undefined && dutchTime(start) !== undefined;
  });
  if (done !== undefined) return known(true, [done.ref]);
  return codes.includes('aanwezigheid')
    ? known(false, [ref])
    : unknown(lack('intervention', 'Procedure', ref), [ref]);
}

/** A meeting is a Procedure, so a record that is complete in those tells that this is none. */
export function isPatz(source: PatientRecordSource, event: CareEvent): Fact<boolean> {
  const { encounter, procedures, ref } = event;
  const { type, reasonCode } = encounter?.resource ?? {};
  if (
    encounter !== undefined &&
    (anyHasCode(type, 'consult', 'patz') || anyHasCode(reasonCode, 'consult', 'patz'))
  )
    return known(true, [encounter.ref]);
  const meeting = procedures.find(({ resource }) => hasCode(resource.code, 'consult', 'patz'));
  if (meeting !== undefined) return known(true, [meeting.ref]);
  return source.isComplete('Procedure') ? NO_MEETING : unknown(lack('meeting', 'Procedure', ref));
}

const NO_MEETING = known(false);

/** The date of care decides what may be registered; this only tells that the registration came later. */
export function isEnteredAfterDeath({ death, source }: Dossier, { statements, ref }: CareEvent) {
  if (death.value === '') return known(false);
  const billing = statements.filter((statement) => statement.billing);
  const dates = billing.map((statement) => entryDate(source, source.pool.get(statement.ref) as Entry));
  const after = billing.find((_, index) => surelyBefore(death.value, dates[index]));
  if (after !== undefined) return known(true, [after.ref]);
  return billing.length > 0 && death.value !== undefined && dates.every((date) => date !== undefined)
    ? known(false, [ref])
    : unknown<boolean>(lack('entry-date', 'ChargeItem', ref));
}

function entryDate(source: PatientRecordSource, entry: Entry): string | undefined {
  return entry.resource.resourceType === 'Claim'
    ? source.date((entry.resource as Claim).created, entry, 'Claim.created')
    : source.date((entry.resource as ChargeItem).enteredDate, entry, 'ChargeItem.enteredDate');
}

/** The contract with the insurer for a title, as the settings tell. */
export function hasContract({ source }: Dossier, title: string, on: string | undefined): Fact<boolean> {
  return agreementsOn(source.settings, on)({ op: 'agreement', title, part: 'contract' });
}

/** What the record as a whole says of home nursing; read when a rule asks. */
export class HomeNursingOfPatient implements HomeNursing {
  readonly #dossier: Dossier;
  #visits: Many<CareOfEvent> | undefined;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  get visits(): Many<CareOfEvent> {
    const { care, source } = this.#dossier;
    this.#visits ??= many(
      care.filter(({ byHomeNursing }) => byHomeNursing.value === true),
      source.isComplete('Encounter'),
      lack('contact', 'Encounter', source.patient.ref),
    );
    return this.#visits;
  }

  get since(): Fact<string> {
    const first = this.visits.items.find(({ on }) => on.value !== undefined);
    return first?.on ?? unknown(lack('contact', 'Encounter', this.#dossier.source.patient.ref));
  }

  get nursingPlans(): Many<NursingIndication> {
    const { source } = this.#dossier;
    return many(
      readPlansOfHomeNursing(this.#dossier),
      source.isComplete('CarePlan'),
      lack('nursing-plan', 'CarePlan', source.patient.ref),
    );
  }

  get informedOnContract(): Fact<boolean> {
    return readContractNote(this.#dossier, this.since.value);
  }

  get withoutContract(): Fact<boolean> {
    const contract = hasContract(this.#dossier, 'wv-niet-gecontracteerd', undefined);
    return contract.value === undefined ? contract : known(!contract.value);
  }
}

/** A letter or message on the contract with the insurer, of before the care. */
function readContractNote(dossier: Dossier, since: string | undefined): Fact<boolean> {
  const { source } = dossier;
  const letters = source
    .own('DocumentReference')
    .filter(({ resource }) => isEstablished(resource) && hasCode(resource.type, 'document', CONTRACT))
    .map((entry) => ({
      ref: entry.ref,
      on: source.date(entry.resource.date, entry, 'DocumentReference.date'),
    }));
  const messages = source
    .own('Communication')
    .filter(
      ({ resource }) =>
        resource.status === 'completed' && codesIn(resource.category, 'document').includes(CONTRACT),
    )
    .map((entry) => ({ ref: entry.ref, on: source.date(entry.resource.sent, entry, 'Communication.sent') }));
  const notes: readonly { readonly ref: Ref; readonly on: string | undefined }[] = [...letters, ...messages];
  const inTime = notes.find(
    ({ on }) => on !== undefined && since !== undefined && firstDay(on) <= firstDay(since),
  );
  if (inTime !== undefined) return known(true, [inTime.ref]);
  const late = notes.filter(({ on }) => on !== undefined).map(({ ref }) => ref);
  return source.isComplete('DocumentReference') && late.length === notes.length
    ? known(false, late)
    : unknown(lack('contract-note', 'DocumentReference', source.patient.ref), late);
}

const CONTRACT = 'contractinformatie';
