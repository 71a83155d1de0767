import type { Practitioner, PractitionerRole, Reference } from '@medplum/fhirtypes';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { AGB, identifierKey } from '../../record/identity/identifiers.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import type { Performer } from '../entities.ts';
import { anonymous, DescribedPerson, type Person } from './person.ts';
import type { Membership, Teams } from './teams.ts';

/** Turns references to professionals into performers, each once. */
export class People {
  readonly #source: PatientRecordSource;
  readonly #teams: Teams;
  readonly #persons = new Map<Ref, Person | undefined>();
  readonly #performers = new Map<string, Performer>();
  #rolesByPractitioner: Map<Ref, Entry<PractitionerRole>[]> | undefined;

  constructor(source: PatientRecordSource, teams: Teams) {
    this.#source = source;
    this.#teams = teams;
  }

  /** Undefined for who is no professional: the patient, a relative, a device. */
  performer(reference: Reference | undefined, from: Entry, on: string | undefined): Performer | undefined {
    const person = this.#person(reference, from);
    if (person === undefined) return undefined;
    const key = this.#teams.changeOverTime ? `${person.ref} ${on ?? ''}` : person.ref;
    let performer = this.#performers.get(key);
    if (performer === undefined) {
      performer = new PersonOnDay(
        person,
        this.#membership(this.#teams.palliative, person, on),
        this.#membership(this.#teams.childComfort, person, on),
      );
      this.#performers.set(key, performer);
    }
    return performer;
  }

  #membership(membership: Membership, { names, ref }: Person, on: string | undefined): Fact<boolean> {
    const team = membership.teamOf(names, on);
    if (team !== undefined) return known(true, [team]);
    return membership.complete && names.length > 0
      ? known(false, membership.refs)
      : unknown(lack('team', 'CareTeam', ref), membership.refs);
  }

  #person(reference: Reference | undefined, from: Entry): Person | undefined {
    const entry = this.#source.resolve(reference, from);
    const key = entry?.ref ?? this.#source.keyOf(reference, from) ?? keyOfAgb(reference);
    if (key === undefined) return text(reference?.display) === undefined ? undefined : anonymous(from.ref);
    if (!this.#persons.has(key)) this.#persons.set(key, this.#describe(key, entry));
    return this.#persons.get(key);
  }

  #describe(key: Ref, entry: Entry | undefined): Person | undefined {
    const type = entry?.resource.resourceType ?? key.split('/')[0];
    if (type === 'PractitionerRole') {
      return new DescribedPerson(
        this.#source,
        key,
        entry === undefined ? [] : [entry as Entry<PractitionerRole>],
      );
    }
    if (type === 'Practitioner')
      return new DescribedPerson(this.#source, key, this.#rolesOf(key), entry as Entry<Practitioner>);
    if (type === 'Organization') return new DescribedPerson(this.#source, key, []);
    return type === 'Patient' || type === 'RelatedPerson' || type === 'Device'
      ? undefined
      : new DescribedPerson(this.#source, key, []);
  }

  #rolesOf(practitioner: Ref): readonly Entry<PractitionerRole>[] {
    if (this.#rolesByPractitioner === undefined) {
      this.#rolesByPractitioner = new Map();
      for (const entry of this.#source.pool.all('PractitionerRole')) {
        const role = entry as Entry<PractitionerRole>;
        if (role.resource.active === false) continue;
        const key = this.#source.keyOf(role.resource.practitioner, role);
        if (key === undefined) continue;
        const roles = this.#rolesByPractitioner.get(key);
        if (roles === undefined) this.#rolesByPractitioner.set(key, [role]);
        else roles.push(role);
      }
    }
    return this.#rolesByPractitioner.get(practitioner) ?? [];
  }
}

/** Somebody of whom the record gives the AGB number only. */
function keyOfAgb(reference: Reference | undefined): Ref | undefined {
  const type = reference?.type;
  const isPerson = type === undefined || type === 'Practitioner' || type === 'PractitionerRole';
  const key = isPerson ? identifierKey(reference?.identifier) : undefined;
  return key?.startsWith(`${AGB}|`) ? `Practitioner?identifier=${key}` : undefined;
}

/** A person with the teams of that day. */
class PersonOnDay implements Performer {
  readonly ref: Ref;
  readonly identity: Fact<string>;
  readonly poortfunctie: Fact<boolean>;
  readonly poortspecialist: Fact<boolean>;
  readonly specialism: Fact<string>;
  readonly gp: Fact<boolean>;
  readonly nurse: Fact<boolean>;
  readonly physician: Fact<boolean>;
  readonly paramedic: Fact<boolean>;
  readonly nursePractitioner: Fact<boolean>;
  readonly physicianAssistant: Fact<boolean>;
  readonly elderlyCarePhysician: Fact<boolean>;
  readonly inPalliativeTeam: Fact<boolean>;
  readonly inChildComfortTeam: Fact<boolean>;
  readonly #person: Person;

  constructor(person: Person, inPalliativeTeam: Fact<boolean>, inChildComfortTeam: Fact<boolean>) {
    this.ref = person.ref;
    this.identity = person.identity;
    this.poortfunctie = person.poortfunctie;
    this.poortspecialist = person.poortspecialist;
    this.specialism = person.specialism;
    this.gp = person.gp;
    this.nurse = person.nurse;
    this.physician = person.physician;
    this.paramedic = person.paramedic;
    this.nursePractitioner = person.nursePractitioner;
    this.physicianAssistant = person.physicianAssistant;
    this.elderlyCarePhysician = person.elderlyCarePhysician;
    this.inPalliativeTeam = inPalliativeTeam;
    this.inChildComfortTeam = inChildComfortTeam;
    this.#person = person;
  }

  // What few rules ask is read when it is asked.

  get trained(): Fact<boolean> {
    return this.#person.trained;
  }

  get homeNursing(): Fact<boolean> {
    return this.#person.homeNursing;
  }

  get gpPractice(): Fact<boolean> {
    return this.#person.gpPractice;
  }

  get sector(): Fact<string> {
    return this.#person.sector;
  }

  get kaderarts(): Fact<boolean> {
    return this.#person.kaderarts;
  }

  get spiritualCaregiver(): Fact<boolean> {
    return this.#person.spiritualCaregiver;
  }

  get griefCounsellor(): Fact<boolean> {
    return this.#person.griefCounsellor;
  }
}
