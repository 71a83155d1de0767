import type { Practitioner, PractitionerRole, Reference } from '@medplum/fhirtypes';
import { DECIDING, type Profession, type Role, roleByAgb, roleByUzi } from '../codes/roles.ts';
import { codesIn } from '../fhir/codes.ts';
import type { Entry } from '../fhir/pool.ts';
import { each, text } from '../fhir/safe.ts';
import { type Fact, known, type Ref, unknown } from '../logic/fact.ts';
import type { Performer } from './entities.ts';
import { type LackFact, lack } from './lacks.ts';
import { organisationKind } from './organisations.ts';
import type { PatientRecordSource } from './record.ts';
import type { Membership, Teams } from './teams.ts';

/** Who a reference to a professional is, apart from any date. */
interface Person {
  readonly ref: Ref;
  /** Every reference under which a team can name them. */
  readonly names: readonly Ref[];
  readonly facts: Omit<Performer, 'inPalliativeTeam' | 'inChildComfortTeam'>;
}

const TRAINED = ['kaderarts-pz', 'opgeleid-pz'];

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
      performer = {
        ...person.facts,
        inPalliativeTeam: this.#membership(this.#teams.palliative, person, on),
        inChildComfortTeam: this.#membership(this.#teams.childComfort, person, on),
      };
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
    const key = entry?.ref ?? this.#source.keyOf(reference, from);
    if (key === undefined) return text(reference?.display) === undefined ? undefined : anonymous(from.ref);
    if (!this.#persons.has(key)) this.#persons.set(key, this.#describe(key, entry));
    return this.#persons.get(key);
  }

  #describe(key: Ref, entry: Entry | undefined): Person | undefined {
    const type = entry?.resource.resourceType ?? key.split('/')[0];
    if (type === 'PractitionerRole') {
      return this.#fromRoles(key, entry === undefined ? [] : [entry as Entry<PractitionerRole>]);
    }
    if (type === 'Practitioner')
      return this.#fromRoles(key, this.#rolesOf(key), entry as Entry<Practitioner>);
    if (type === 'Organization') return this.#fromRoles(key, []);
    return type === 'Patient' || type === 'RelatedPerson' || type === 'Device'
      ? undefined
      : this.#fromRoles(key, []);
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

  #fromRoles(
    ref: Ref,
    roles: readonly Entry<PractitionerRole>[],
    practitioner?: Entry<Practitioner>,
  ): Person {
    const people = roles
      .map((role) => this.#source.keyOf(role.resource.practitioner, role))
      .filter(isDefined);
    const organisations = roles
      .map((role) => this.#source.keyOf(role.resource.organization, role))
      .filter(isDefined);
    const qualified = this.#practitionersOf(roles, practitioner);
    const said = roles.map((role) => roleSaidBy(role)).filter(isDefined);
    const byQualification =
      said.length === 0 ? qualified.map((person) => roleOfQualification(person)).filter(isDefined) : [];
    const evidence = roles.length > 0 ? roles.map((role) => role.ref) : [ref];
    const role = agree([...said, ...byQualification]);
    return {
      ref,
      names: [...new Set([ref, ...people, ...organisations])],
      facts: {
        ref,
        identity: known(people[0] ?? ref),
        ...roleFacts(role, ref, evidence),
        gp: this.#isGp(role, roles, ref, evidence),
        trained: this.#qualified(roles, qualified, ref, TRAINED),
        homeNursing: this.#worksFor(roles, 'home-nursing', ref),
        gpPractice: this.#worksFor(roles, 'gp-practice', ref),
        kaderarts: this.#qualified(roles, qualified, ref, ['kaderarts-pz']),
        spiritualCaregiver: this.#qualified(roles, qualified, ref, ['skgv'], 'spiritual-care-register'),
        griefCounsellor: this.#qualified(roles, qualified, ref, ['rouw-en-verliesbegeleider'], 'role'),
      },
    };
  }

  #practitionersOf(
    roles: readonly Entry<PractitionerRole>[],
    practitioner: Entry<Practitioner> | undefined,
  ): readonly Entry<Practitioner>[] {
    if (practitioner !== undefined) return [practitioner];
    return roles
      .map((role) => this.#source.resolve(role.resource.practitioner, role))
      .filter((entry): entry is Entry<Practitioner> => entry?.resource.resourceType === 'Practitioner');
  }

  /** By role; a role at a general practice that names no profession is one of a GP as well. */
  #isGp(
    role: Role | undefined,
    roles: readonly Entry<PractitionerRole>[],
    ref: Ref,
    evidence: readonly Ref[],
  ): Fact<boolean> {
    if (role !== undefined) return known(role.profession === 'gp', evidence);
    const practice = this.#worksFor(roles, 'gp-practice', ref);
    return practice.value === true ? practice : unknown(lack('role', 'PractitionerRole', ref), evidence);
  }

  #qualified(
    roles: readonly Entry<PractitionerRole>[],
    practitioners: readonly Entry<Practitioner>[],
    ref: Ref,
    codes: readonly string[],
    fact: LackFact = 'training',
  ): Fact<boolean> {
    const said = qualificationOf(roles, practitioners, codes);
    if (said !== undefined) return known(true, [said]);
    const told = this.#source.isComplete('PractitionerRole') && this.#source.isComplete('Practitioner');
    return told ? known(false, [ref]) : unknown(lack(fact, 'PractitionerRole', ref));
  }

  #worksFor(
    roles: readonly Entry<PractitionerRole>[],
    kind: 'home-nursing' | 'gp-practice',
    ref: Ref,
  ): Fact<boolean> {
    for (const role of roles) {
      const organisation = this.#source.resolve(role.resource.organization, role);
      const found = organisationKind(organisation);
      if (found !== undefined) return known(found === kind, [role.ref, (organisation as Entry).ref]);
    }
    return unknown(lack('provider', 'PractitionerRole', ref));
  }
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Somebody of whom the record gives a name only. */
function anonymous(source: Ref): Person {
  const missing = lack('performer', 'PractitionerRole', source);
  const nobody = unknown<never>(missing);
  return {
    ref: source,
    names: [],
    facts: {
      ref: source,
      identity: nobody,
      ...roleFacts(undefined, source, []),
      gp: nobody,
      trained: nobody,
      homeNursing: nobody,
      gpPractice: nobody,
      kaderarts: nobody,
      spiritualCaregiver: nobody,
      griefCounsellor: nobody,
    },
  };
}

