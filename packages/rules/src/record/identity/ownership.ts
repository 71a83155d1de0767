import type { Patient, Reference, Resource } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import type { Entry } from '../entry.ts';
import type { Pool } from '../pool.ts';
import { each, isObject, text } from '../safe.ts';
import { identifierKey } from './identifiers.ts';
import { areDifferentPeople, contradicts } from './person.ts';

/** Whose a resource is: a patient's, nobody's in particular, or not to be used, with why. */
export type Owner = { readonly of: Ref } | { readonly why: Wording } | typeof NOBODY;

export const NOBODY = 'nobody';

/** The resources of one type, by whom they are about. */
export interface Owned {
  readonly byPatient: ReadonlyMap<Ref, readonly Entry[]>;
  /** They name no patient. */
  readonly nobodys: readonly Entry[];
  /** They name somebody who is not in the input, or not clearly anybody. */
  readonly strangers: readonly (readonly [Entry, Wording])[];
}

/** In which element a type names the patient; in `subject` where it is not listed. */
const PATIENT_ELEMENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Claim: 'patient',
    Consent: 'patient',
    Coverage: 'beneficiary',
    Device: 'patient',
    EpisodeOfCare: 'patient',
    RelatedPerson: 'patient',
    Task: 'for',
  }),
);

export function patientElement(type: string): string {
  return PATIENT_ELEMENT.get(type) ?? 'subject';
}

/** Where a resource that names no patient can stand: in a contact, or an episode, that does. */
export const CONTEXT_ELEMENTS = ['encounter', 'context'] as const;

type Fields = Readonly<Record<string, Reference | undefined>>;

/** Which resource is whose: by what it refers to and by the number it gives, which have to agree. */
export class Ownership {
  readonly #pool: Pool;
  readonly #byType = new Map<string, Owned>();
  readonly #owners = new Map<Entry, Owner>();
  #last: { readonly words: string; readonly server: string; readonly owner: Owner } | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Each type is looked through once, for all patients together. */
  of(type: Resource['resourceType']): Owned {
    let owned = this.#byType.get(type);
    if (owned === undefined) {
      owned = this.#divide(type);
      this.#byType.set(type, owned);
    }
    return owned;
  }

  /** Of a contained resource it is who its container is of. */
  ownerOf(entry: Entry): Owner {
    const whole = entry.container ?? entry;
    return this.#ownerOf(whole, patientElement(whole.resource.resourceType));
  }

