import { unclearConversations } from '../../facts/care/care-events.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { Performer } from '../../facts/entities.ts';
import { unclearHandOvers } from '../../facts/planning/hand-overs.ts';
import { unclearPlans } from '../../facts/planning/plans.ts';
import { isUntold } from '../../facts/untold-status.ts';
import { wording } from '../../logic/wording.ts';
import { found, foundIf, type SoughtFact, sought } from './explained-fact.ts';

/** What is known of the people, their contacts and proactive care planning. */
export const PLANNING_FACTS: readonly SoughtFact[] = [
  sought(
    'role',
    wording('Functie van een zorgverlener', 'Role of a professional'),
    'PractitionerRole.code and .specialty, Practitioner.qualification: UZI, AGB',
    (dossier) =>
      performers(dossier)
        .filter(isTold)
        .map((each) => found(each.ref, undefined, roleOf(each))),
    {
      binding: 'role',
      unclear: (dossier) => performers(dossier).flatMap((each) => (isTold(each) ? [] : [each.ref])),
    },
  ),
  sought(
    'contact',
    wording('Contact', 'Contact'),
    'Encounter',
    ({ care }) =>
      care.map((each) => (each.isContact.value === true ? found(each.ref, each.event.on) : undefined)),
    {
      binding: 'status',
      unclear: ({ source }) =>
        source.own('Encounter').flatMap(({ ref, resource }) => (isUntold(resource.status) ? [ref] : [])),
    },
  ),
  sought(
    'remote-contact',
    wording('Contact op afstand', 'Contact on a distance'),
    'Encounter.class: VR; Encounter.type: NHG table 14, 12',
    ({ care }) => care.map((each) => foundIf(each.remote, each.ref, each.event.on)),
    { binding: 'remoteContact' },
  ),
  sought(
    'home-visit',
    wording('Contact thuis', 'Contact at home'),
    'Encounter.class: HH; Encounter.location: PTRES, SNOMED 264362003',
    ({ care }) => care.map((each) => foundIf(each.atHome, each.ref, each.event.on)),
    { binding: 'homeVisit' },
  ),
  sought(
    'conversation',
    wording('Gesprek over proactieve zorgplanning', 'Proactive-care-planning conversation'),
    'Procedure.code, Encounter.reasonCode: SNOMED 713603004, NZa 190099, CBV 411600B',
    ({ processes }) =>
      processes.flatMap(({ conversations }) =>
        conversations.items.map(({ ref, on }) => found(ref, on.value)),
      ),
    { binding: 'carePlanningConversation', unclear: ({ source }) => unclearConversations(source) },
  ),
  sought(
    'care-plan',
    wording('Proactief zorgplan', 'Proactive care plan'),
    'CarePlan.category: SNOMED 713603004; DocumentReference.type, .category, .context.event, Composition.type, .category, and a Communication with an attachment: LOINC 81334-5 or SNOMED 713603004; PZP form, Consent and Goal',
    ({ processes }) =>
      processes.flatMap(({ plans }) => plans.items.map(({ ref, on }) => found(ref, on.value))),
    { binding: 'carePlan', unclear: unclearPlans },
  ),
  sought(
    'hand-over',
    wording('Overdracht van het zorgplan aan de huisarts', 'Hand-over of the care plan to the GP'),
    'Communication.about, .basedOn, .payload and .recipient; Task.focus, .input, .basedOn and .owner',
    ({ processes }) =>
      processes.flatMap(({ handOvers }) =>
        handOvers.items.map(({ ref, on, toGp }) => (toGp.value === true ? found(ref, on.value) : undefined)),
      ),
    {
      binding: 'planHandedOver',
      unclear: (dossier) => [
        ...dossier.processes.flatMap(({ handOvers }) =>
          handOvers.items.flatMap(({ ref, toGp }) => (toGp.value === undefined ? [ref] : [])),
        ),
        ...unclearHandOvers(dossier, planRefs(dossier)),
      ],
    },
  ),
  sought(
    'shared-decision',
    wording('Samen beslissen', 'Shared decision making'),
    'Encounter.reasonCode, Procedure.code: consult samen-beslissen',
    ({ care }) => care.map((each) => foundIf(each.sharedDecision, each.ref, each.event.on)),
    { binding: 'sharedDecision' },
  ),
  sought(
    'report',
    wording('Verslag van een contact', 'Report of a contact'),
    'DocumentReference.context, Composition.encounter',
    ({ care }) => care.map((each) => foundIf(each.reported, each.ref, each.event.on)),
  ),
];

/** What counts as a plan, or would if its status told so. */
function planRefs({ source, processes }: Dossier): readonly string[] {
  const named = processes.flatMap(({ plans }) => plans.items.map(({ ref }) => ref));
  return [...named, ...unclearPlans({ source })];
}

function performers({ care }: Dossier): readonly Performer[] {
  const byRef = new Map(
    care.flatMap(({ performers: { items } }) => items.map((each) => [each.ref, each] as const)),
  );
  return [...byRef.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

function isTold({ poortfunctie }: Performer): boolean {
  return poortfunctie.value !== undefined;
}

/** Specialism and profession, as far as they are known. */
function roleOf(performer: Performer): string {
  const { specialism, gp, nurse, nursePractitioner, physicianAssistant, elderlyCarePhysician } = performer;
  const professions = { gp, nurse, nursePractitioner, physicianAssistant, elderlyCarePhysician };
  const names = Object.entries(professions).flatMap(([name, { value }]) => (value === true ? [name] : []));
  return [...names, specialism.value ?? ''].filter((each) => each !== '').join(' ');
}
