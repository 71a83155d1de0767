import type { CareTeam } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { anyHasCode } from '../../record/codes.ts';
import { identifiersOf } from '../../record/identity/identifiers.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';

interface Member {
  readonly team: Ref;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** Who belongs to the teams of one kind. */
export interface Membership {
  /** The teams of this kind. */
  readonly refs: readonly Ref[];
  /** Whether not being listed means not being a member. */
  readonly complete: boolean;
  /** The team that lists one of these names on that day. */
  teamOf(names: readonly Ref[], on: string | undefined): Ref | undefined;
}

export interface Teams {
  readonly palliative: Membership;
  readonly childComfort: Membership;
  /** Whether anybody is listed in a team of either kind. */
  readonly haveMembers: boolean;
  /** Some membership has a period, so that it depends on the day. */
  readonly changeOverTime: boolean;
  /** A palliative or child comfort team that is there for this patient. */
  readonly ofPatient: readonly Ref[];
}

const PROVES_NOTHING: readonly (string | undefined)[] = ['entered-in-error', 'proposed'];

export function readTeams(source: PatientRecordSource): Teams {
  // Teams that name no patient are there for everybody; those of another patient for nobody else.
  const careTeams = source
    .ownOrShared('CareTeam')
    .filter(({ resource }) => !PROVES_NOTHING.includes(resource.status));
  const { teams } = source.settings;
  const palliative = careTeams.filter((entry) => isKind(entry, 'palliatief-team', teams?.palliative));
  const childComfort = careTeams.filter((entry) => isKind(entry, 'kinder-comfort-team', teams?.childComfort));
  const ofKind = [...palliative, ...childComfort];
  return {
    palliative: membership(source, palliative, teams?.palliative),
    childComfort: membership(source, childComfort, teams?.childComfort),
    haveMembers: ofKind.some(({ resource }) => each(resource.participant).length > 0),
    changeOverTime: ofKind.some(
      ({ resource }) =>
        resource.period !== undefined ||
        each(resource.participant).some(({ period }) => period !== undefined),
    ),
    ofPatient: ofKind
      .filter((entry) => source.keyOf(entry.resource.subject, entry) === source.patient.ref)
      .map(({ ref }) => ref),
  };
}

function isKind(entry: Entry<CareTeam>, code: string, named: readonly string[] | undefined): boolean {
  return (
    anyHasCode(entry.resource.category, 'team', code) || (named ?? []).some((name) => isNamed(entry, name))
  );
}

/** By reference (`CareTeam/id`) or by identifier (`system|value`). */
function isNamed(entry: Entry<CareTeam>, name: string): boolean {
  return entry.ref === name || identifiersOf(entry.resource).includes(name);
}

function membership(
  source: PatientRecordSource,
  teams: readonly Entry<CareTeam>[],
  named: readonly string[] | undefined,
): Membership {
  const members = new Map<Ref, Member[]>();
  for (const team of teams) addMembers(source, team, members);
  // A team that the settings name but the record does not hold has members that are not known here, unless they say that
  // the record holds all teams there are for the patient.
  const allHere =
    source.settings.completeness?.['CareTeam'] === 'complete' ||
    (named ?? []).every((name) => teams.some((team) => isNamed(team, name)));
  return {
    refs: teams.map(({ ref }) => ref),
    complete: allHere && source.isComplete('CareTeam'),
    teamOf(names, on) {
      if (members.size === 0) return undefined;
      for (const name of names) {
        const found = members.get(name)?.find((member) => covers(member, on));
        if (found !== undefined) return found.team;
      }
      return undefined;
    },
  };
}

function addMembers(source: PatientRecordSource, team: Entry<CareTeam>, members: Map<Ref, Member[]>): void {
  for (const participant of each(team.resource.participant)) {
    const period = participant.period ?? team.resource.period;
    const member: Member = {
      team: team.ref,
      from: source.date(period?.start, team, 'CareTeam.participant.period.start'),
      until: source.date(period?.end, team, 'CareTeam.participant.period.end'),
    };
    for (const name of namesOf(source, participant.member, team)) {
      const known = members.get(name);
      if (known === undefined) members.set(name, [member]);
      else known.push(member);
    }
  }
}

/** A role that is a member makes its person one: the same person stays a member in another role. */
function namesOf(
  source: PatientRecordSource,
  reference: Parameters<PatientRecordSource['keyOf']>[0],
  team: Entry<CareTeam>,
): readonly Ref[] {
  const key = source.keyOf(reference, team);
  if (key === undefined) return [];
  const entry = source.resolve(reference, team);
  if (entry?.resource.resourceType !== 'PractitionerRole') return [key];
  const person = source.keyOf(entry.resource.practitioner, entry);
  return person === undefined ? [key] : [key, person];
}

function covers({ from, until }: Member, on: string | undefined): boolean {
  if (on === undefined) return true;
  return (
    (from === undefined || firstDay(from) <= lastDay(on)) &&
    (until === undefined || lastDay(until) >= firstDay(on))
  );
}