function roleSaidBy({ resource }: Entry<PractitionerRole>): Role | undefined {
  const concepts = [...each(resource.code), ...each(resource.specialty)];
  return combine(codesIn(concepts, 'uzi').map(roleByUzi), codesIn(concepts, 'agb').map(roleByAgb));
}

function roleOfQualification({ resource }: Entry<Practitioner>): Role | undefined {
  const concepts = each(resource.qualification).flatMap(({ code }) => (code === undefined ? [] : [code]));
  return combine(codesIn(concepts, 'uzi').map(roleByUzi), codesIn(concepts, 'agb').map(roleByAgb));
}

/**
 * One role of several codes. A VS, PA, SO or nurse is that, and a specialism beside it is the one in whose name they
 * work. Codes that contradict one another, or that are not known, leave the role unknown.
 */
function combine(uzi: readonly (Role | undefined)[], agb: readonly (Role | undefined)[]): Role | undefined {
  const roles = [...uzi, ...agb].filter(isDefined);
  const deciding = roles.find(({ profession }) => DECIDING.includes(profession));
  if (deciding !== undefined) {
    const specialism = agree(roles.filter(({ profession }) => profession === 'specialist'))?.specialism;
    return { ...deciding, ...(specialism !== undefined && { specialism }) };
  }
  return roles.length < uzi.length + agb.length ? undefined : agree(roles);
}

function agree(roles: readonly Role[]): Role | undefined {
  const [first, ...others] = roles;
  const same = others.every(
    (other) => other.profession === first?.profession && other.specialism === first.specialism,
  );
  if (same) return first;
  // Roles of several specialisms agree at least on what they have in common.
  const common = others.every(
    (other) =>
      other.profession === first?.profession &&
      other.poortfunctie === first.poortfunctie &&
      other.poortspecialist === first.poortspecialist,
  );
  if (!common || first === undefined) return undefined;
  const { poortfunctie, poortspecialist, profession } = first;
  return { poortfunctie, poortspecialist, profession };
}

type RoleFacts = Pick<
  Performer,
  | 'poortfunctie'
  | 'poortspecialist'
  | 'specialism'
  | 'nurse'
  | 'physician'
  | 'paramedic'
  | 'nursePractitioner'
  | 'physicianAssistant'
  | 'elderlyCarePhysician'
>;

const PHYSICIANS: readonly Profession[] = ['specialist', 'gp', 'elderly-care-physician', 'other-physician'];

function roleFacts(role: Role | undefined, ref: Ref, evidence: readonly Ref[]): RoleFacts {
  if (role === undefined) {
    const nothing = unknown<never>(lack('role', 'PractitionerRole', ref), evidence);
    return {
      poortfunctie: nothing,
      poortspecialist: nothing,
      specialism: nothing,
      nurse: nothing,
      physician: nothing,
      paramedic: nothing,
      nursePractitioner: nothing,
      physicianAssistant: nothing,
      elderlyCarePhysician: nothing,
    };
  }
  const { profession } = role;
  return {
    poortfunctie: known(role.poortfunctie, evidence),
    poortspecialist: known(role.poortspecialist, evidence),
    specialism: specialismFact(role, ref, evidence),
    nurse: known(profession === 'nurse', evidence),
    physician: known(PHYSICIANS.includes(profession), evidence),
    paramedic: known(profession === 'paramedic', evidence),
    nursePractitioner: known(profession === 'nurse-practitioner', evidence),
    physicianAssistant: known(profession === 'physician-assistant', evidence),
    elderlyCarePhysician: known(profession === 'elderly-care-physician', evidence),
  };
}

/** Who has the poortfunctie has a specialism, also when the record does not name it. */
function specialismFact(role: Role, ref: Ref, evidence: readonly Ref[]): Fact<string> {
  if (role.specialism !== undefined) return known(role.specialism, evidence);
  return role.poortfunctie
    ? unknown(lack('specialism', 'PractitionerRole', ref), evidence)
    : known('', evidence);
}

/** The resource that says that somebody has one of these qualifications. */
function qualificationOf(
  roles: readonly Entry<PractitionerRole>[],
  practitioners: readonly Entry<Practitioner>[],
  codes: readonly string[],
): Ref | undefined {
  const role = roles.find(({ resource }) => names(each(resource.code), codes));
  const practitioner = practitioners.find(({ resource }) =>
    names(
      each(resource.qualification).flatMap(({ code }) => (code === undefined ? [] : [code])),
      codes,
    ),
  );
  return (role ?? practitioner)?.ref;
}

function names(concepts: Parameters<typeof codesIn>[0], codes: readonly string[]): boolean {
  return codesIn(concepts, 'kwalificatie').some((code) => codes.includes(code));
}
