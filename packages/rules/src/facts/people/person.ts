import type { Practitioner, PractitionerRole } from '@medplum/fhirtypes';
import {
  DECIDING,
  type Profession,
  type Role,
  roleByAgb,
  roleByAgbNumber,
  roleBySnomed,
  roleByUzi,
} from '../../codes/roles.ts';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { codesIn } from '../../record/codes.ts';
import { AGB, identifierKeys } from '../../record/identity/identifiers.ts';
import { type LackFact, lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isDefined } from '../../record/safe.ts';
import type { Performer } from '../entities.ts';
import { kindOfWhole } from './organisations.ts';
import { ownGps } from './own-gp.ts';
import { type Sector, sectorOf } from './sectors.ts';

const TRAINED = ['kaderarts-pz', 'opgeleid-pz'];
const KADERARTS = ['kaderarts-pz'];
const SKGV = ['skgv'];
const GRIEF_COUNSELLOR = ['rouw-en-verliesbegeleider'];

const PHYSICIANS: readonly Profession[] = [
  'specialist',
  'gp',
  'elderly-care-physician',
  'other-physician',
  'resident',
];

/** Professions that exist in one kind of organisation only. */
const ONLY_SECTOR: Partial<Record<Profession, Sector>> = {
  specialist: 'hospital',
  gp: 'general-practice',
};

/** Who a reference to a professional is, apart from any date. */
export interface Person extends Omit<Performer, 'inPalliativeTeam' | 'inChildComfortTeam'> {
  /** Every reference under which a team can name them. */
  readonly names: readonly Ref[];
}

/** Somebody of whom the record gives a role, or at least a reference. */
export class DescribedPerson implements Person {
  readonly ref: Ref;
  readonly names: readonly Ref[];
  readonly identity: Fact<string>;
  readonly #role: Role | undefined;
  readonly #source: PatientRecordSource;
  readonly #roles: readonly Entry<PractitionerRole>[];
  readonly #practitioners: readonly Entry<Practitioner>[];
  readonly #evidence: readonly Ref[];
  #yes: Fact<boolean> | undefined;
  #no: Fact<boolean> | undefined;
  #roleUnknown: Fact<never> | undefined;
  #sector: Fact<string> | undefined;
  /** By the codes that are asked; few rules ask. */
  #qualifications: Map<readonly string[], Fact<boolean>> | undefined;

  constructor(
    source: PatientRecordSource,
    ref: Ref,
    roles: readonly Entry<PractitionerRole>[],
    practitioner?: Entry<Practitioner>,
  ) {
    const people = roles.map((role) => source.keyOf(role.resource.practitioner, role)).filter(isDefined);
    const organisations = roles
      .map((role) => source.keyOf(role.resource.organization, role))
      .filter(isDefined);
    this.#source = source;
    this.#roles = roles;
    this.#practitioners = practitionersOf(source, roles, practitioner);
    this.#evidence = roles.length > 0 ? roles.map((role) => role.ref) : [ref];
    this.ref = ref;
    this.names = [...new Set([ref, ...people, ...organisations])];
    this.identity = known(people[0] ?? ref);
    const said = roles.map((role) => roleSaidBy(role)).filter(isDefined);
    const qualified = this.#practitioners.map((person) => roleOfQualification(person)).filter(isDefined);
    this.#role = agree([said, qualified, this.#rolesOfNumbers()].find(({ length }) => length > 0) ?? []);
  }

  /** By AGB number, where nothing else tells; also of who is nothing but a number in the record. */
  #rolesOfNumbers(): readonly Role[] {
    const keys = [this.ref.split('?identifier=')[1] ?? '', ...this.#practitioners.flatMap(numbersOf)];
    return keys
      .filter((key) => key.startsWith(`${AGB}|`))
      .map((key) => roleByAgbNumber(key.slice(AGB.length + 1)))
      .filter(isDefined);
  }

  get poortfunctie(): Fact<boolean> {
    return this.#ofRole((role) => role.poortfunctie);
  }

