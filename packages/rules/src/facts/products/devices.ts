import type {
  CodeableConcept,
  Device,
  DeviceRequest,
  DeviceUseStatement,
  Encounter,
  Reference,
  ServiceRequest,
} from '@medplum/fhirtypes';
import { ASCITESDRAIN, ASCITESPUNCTIE } from '../../codes/devices.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { codesIn, codesOf } from '../../record/codes.ts';
import { type LackFact, lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { Circumstances, DeviceOrder, Performer, Registration, Situation } from '../entities.ts';
import { conceptOfReason } from '../patient/conditions.ts';
import { registrationsAbout } from '../registrations/registrations-about.ts';
import { type Place, placeOfEncounter, placeOfLocation } from './device-place.ts';
import { responsibleFor } from './device-responsible.ts';

type DeviceResource = DeviceRequest | ServiceRequest | DeviceUseStatement;

const NOT_VALID: readonly (string | undefined)[] = ['revoked', 'entered-in-error'];
/** The elements that date a device, the first that is there. */
const DATES = ['authoredOn', 'occurrenceDateTime', 'timingDateTime', 'recordedOn'] as const;
/** A contact that was none tells of no place. */
const NO_CONTACT: readonly (string | undefined)[] = ['cancelled', 'entered-in-error'];
const IN_USE: readonly (string | undefined)[] = ['active', 'completed', 'stopped', 'on-hold'];
const TO_BE_DELIVERED: readonly (string | undefined)[] = ['draft', 'active'];

/** The devices that the record tells of, each once: what is based on a request of the same device is part of it. */
export function readDeviceOrders(dossier: Dossier): readonly DeviceOrder[] {
  const { source } = dossier;
  const orders: { readonly device: string; readonly entries: Entry<DeviceResource>[] }[] = [];
  const all: readonly Entry<DeviceResource>[] = [
    ...source.own('DeviceRequest'),
    ...source.own('ServiceRequest'),
    ...source.own('DeviceUseStatement'),
  ];
  for (const entry of all) {
    const { doNotPerform } = entry.resource as { doNotPerform?: boolean };
    const isMeant = !NOT_VALID.includes(entry.resource.status) && doNotPerform !== true;
    const device = isMeant ? deviceOf(dossier, entry) : undefined;
    if (device === undefined) continue;
    const { basedOn } = entry.resource as { basedOn?: Reference[] };
    const bases = each(basedOn).map((reference) => source.keyOf(reference, entry));
    const order = orders.find(
      (other) => other.device === device && other.entries.some(({ ref }) => bases.includes(ref)),
    );
    if (order === undefined) orders.push({ device, entries: [entry] });
    else order.entries.push(entry);
  }
  return orders.map(
    ({ device, entries }) => new OrderOfDevice(dossier, device, entries, orders.length === 1),
  );
}

function deviceOf(dossier: Dossier, entry: Entry<DeviceResource>): string | undefined {
  const { codeCodeableConcept, codeReference, code, device } = entry.resource as {
    codeCodeableConcept?: CodeableConcept;
    codeReference?: Reference;
    code?: CodeableConcept;
    device?: Reference;
  };
  const referred = dossier.source.resolve(codeReference ?? device, entry)?.resource as Device | undefined;
  return [codeCodeableConcept, code, referred?.type].flatMap((concept) => codesOf(concept, 'hulpmiddel'))[0];
}

class OrderOfDevice implements DeviceOrder {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly device: Fact<string>;
  readonly #dossier: Dossier;
  readonly #code: string;
  readonly #entries: readonly Entry<DeviceResource>[];
  readonly #isOnly: boolean;
  readonly #date: string | undefined;
  #reasonsRead: ReadonlyMap<string, Ref> | undefined;

  constructor(dossier: Dossier, code: string, entries: readonly Entry<DeviceResource>[], isOnly: boolean) {
    const first = entries[0] as Entry<DeviceResource>;
    this.#dossier = dossier;
    this.#code = code;
    this.#entries = entries;
    this.#isOnly = isOnly;
    this.#date = this.#readDate();
    this.ref = first.ref;
    this.on = dossier.source.dateFact(this.#date, first);
    this.device = known(code, [first.ref]);
  }

  get about(): readonly Ref[] {
    return this.#entries.map(({ ref }) => ref);
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.#date, this.ref);
  }

  get requester(): Many<Performer> {
    const items = this.#people('requester');
    return many(items, items.length > 0, lack('performer', 'DeviceRequest', this.ref));
  }

  get responsible(): Fact<string> {
    const performers = [...this.#people('performer'), ...this.#people('source')];
    return responsibleFor(performers, this.#people('requester'), this.ref);
  }

  get inHospital(): Fact<boolean> {
    return this.#isAt('hospital');
  }

  get atHome(): Fact<boolean> {
    return this.#isAt('home');
  }

  get permanent(): Fact<boolean> {
    // A puncture is done and over, however often; a permanent drain is what its name says.
    if (this.#code === ASCITESPUNCTIE) return known(false, [this.ref]);
    if (this.#code === ASCITESDRAIN) return known(true, [this.ref]);
    return this.#says(['chronische-indicatie', 'permanent'], ['tijdelijk'], 'chronic-indication');
  }

  get mayBeTemporary(): Fact<boolean> {
    return known(this.permanent.value !== true, this.permanent.evidence);
  }

  get backup(): Fact<boolean> {
    return this.#says(
      ['achterwacht', 'ernstige-aandoening', 'risico-bij-gebruik', 'ondersteunt-specialist'],
      ['geen-achterwacht'],
      'backup',
    );
  }

  get replacedBySpecialist(): Fact<boolean> {
    return this.#says(['vervanging-door-specialist'], ['vervanging-thuis'], 'replacement');
  }

  get replacedAtHome(): Fact<boolean> {
    return this.#says(['vervanging-thuis'], ['vervanging-door-specialist'], 'replacement');
  }

  get underControl(): Fact<boolean> {
    return this.#says(['controle-specialist'], ['geen-controle-specialist'], 'control');
  }

  get forTreatment(): Fact<boolean> {
    return this.#says(['behandeling'], ['zelfredzaamheid'], 'purpose');
  }

  get forSelfReliance(): Fact<boolean> {
    return this.#says(['zelfredzaamheid'], ['behandeling'], 'purpose');
  }

  get asDevice(): Fact<boolean> {
    const request = this.#entries.find(({ resource }) => resource.resourceType === 'DeviceRequest');
    return known(request !== undefined, [this.ref]);
  }

  get beingOrdered(): Fact<boolean> {
    const request = this.#entries.find(
      ({ resource }) =>
        resource.resourceType === 'DeviceRequest' && TO_BE_DELIVERED.includes(resource.status),
    );
    const used = this.#used();
    if (used !== undefined) return known(false, [used]);
    return known(request !== undefined && this.inHospital.value !== true, [this.ref]);
  }

  get child(): Fact<boolean> {
    return this.situation.child;
  }

  get situation(): Situation {
    return this.#dossier.situationOn(this.#date);
  }

  get registrations(): Many<Registration> {
    return registrationsAbout(this.#dossier, this.about, this.#isOnly);
  }

  /** What says that the patient has it: a use, or care in which it was placed, of the day of this order or later. */
  #used(): Ref | undefined {
    const { source } = this.#dossier;
    const isOfOrder = (entry: Entry<DeviceResource>, on: string | undefined) =>
      this.#entries.includes(entry) ||
      (deviceOf(this.#dossier, entry) === this.#code &&
        (on === undefined || this.#date === undefined || firstDay(this.#date) <= lastDay(on)));
    const use = source.own('DeviceUseStatement').find((entry) => {
      const { status, timingDateTime, recordedOn } = entry.resource;
      const day = source.date(timingDateTime ?? recordedOn, entry, 'DeviceUseStatement.timingDateTime');
      return IN_USE.includes(status) && isOfOrder(entry, day);
    });
    const placed = source
      .own('ServiceRequest')
      .find((entry) => entry.resource.status === 'completed' && this.#entries.includes(entry));
    return (use ?? placed)?.ref;
  }

  #readDate(): string | undefined {
    for (const entry of this.#entries) {
      const said = entry.resource as Partial<Record<(typeof DATES)[number], string>>;
      const { resourceType } = entry.resource;
      for (const element of DATES) {
        const date = this.#dossier.source.date(said[element], entry, `${resourceType}.${element}`);
        if (date !== undefined) return date;
      }
    }
    return undefined;
  }

  #people(role: 'requester' | 'performer' | 'source'): readonly Performer[] {
    return this.#entries.flatMap((entry) => {
      const value = (entry.resource as Partial<Record<typeof role, Reference | Reference[]>>)[role];
      const references = Array.isArray(value) ? each(value) : value === undefined ? [] : [value];
      return references
        .map((reference) => this.#dossier.people.performer(reference, entry, this.#date))
        .filter((performer): performer is Performer => performer !== undefined);
    });
  }

  #isAt(place: Place['at']): Fact<boolean> {
    const found = this.#place;
    return found === undefined
      ? unknown(lack('place', 'Encounter', this.ref), [this.ref])
      : known(found.at === place, [found.ref]);
  }

  get #place(): Place | undefined {
    const { source } = this.#dossier;
    for (const entry of this.#entries) {
      const { encounter, locationReference } = entry.resource as {
        encounter?: Reference;
        locationReference?: Reference[];
      };
      for (const reference of each(locationReference)) {
        const place = placeOfLocation(source, source.resolve(reference, entry));
        if (place !== undefined) return place;
      }
      const contact = source.resolve(encounter, entry);
      const place =
        contact?.resource.resourceType === 'Encounter' && !NO_CONTACT.includes(contact.resource.status)
          ? placeOfEncounter(source, contact as Entry<Encounter>)
          : undefined;
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** What the reasons say; where they say neither, it is unknown unless all that is asked for is in the record. */
  #says(yes: readonly string[], no: readonly string[], fact: LackFact): Fact<boolean> {
    for (const [codes, value] of [
      [yes, true],
      [no, false],
    ] as const) {
      const code = codes.find((each) => this.#reasons.has(each));
      if (code !== undefined) return known(value, [this.#reasons.get(code) as Ref]);
    }
    return this.#dossier.source.isComplete('DeviceRequest')
      ? known(false, [this.ref])
      : unknown(lack(fact, 'DeviceRequest', this.ref), [this.ref]);
  }

  /** The reasons, each with the resource that says so. */
  get #reasons(): ReadonlyMap<string, Ref> {
    if (this.#reasonsRead === undefined) {
      const reasons = new Map<string, Ref>();
      for (const entry of this.#entries) {
        const { reasonCode, reasonReference } = entry.resource;
        for (const code of reasonCodes(reasonCode)) reasons.set(code, entry.ref);
        for (const reference of each(reasonReference)) {
          const reason = this.#dossier.source.resolve(reference, entry);
          const code = conceptOfReason(reason);
          for (const each of reasonCodes(code && [code])) reasons.set(each, (reason as Entry).ref);
        }
      }
      this.#reasonsRead = reasons;
    }
    return this.#reasonsRead;
  }
}

function reasonCodes(concepts: readonly CodeableConcept[] | undefined): readonly string[] {
  return [...codesIn(concepts, 'hulpmiddel'), ...codesIn(concepts, 'observatie')];
}
