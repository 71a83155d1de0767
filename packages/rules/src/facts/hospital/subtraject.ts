import type { Condition, EpisodeOfCare } from '@medplum/fhirtypes';
import { EXTENSION, systemOf } from '../../codes/systems.ts';
import {
  CONSULT_KPZ_PARAMEDISCH,
  CONSULT_TEAM_PZ,
  DIAGNOSE_PZ,
  OVERLEG_PZ,
  ZORGPRODUCTGROEP_PZ,
} from '../../codes/zorgactiviteiten.ts';
import { type Fact, known, type Lack, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each, text } from '../../record/safe.ts';
import { type CareOfEvent, isMeetingCode } from '../care/care.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { Care, Circumstances, Performer, Registration, Subtraject } from '../entities.ts';
import { isPresentCondition } from '../patient/conditions.ts';
import { isHospitalAdmission } from '../stays/stays.ts';
import { diedBeforeMeeting, leftBeforeContact } from './too-late.ts';

/** What an EpisodeOfCare says of a DBC. */
export interface Episode {
  readonly entry: Entry<EpisodeOfCare>;
  readonly diagnosis: Fact<string>;
  readonly product: Fact<string>;
  readonly partOf: Ref | undefined;
  /** It names a condition that is not in the record, and so can be a DBC. */
  readonly mayBeDbc: boolean;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly conditions: readonly Entry<Condition>[];
}

const TEAM_CONSULTS = [CONSULT_TEAM_PZ, CONSULT_KPZ_PARAMEDISCH];
const PROVES_NOTHING: readonly (string | undefined)[] = ['entered-in-error', 'cancelled'];

/** The EpisodesOfCare that are, or can be, a DBC zorgtraject or subtraject. */
export function readEpisodes(source: PatientRecordSource): readonly Episode[] {
  return source
    .own('EpisodeOfCare')
    .filter(({ resource }) => !PROVES_NOTHING.includes(resource.status))
    .map((entry) => readEpisode(source, entry));
}

function readEpisode(source: PatientRecordSource, entry: Entry<EpisodeOfCare>): Episode {
  const { period } = entry.resource;
  const named = each(entry.resource.diagnosis).map(({ condition }) => source.resolve(condition, entry));
  const conditions = named.filter(isPresentCondition);
  return {
    entry,
    diagnosis: diagnosisOf(entry, conditions),
    mayBeDbc: named.includes(undefined),
    product: productOf(entry),
    partOf: partOf(source, entry),
    from: source.date(period?.start, entry, 'EpisodeOfCare.period.start'),
    until: source.date(period?.end, entry, 'EpisodeOfCare.period.end'),
    conditions,
  };
}

function diagnosisOf(entry: Entry, conditions: readonly Entry<Condition>[]): Fact<string> {
  for (const condition of conditions) {
    const [code] = codesOf(condition.resource.code, 'dbc');
    if (code !== undefined) return known(code, [entry.ref, condition.ref]);
  }
  return unknown(lack('diagnosis', 'Condition', entry.ref), [entry.ref]);
}

function productOf(entry: Entry<EpisodeOfCare>): Fact<string> {
  for (const { url, valueCoding } of each(entry.resource.extension)) {
    if (url !== EXTENSION.product || systemOf(valueCoding?.system) !== 'zorgproduct') continue;
    const code = text(valueCoding?.code)?.replaceAll(' ', '');
    if (code !== undefined) return known(code, [entry.ref]);
  }
  return known('', [entry.ref]);
}

function partOf(source: PatientRecordSource, entry: Entry<EpisodeOfCare>): Ref | undefined {
  const extension = each(entry.resource.extension).find(({ url }) => url === EXTENSION.partOf);
  return source.keyOf(extension?.valueReference, entry);
}

/** An episode that is a DBC, and no zorgtraject of which the subtrajecten are recorded. */
export function isSubtraject(episode: Episode, all: readonly Episode[]): boolean {
  const isDbc =
    episode.diagnosis.value !== undefined ||
    episode.mayBeDbc ||
    episode.product.value !== '' ||
    episode.partOf !== undefined;
  return isDbc && !all.some(({ partOf: parent }) => parent === episode.entry.ref);
}

export class SubtrajectOfEpisode implements Subtraject {
  readonly ref: Ref;
  readonly episode: Episode;
  readonly parent: Episode | undefined;
  readonly identity: Fact<string>;
  readonly on: Fact<string>;
  readonly product: Fact<string>;
  readonly #dossier: Dossier;
  #contacts: Many<Care> | undefined;
  #meetings: Many<Care> | undefined;