  get poortspecialist(): Fact<boolean> {
    return this.#ofRole((role) => role.poortspecialist);
  }

  /** Who has the poortfunctie has a specialism, also when the record does not name it. */
  get specialism(): Fact<string> {
    if (this.#role === undefined) return this.#noRole;
    if (this.#role.specialism !== undefined) return known(this.#role.specialism, this.#evidence);
    return this.#role.poortfunctie
      ? unknown(lack('specialism', 'PractitionerRole', this.ref), this.#evidence)
      : known('', this.#evidence);
  }

  get nurse(): Fact<boolean> {
    return this.#is('nurse');
  }

  get paramedic(): Fact<boolean> {
    return this.#is('paramedic');
  }

  get nursePractitioner(): Fact<boolean> {
    return this.#is('nurse-practitioner');
  }

  get physicianAssistant(): Fact<boolean> {
    return this.#is('physician-assistant');
  }

  get elderlyCarePhysician(): Fact<boolean> {
    return this.#is('elderly-care-physician');
  }

  get physician(): Fact<boolean> {
    return this.#ofRole((role) => PHYSICIANS.includes(role.profession));
  }

  /** By role; without one whom the patient names as GP, and whoever has a role at a general practice. */
  get gp(): Fact<boolean> {
    if (this.#role !== undefined) return this.#is('gp');
    const refs = [...this.names, ...this.#roles.map((role) => role.ref)];
    if (ownGps(this.#source).some((own) => refs.includes(own)))
      return known(true, [this.ref, this.#source.patient.ref]);
    const practice = this.gpPractice;
    return practice.value === true ? practice : this.#noRole;
  }

  get trained(): Fact<boolean> {
    return this.#qualified(TRAINED, 'training');
  }

  get kaderarts(): Fact<boolean> {
    return this.#qualified(KADERARTS, 'training');
  }

  get spiritualCaregiver(): Fact<boolean> {
    return this.#qualified(SKGV, 'spiritual-care-register');
  }

  get griefCounsellor(): Fact<boolean> {
    return this.#qualified(GRIEF_COUNSELLOR, 'role');
  }

  get homeNursing(): Fact<boolean> {
    return this.#worksFor('home-nursing');
  }

  get gpPractice(): Fact<boolean> {
    return this.#worksFor('gp-practice');
  }

  /** Of the organisation of the role: of somebody with several roles, what they agree on. */
  get sector(): Fact<string> {
    this.#sector ??= this.#readSector();
    return this.#sector;
  }

  #readSector(): Fact<string> {
    const told = this.#roles.map((role) =>
      sectorOf(this.#source, this.#source.resolve(role.resource.organization, role)),
    );
    const [first] = told;
    if (first !== undefined && told.every((each) => each?.sector === first.sector))
      return known(first.sector, [...this.#evidence, first.by]);
    const noRoleTells = told.every((each) => each === undefined);
    const only = this.#role && noRoleTells ? ONLY_SECTOR[this.#role.profession] : undefined;
    return only === undefined
      ? unknown(lack('provider', 'PractitionerRole', this.ref))
      : known(only, this.#evidence);
  }

  #worksFor(kind: 'home-nursing' | 'gp-practice'): Fact<boolean> {
    for (const role of this.#roles) {
      const organisation = this.#source.resolve(role.resource.organization, role);
      const found = kindOfWhole(this.#source, organisation);
      if (found !== undefined) return known(found === kind, [role.ref, (organisation as Entry).ref]);
    }
    return unknown(lack('provider', 'PractitionerRole', this.ref));
  }

  get #noRole(): Fact<never> {
    this.#roleUnknown ??= unknown(lack('role', 'PractitionerRole', this.ref), this.#evidence);
    return this.#roleUnknown;
  }

  #is(profession: Profession): Fact<boolean> {
    return this.#ofRole((role) => role.profession === profession);
  }

  #ofRole(holds: (role: Role) => boolean): Fact<boolean> {
    if (this.#role === undefined) return this.#noRole;
    if (holds(this.#role)) {
      this.#yes ??= known(true, this.#evidence);
      return this.#yes;
    }
    this.#no ??= known(false, this.#evidence);
    return this.#no;
  }

  #qualified(codes: readonly string[], fact: LackFact): Fact<boolean> {
    this.#qualifications ??= new Map();
    let qualified = this.#qualifications.get(codes);
    if (qualified === undefined) {
      qualified = this.#readQualified(codes, fact);
      this.#qualifications.set(codes, qualified);
    }
    return qualified;
  }

  #readQualified(codes: readonly string[], fact: LackFact): Fact<boolean> {
    const said = qualificationOf(this.#roles, this.#practitioners, codes);
    if (said !== undefined) return known(true, [said]);
    const told = this.#source.isComplete('PractitionerRole') && this.#source.isComplete('Practitioner');
    return told ? known(false, [this.ref]) : unknown(lack(fact, 'PractitionerRole', this.ref));
  }
}

/** Somebody of whom the record gives a name only. */
export function anonymous(source: Ref): Person {
  const nobody = unknown<never>(lack('performer', 'PractitionerRole', source));
  const noRole = unknown<never>(lack('role', 'PractitionerRole', source));
  return {
    ref: source,
    names: [],
    identity: nobody,
    poortfunctie: noRole,
    poortspecialist: noRole,
    specialism: noRole,
    nurse: noRole,
    physician: noRole,
    paramedic: noRole,
    nursePractitioner: noRole,
    physicianAssistant: noRole,
    elderlyCarePhysician: noRole,
    gp: nobody,
    trained: nobody,
    homeNursing: nobody,
    gpPractice: nobody,
    sector: unknown(lack('provider', 'PractitionerRole', source)),
    kaderarts: nobody,
    spiritualCaregiver: nobody,
    griefCounsellor: nobody,
  };
}

function practitionersOf(
  source: PatientRecordSource,
  roles: readonly Entry<PractitionerRole>[],
  practitioner: Entry<Practitioner> | undefined,
): readonly Entry<Practitioner>[] {
  if (practitioner !== undefined) return [practitioner];
  return roles
    .map((role) => source.resolve(role.resource.practitioner, role))
    .filter((entry): entry is Entry<Practitioner> => entry?.resource.resourceType === 'Practitioner');
}

function roleSaidBy({ resource }: Entry<PractitionerRole>): Role | undefined {
  const concepts = [...each(resource.code), ...each(resource.specialty)];
  return roleOf(concepts);
}

function numbersOf({ resource }: Entry<Practitioner>): readonly string[] {
  return identifierKeys(resource);
}

function roleOfQualification({ resource }: Entry<Practitioner>): Role | undefined {
  const concepts = each(resource.qualification).flatMap(({ code }) => (code === undefined ? [] : [code]));
  return roleOf(concepts);
}

function roleOf(concepts: Parameters<typeof codesIn>[0]): Role | undefined {
  return combine([
    ...codesIn(concepts, 'snomed').map(roleBySnomed).filter(isDefined),
    ...codesIn(concepts, 'uzi').map(roleByUzi),
    ...codesIn(concepts, 'agb').map(roleByAgb),
  ]);
}

/**
 * One role of several codes. A VS, PA, SO, resident or nurse is that, and a specialism beside it is the one in whose name they
 * work. Codes that contradict one another, or that are not known, leave the role unknown.
 */
function combine(said: readonly (Role | undefined)[]): Role | undefined {
  const roles = said.filter(isDefined);
  const deciding = roles.find(({ profession }) => DECIDING.includes(profession));
  if (deciding !== undefined) {
    const specialism = agree(roles.filter(({ profession }) => profession === 'specialist'))?.specialism;
    return { ...deciding, ...(specialism !== undefined && { specialism }) };
  }
  return roles.length < said.length ? undefined : agree(roles);
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
