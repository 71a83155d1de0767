import { type Fact, known, type Many, many, type Ref } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { Care, Circumstances, Performer, Registration, Subtraject } from '../entities.ts';
import { isMeeting } from './subtraject.ts';
import { diedBeforeMeeting, leftBeforeContact } from './too-late.ts';

const TEAM_CODES = ['190006', '190067', '190173'];

/**
 * Care of the palliative care team that no subtraject palliatieve zorg holds. It is judged as a subtraject without a
 * diagnosis, so that what is missing can be said.
 */
export class TeamCareWithoutDbc implements Subtraject {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly identity: Fact<string>;
  readonly on: Fact<string>;
  readonly contacts: Many<Care>;
  readonly meetings: Many<Care>;
  readonly diagnosis: Fact<string> = known('');
  readonly specialism: Fact<string> = known('');
  readonly product: Fact<string> = known('');
  readonly palliative: Fact<boolean> = known(true);
  readonly clinical: Fact<boolean> = known(false);
  readonly startsAfterDeath: Fact<boolean> = known(false);
  readonly parallel: Many<Subtraject> = many([], true, lack('dbc', 'EpisodeOfCare'));
  readonly openedBy: Many<Performer> = many([], true, lack('performer', 'EpisodeOfCare'));
  readonly referred: Fact<boolean> = known(false);
  readonly child: Fact<boolean>;
  readonly female: Fact<boolean>;
  readonly diedBeforeMeeting: Fact<boolean>;
  readonly leftBeforeContact: Fact<boolean>;
  readonly registrations: Many<Registration>;
  readonly circumstances: Circumstances;

  constructor(dossier: Dossier, care: readonly CareOfEvent[]) {
    const [first] = care as readonly [CareOfEvent];
    this.ref = first.ref;
    this.about = [...new Set(care.flatMap(({ about }) => about))];
    this.identity = known(this.ref, [this.ref]);
    this.on = first.on;
    this.contacts = many(
      care.filter((each) => !isMeeting(each)),
      true,
      lack('contact', 'Encounter'),
    );
    this.meetings = many(care.filter(isMeeting), true, lack('meeting', 'Procedure'));
    this.registrations = many(
      care.flatMap(({ registrations }) => registrations.items),
      dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem'),
    );
    this.circumstances = circumstancesOn(dossier, first.on.value, first.ref);
    this.child = first.child;
    this.female = dossier.female;
    this.diedBeforeMeeting = diedBeforeMeeting(dossier, this.meetings);
    this.leftBeforeContact = leftBeforeContact(dossier, this.contacts);
  }
}

/** None where absence of a DBC proves nothing. */
export function readTeamCareWithoutDbc(dossier: Dossier): readonly TeamCareWithoutDbc[] {
  if (!dossier.source.isComplete('EpisodeOfCare')) return [];
  if (!dossier.teams.haveMembers && !TEAM_CODES.some((code) => dossier.registeredCodes.has(code))) {
    dossier.leaveCareUnread();
    return [];
  }
  const care = dossier.care.filter(
    (each) =>
      isTeamCare(each) &&
      each.inPzSubtraject.value === false &&
      !belongsToPz(each) &&
      // Where such a subtraject runs, that one says what it lacks.
      dossier.pzSubtrajectOn(each.event.on) === undefined,
  );
  return care.length === 0 ? [] : [new TeamCareWithoutDbc(dossier, care)];
}

/** Registered as care of the team; or a contact by a member on a question of palliative care. Not after the death. */
function isTeamCare(care: CareOfEvent): boolean {
  if (care.afterDeath.value === true) return false;
  if (care.event.statements.some(({ code }) => TEAM_CODES.includes(code))) return true;
  const byMember = care.performers.items.some(
    ({ inPalliativeTeam, inChildComfortTeam }) =>
      inPalliativeTeam.value === true || inChildComfortTeam.value === true,
  );
  return byMember && care.palliativeQuestion.value === true && !isMeeting(care);
}

function belongsToPz(care: CareOfEvent): boolean {
  return care.registrations.items.some(({ subtrajecten }) =>
    subtrajecten.items.some(({ palliative }) => palliative.value !== false),
  );
}