  constructor(dossier: Dossier, episode: Episode, parent: Episode | undefined) {
    this.#dossier = dossier;
    this.episode = episode;
    this.parent = parent;
    this.ref = episode.entry.ref;
    this.identity = known(this.ref, [this.ref]);
    this.on = dossier.source.dateFact(episode.from, episode.entry);
    this.product = episode.product;
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.on.value, this.ref);
  }

  get diagnosis(): Fact<string> {
    const own = this.episode.diagnosis;
    return own.value === undefined && this.parent !== undefined ? this.parent.diagnosis : own;
  }

  get specialism(): Fact<string> {
    return specialismOf(this.diagnosis);
  }

  get palliative(): Fact<boolean> {
    return isPalliative(this.diagnosis, this.product);
  }

  get contacts(): Many<Care> {
    this.#contacts ??= this.#all(false, TEAM_CONSULTS, 'contact', 'Encounter');
    return this.#contacts;
  }

  get meetings(): Many<Care> {
    this.#meetings ??= this.#all(true, [OVERLEG_PZ], 'meeting', 'Procedure');
    return this.#meetings;
  }

  get registrations(): Many<Registration> {
    const items = this.#dossier.care
      .filter((care) => this.#holds(care))
      .flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }

  get clinical(): Fact<boolean> {
    const { stays, source } = this.#dossier;
    const own = new Set(this.contacts.items.map((care) => (care as CareOfEvent).event.encounter?.ref));
    const linked = stays.filter(({ ref, admissionClass }) => admissionClass && own.has(ref));
    const admission = linked.find(isHospitalAdmission);
    if (admission !== undefined) return known(true, [admission.ref]);
    const open = linked.find(({ kind }) => kind === undefined);
    if (open !== undefined) return unknown(lack('provider', 'Encounter', open.ref), [open.ref]);
    return source.isComplete('Encounter') ? known(false) : unknown(lack('admission', 'Encounter', this.ref));
  }

  get parallel(): Many<Subtraject> {
    const others = this.#dossier.subtrajecten.filter((other) => other !== this && this.#overlaps(other));
    return many(others, this.#dossier.source.isComplete('EpisodeOfCare'), lack('dbc', 'EpisodeOfCare'));
  }

  get openedBy(): Many<Performer> {
    const openers = [this.episode, this.parent].flatMap((episode) => {
      const opener =
        episode &&
        this.#dossier.people.performer(episode.entry.resource.careManager, episode.entry, episode.from);
      return opener === undefined ? [] : [opener];
    });
    return many(openers, true, lack('performer', 'EpisodeOfCare', this.ref));
  }

  get diedBeforeMeeting(): Fact<boolean> {
    return diedBeforeMeeting(this.#dossier, this.meetings);
  }

  get leftBeforeContact(): Fact<boolean> {
    return leftBeforeContact(this.#dossier, this.contacts);
  }

  get startsAfterDeath(): Fact<boolean> {
    const { death } = this.#dossier;
    if (death.value === '' || death.value === undefined) return known(false);
    return known(surelyBefore(death.value, this.episode.from), [...death.evidence, this.ref]);
  }

  get referred(): Fact<boolean> {
    const { referralRequest } = this.episode.entry.resource;
    const [referral] = each(referralRequest).map((reference) =>
      this.#dossier.source.keyOf(reference, this.episode.entry),
    );
    return referral === undefined
      ? unknown(lack('referral', 'ServiceRequest', this.ref))
      : known(true, [referral]);
  }

  get child(): Fact<boolean> {
    return this.#dossier.isChildOn(this.episode.from);
  }

  get female(): Fact<boolean> {
    return this.#dossier.female;
  }

  /** Whether an EpisodeOfCare reference on a day means this subtraject. */
  isMeantBy(episode: Ref, on: string | undefined): boolean {
    if (episode === this.ref) return true;
    return episode === this.parent?.entry.ref && this.runsOn(on);
  }

  runsOn(on: string | undefined): boolean {
    if (on === undefined) return true;
    const { from, until } = this.episode;
    return (
      (from === undefined || firstDay(from) <= lastDay(on)) &&
      (until === undefined || lastDay(until) >= firstDay(on))
    );
  }

  /**
   * The contacts, or the meetings, in its term. While it runs, one under a code of the team that names no DBC at all can be
   * of this one too.
   */
  #all(
    meetings: boolean,
    codesOfTeam: readonly string[],
    fact: 'contact' | 'meeting',
    type: 'Encounter' | 'Procedure',
  ): Many<Care> {
    const { care, source } = this.#dossier;
    const running = care.filter((each) => isMeeting(each) === meetings && this.runsOn(each.event.on));
    const loose =
      this.palliative.value === true &&
      running.find(
        (each) => namesNoDbc(each) && each.event.statements.some(({ code }) => codesOfTeam.includes(code)),
      );
    return many(
      running.filter((each) => this.#holds(each)),
      !loose && source.isComplete(type),
      loose ? lack('dbc', loose.ref.split('/')[0] as string, loose.ref) : lack(fact, type, this.ref),
    );
  }

  #holds(care: CareOfEvent): boolean {
    return (
      care.subtrajecten.items.includes(this) ||
      care.registrations.items.some(({ subtrajecten }) => subtrajecten.items.includes(this))
    );
  }

  #overlaps(other: SubtrajectOfEpisode): boolean {
    const { from, until } = other.episode;
    const startsInTime =
      from === undefined || this.episode.until === undefined || firstDay(from) <= lastDay(this.episode.until);
    const endsInTime =
      until === undefined || this.episode.from === undefined || lastDay(until) >= firstDay(this.episode.from);
    return startsInTime && endsInTime;
  }
}

function namesNoDbc({ event }: CareOfEvent): boolean {
  return event.episodes.length === 0 && event.statements.every(({ episodes }) => episodes.length === 0);
}

export function isMeeting(care: CareOfEvent): boolean {
  return care.event.statements.some(({ code }) => isMeetingCode(code));
}

function specialismOf(diagnosis: Fact<string>): Fact<string> {
  if (diagnosis.value === undefined) return diagnosis;
  return known(diagnosis.value.split('.')[0] as string, diagnosis.evidence);
}

function isPalliative(diagnosis: Fact<string>, product: Fact<string>): Fact<boolean> {
  if (diagnosis.value !== undefined && DIAGNOSE_PZ.includes(diagnosis.value))
    return known(true, diagnosis.evidence);
  // A derived product tells the group, also where the diagnosis is not told.
  if (product.value) return known(product.value.startsWith(ZORGPRODUCTGROEP_PZ), product.evidence);
  return diagnosis.value === undefined
    ? unknown(diagnosis.lack as Lack, diagnosis.evidence)
    : known(false, diagnosis.evidence);
}