  #ownerOf(entry: Entry, element: string): Owner {
    const whole = entry.container ?? entry;
    const { resource } = whole;
    const named = (resource as unknown as Fields)[element];
    if (named !== undefined && named !== null && resource.resourceType !== 'Patient')
      return this.#named(named, whole);
    let owner = this.#owners.get(whole);
    if (owner === undefined) {
      // A ring of contacts that lead to one another is nobody's.
      this.#owners.set(whole, NOBODY);
      owner = this.#read(whole);
      this.#owners.set(whole, owner);
    }
    return owner;
  }

  #divide(type: Resource['resourceType']): Owned {
    const byPatient = new Map<Ref, Entry[]>();
    const nobodys: Entry[] = [];
    const strangers: (readonly [Entry, Wording])[] = [];
    const element = patientElement(type);
    // Nearly all are of one patient.
    let last: { readonly of: Ref } | undefined;
    let ofLast: Entry[] = [];
    for (const entry of this.#pool.ofType(type)) {
      const owner = this.#ownerOf(entry, element);
      if (owner === last) ofLast.push(entry);
      else if (owner === NOBODY) nobodys.push(entry);
      else if ('why' in owner) strangers.push([entry, owner.why]);
      else {
        last = owner;
        ofLast = byPatient.get(owner.of) ?? [];
        byPatient.set(owner.of, ofLast);
        ofLast.push(entry);
      }
    }
    return { byPatient, nobodys, strangers };
  }

  #read(entry: Entry): Owner {
    const { resource } = entry;
    if (resource.resourceType === 'Patient') return { of: this.#pool.survivorOf(entry).ref };
    const fields = resource as unknown as Fields;
    const named = this.#patientIn(entry);
    if (named !== undefined && named !== null) return this.#named(named, entry);
    for (const element of CONTEXT_ELEMENTS) {
      const context = isObject(fields[element]) ? this.#pool.resolve(fields[element], entry) : undefined;
      if (context !== undefined && context !== entry) return this.ownerOf(context);
    }
    return NOBODY;
  }

  /** What names the patient. Who takes part in an Appointment can also be somebody else, and an Account has a list. */
  #patientIn(entry: Entry): Reference | undefined {
    const { resource } = entry;
    if (resource.resourceType === 'Appointment') {
      const actors = each(resource.participant).map(({ actor }) => actor);
      return actors.find((actor) => this.#pool.resolve(actor, entry)?.resource.resourceType === 'Patient');
    }
    if (resource.resourceType === 'Account') return each(resource.subject)[0];
    const fields = resource as unknown as Readonly<Record<string, Reference | undefined>>;
    return fields[patientElement(resource.resourceType)];
  }

  /** Most of a record names the same patient in the same words. */
  #named(reference: Reference, from: Entry): Owner {
    const last = this.#last;
    const { reference: words, identifier } = reference;
    const server = from.origin?.server ?? '';
    const isByWords = identifier === undefined && typeof words === 'string' && words.startsWith('Patient/');
    if (isByWords && last !== undefined && last.words === words && last.server === server) return last.owner;
    const owner = this.#readNamed(reference, from);
    if (isByWords && owner !== NOBODY && 'of' in owner) this.#last = { words, server, owner };
    return owner;
  }

  #readNamed(reference: Reference, from: Entry): Owner {
    const literal = this.#pool.literal(reference, from);
    const number = isObject(reference) ? identifierKey(reference.identifier) : undefined;
    const logical = number === undefined ? undefined : this.#pool.logical(reference, from, 'Patient');
    const found = literal ?? logical ?? this.#pool.successorOf(reference, from);
    if (found === undefined) {
      if (isNothing(reference)) return NOBODY;
      return { why: number !== undefined && this.#pool.isShared(reference, from) ? SEVERAL : NOT_HERE };
    }
    if (found.resource.resourceType !== 'Patient') return { why: NO_PERSON };
    if (found.container !== undefined) return this.#readContained(found as Entry<Patient>, from);
    const owner = this.#pool.survivorOf(found);
    if (logical !== found && number !== undefined && !isOneWith(found, logical, number, this.#pool))
      return { why: DISAGREE };
    return { of: owner.ref };
  }

  /** A Patient within a resource is nobody but whom its numbers name. */
  #readContained(contained: Entry<Patient>, from: Entry): Owner {
    const named = each(contained.resource.identifier).flatMap((identifier) => {
      const patient = this.#pool.logical({ identifier }, from, 'Patient');
      return patient === undefined ? [] : [this.#pool.survivorOf(patient)];
    });
    const [patient] = named;
    if (patient === undefined) return { why: NOT_HERE };
    const isOne = named.every(
      (each) => each === patient && !areDifferentPeople(contained.resource, each.resource as Patient),
    );
    return isOne ? { of: patient.ref } : { why: DISAGREE };
  }
}

/** A reference that is damaged or empty names nobody. */
function isNothing(reference: Reference): boolean {
  if (!isObject(reference)) return true;
  const { reference: target, identifier, display } = reference;
  return text(target) === undefined && identifier === undefined && text(display) === undefined;
}

function isOneWith(literal: Entry, logical: Entry | undefined, number: string, pool: Pool): boolean {
  if (logical !== undefined) return pool.survivorOf(logical) === pool.survivorOf(literal);
  return !contradicts(literal.resource as Patient, number);
}

const NOT_HERE = wording(
  'noemt een patiënt die niet in de invoer staat; het is niet gebruikt. Lever ook die Patient, of verbeter de verwijzing.',
  'names a patient that is not in the input; it was not used. Supply that Patient too, or mend the reference.',
);
const NO_PERSON = wording(
  'noemt geen patiënt maar iets anders; het is niet gebruikt. Verwijs naar de Patient.',
  'names no patient but something else; it was not used. Refer to the Patient.',
);
const SEVERAL = wording(
  'noemt een nummer dat meer dan één Patient in de invoer heeft; het is niet gebruikt. Verwijs naar één Patient, of koppel hen met Patient.link.',
  'names a number that more than one Patient in the input has; it was not used. Refer to one Patient, or join them with Patient.link.',
);
const DISAGREE = wording(
  'noemt met de verwijzing een ander dan met het nummer; het is niet gebruikt. Verbeter één van beide.',
  'names somebody else by the reference than by the number; it was not used. Mend one of the two.',
);
