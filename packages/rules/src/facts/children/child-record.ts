import type { RelatedPerson, ServiceRequest } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { codesIn, codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { addMonths } from '../../time/dates.ts';
import { encounterCodes } from '../care/care-events.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { ChildRecord, Circumstances, Registration, Situation } from '../entities.ts';
import { isYoungerThan } from '../patient/age.ts';
import { registrationsAbout } from '../registrations/registrations-about.ts';
import { isHospitalAdmission } from '../stays/stays.ts';
import { isCoveredBy } from '../support/coverages.ts';

const NOT_ASKED: readonly (string | undefined)[] = ['revoked', 'entered-in-error'];
/** HL7 RoleCode: parent, mother and father, natural or not. */
const PARENTS = ['PRN', 'MTH', 'FTH', 'NPRN', 'NMTH', 'NFTH', 'PRNFOST', 'STPPRN', 'STPMTH', 'STPFTH'];
/** So many months the change to the Wlz is taken to last: decision, zorgkantoor, conversion to a budget. */
const TRANSITION = 6;
const PAID = 'pgb-zorgverlener';
const GUARANTOR = 'gewaarborgde-hulp';

export function readChild(dossier: Dossier): ChildRecord {
  return new ChildOfPatient(dossier, dossier.at);
}

/** As the record tells on a day. */
export class ChildOfPatient implements ChildRecord {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #day: string;

  constructor(dossier: Dossier, day: string) {
    this.#dossier = dossier;
    this.#day = day;
    this.ref = dossier.source.patient.ref;
    this.on = unknown(lack('date', 'Patient', this.ref));
    this.situation = dossier.situationOn(day);
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    const { ref } = this;
    // Of what is about a child, only this is registered for the child as a whole.
    const own = this.registrations.items.filter(({ code }) => code.value === ownCode('kind-smi'));
    const registeredOn = own.map(({ on }) => on.value);
    return new CircumstancesOf(this.#dossier, { on: this.#day, registeredOn, refs: [ref] });
  }

  get child(): Fact<boolean> {
    return this.situation.child;
  }

  get admitted(): Fact<boolean> {
    const { inHospital } = this.situation;
    if (inHospital.value !== true) return inHospital;
    const admissions = this.#dossier.admissionsOn(this.#day).filter(isHospitalAdmission);
    const staying = admissions.find(({ until }) => until !== this.#day);
    return staying === undefined ? known(false, inHospital.evidence) : known(true, [staying.ref]);
  }

  get nearly18(): Fact<boolean> {
    const { child } = this;
    if (child.value !== true) return child;
    const under17 = isYoungerThan(this.#dossier, 17, this.#day);
    return under17.value === undefined ? under17 : known(!under17.value, under17.evidence);
  }

  get settledInWlz(): Fact<boolean> {
    const { wlz } = this.situation;
    if (wlz.value !== true) return wlz;
    const from = this.#dossier.wlzSince(this.#day)?.from;
    return from === undefined
      ? unknown(lack('date', 'Coverage', this.ref), wlz.evidence)
      : known(lastDay(this.#day) >= addMonths(firstDay(from), TRANSITION), wlz.evidence);
  }

  get zvwBudget(): Fact<boolean> {
    return isCoveredBy(this.#dossier, 'zvw-pgb', this.#day);
  }

  get jeugdwetBudget(): Fact<boolean> {
    return isCoveredBy(this.#dossier, 'jeugdwet-pgb', this.#day);
  }

  get parentIsPaid(): Fact<boolean> {
    return this.#someone(
      (roles) => roles.includes(PAID),
      (person) => isParent(person),
    );
  }

  get guarantorIsPaid(): Fact<boolean> {
    return this.#someone(
      (roles) => roles.includes(GUARANTOR),
      (person) => rolesOf(person).includes(PAID),
    );
  }

  get asksPersonalCare(): Fact<boolean> {
    const contact = this.#dossier.source
      .own('Encounter')
      .find((entry) => encounterCodes(entry, 'wijkverpleging').includes('persoonlijke-verzorging'));
    return contact === undefined ? this.#asks('persoonlijke-verzorging') : known(true, [contact.ref]);
  }

  get asksRespite(): Fact<boolean> {
    return this.#asks('respijtzorg');
  }

  get asksHousehold(): Fact<boolean> {
    return this.#asks('huishoudelijke-hulp');
  }

  get asksPsychosocial(): Fact<boolean> {
    return this.#asks('psychosociale-zorg', 'geestelijke-verzorging');
  }

  get asksSocialMedical(): Fact<boolean> {
    return this.#asks('sociaal-medische-indicatie');
  }

  get registrations(): Many<Registration> {
    return registrationsAbout(this.#dossier, [this.ref], true);
  }

  #asks(...codes: readonly string[]): Fact<boolean> {
    const request = this.#dossier.source
      .own('ServiceRequest')
      .find((entry) => !NOT_ASKED.includes(entry.resource.status) && isFor(entry, codes));
    return request === undefined
      ? unknown(lack('request', 'ServiceRequest', this.ref))
      : known(true, [request.ref]);
  }

  /** Of the people with a role, whether one is such; unknown when the record names nobody in that role. */
  #someone(
    hasRole: (roles: readonly string[]) => boolean,
    isSuch: (person: Entry<RelatedPerson>) => boolean,
  ): Fact<boolean> {
    const { source } = this.#dossier;
    const people = source
      .own('RelatedPerson')
      .filter((person) => person.resource.active !== false && hasRole(rolesOf(person)));
    const such = people.find(isSuch);
    if (such !== undefined) return known(true, [such.ref]);
    return people.length > 0 || source.isComplete('RelatedPerson')
      ? known(
          false,
          people.map(({ ref }) => ref),
        )
      : unknown(lack('carer', 'RelatedPerson', this.ref));
  }
}

function isFor({ resource }: Entry<ServiceRequest>, codes: readonly string[]): boolean {
  const said = [...codesIn(resource.category, 'verzoek'), ...codesOf(resource.code, 'verzoek')];
  return said.some((code) => codes.includes(code));
}

function rolesOf({ resource }: Entry<RelatedPerson>): readonly string[] {
  return codesIn(resource.relationship, 'naaste');
}

function isParent({ resource }: Entry<RelatedPerson>): boolean {
  return codesIn(resource.relationship, 'v3-role').some((code) => PARENTS.includes(code));
}
