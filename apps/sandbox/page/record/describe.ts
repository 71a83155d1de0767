import type { Communication, Condition, Encounter, Procedure, Resource } from '@medplum/fhirtypes';
import type { Lane } from './item.ts';
import { isPrepared } from './messages.ts';
import { hasNza, whoOf, wordsOf } from './words.ts';

/** What a resource is about, before its dates are made into days. */
export interface Description {
  readonly lane: Lane;
  readonly words: string;
  readonly on?: string | undefined;
  readonly until?: string | undefined;
  readonly runs?: boolean;
  readonly who?: string | undefined;
  /** What was written down. */
  readonly text?: string | undefined;
}

const STAYS = ['IMP', 'ACUTE', 'NONAC'];
const CONTACTS: Readonly<Record<string, string>> = {
  AMB: 'Polikliniek of spreekuur',
  VR: 'Contact op afstand',
  HH: 'Huisbezoek',
};
const MEETINGS = ['190005', '190006'];
const DBC = 'https://prestatiewijzer.nl/fhir/CodeSystem/dbc-diagnose';

/** Undefined for what has no place on the timeline. */
export function describe(resource: Resource, record: readonly Resource[]): Description | undefined {
  switch (resource.resourceType) {
    case 'Encounter':
      return encounter(resource);
    case 'Procedure':
      return procedure(resource, record);
    case 'CarePlan':
      return {
        lane: 'gesprekken',
        words: resource.title ?? 'Zorgplan',
        on: resource.period?.start ?? resource.created,
        who: whoOf([resource.author]),
        text: resource.description,
      };
    case 'Communication':
      return communication(resource);
    case 'Task':
      return {
        lane: 'gesprekken',
        words: resource.description ?? wordsOf(resource.code) ?? 'Taak',
        on: resource.authoredOn,
        who: whoOf([resource.owner]),
      };
    case 'Composition':
      return {
        lane: 'gesprekken',
        words: resource.title ?? 'Document',
        on: resource.date,
        who: whoOf(resource.author),
      };
    case 'DocumentReference':
      return {
        lane: 'gesprekken',
        words: resource.description ?? wordsOf(resource.type) ?? 'Document',
        on: resource.date,
        who: whoOf(resource.author),
      };
    case 'Consent':
      return { lane: 'gesprekken', words: wordsOf(resource.category?.[0]) ?? 'Wens', on: resource.dateTime };
    case 'Goal':
      return { lane: 'gesprekken', words: wordsOf(resource.description) ?? 'Doel', on: resource.startDate };
    case 'QuestionnaireResponse':
      return {
        lane: 'gesprekken',
        words: 'Ingevuld formulier',
        on: resource.authored,
        who: whoOf([resource.author]),
      };
    case 'CareTeam':
      return {
        lane: 'team',
        words: resource.name ?? 'Team',
        on: resource.period?.start,
        until: resource.period?.end,
        runs: resource.status === 'active',
        who: whoOf(resource.participant?.map(({ member }) => member)),
      };
    case 'EpisodeOfCare':
      return {
        lane: 'registraties',
        words: `Zorgtraject: ${diagnosisOf(resource.diagnosis?.[0]?.condition.reference, record) ?? 'diagnose onbekend'}`,
        on: resource.period?.start,
        until: resource.period?.end,
        runs: resource.status === 'active',
        who: whoOf([resource.careManager]),
      };
    case 'ChargeItem':
      return {
        lane: 'registraties',
        words: wordsOf(resource.code) ?? 'Registratie',
        on: resource.occurrenceDateTime ?? resource.occurrencePeriod?.start,
        who: whoOf(resource.performer?.map(({ actor }) => actor)),
      };
    case 'Claim':
      return {
        lane: 'registraties',
        words:
          resource.item?.map(({ productOrService }) => wordsOf(productOrService)).join(', ') ?? 'Declaratie',
        on: resource.created,
        who: whoOf([resource.provider]),
      };
    case 'Coverage':
      return {
        lane: 'verblijf',
        words: wordsOf(resource.type) ?? 'Verzekering',
        on: resource.period?.start,
        until: resource.period?.end,
        runs: resource.status === 'active',
      };
    case 'Condition':
      return condition(resource);
    case 'Observation':
      return {
        lane: 'prognose',
        words: [wordsOf(resource.code), wordsOf(resource.valueCodeableConcept)].filter(Boolean).join(': '),
        on: resource.effectiveDateTime ?? resource.effectivePeriod?.start,
        who: whoOf(resource.performer),
      };
    case 'Flag':
      return { lane: 'prognose', words: wordsOf(resource.code) ?? 'Markering', on: resource.period?.start };
    case 'ServiceRequest':
      return {
        lane: 'contacten',
        words: wordsOf(resource.code) ?? wordsOf(resource.category?.[0]) ?? 'Verzoek',
        on: resource.authoredOn,
        who: whoOf([resource.requester]),
      };
    case 'MedicationRequest':
      return {
        lane: 'contacten',
        words: `Voorschrift: ${wordsOf(resource.medicationCodeableConcept) ?? 'geneesmiddel'}`,
        on: resource.authoredOn,
        who: whoOf([resource.requester]),
      };
    case 'DeviceRequest':
      return {
        lane: 'contacten',
        words: `Hulpmiddel: ${wordsOf(resource.codeCodeableConcept) ?? 'niet genoemd'}`,
        on: resource.authoredOn,
        who: whoOf([resource.requester]),
      };
    default:
      return undefined;
  }
}

function encounter(resource: Encounter): Description {
  const kind = resource.class?.code ?? '';
  const stay = STAYS.includes(kind);
  return {
    lane: stay ? 'verblijf' : 'contacten',
    words: wordsOf(resource.type?.[0]) ?? (stay ? stayWords(resource) : (CONTACTS[kind] ?? 'Contact')),
    on: resource.period?.start,
    until: resource.period?.end,
    runs: resource.status === 'in-progress' && resource.period?.end === undefined,
    who: whoOf(resource.participant?.map(({ individual }) => individual)),
  };
}

function stayWords({ serviceProvider }: Encounter): string {
  const place = serviceProvider?.display;
  return place === undefined ? 'Opname' : `Opname in ${place}`;
}

function procedure(resource: Procedure, record: readonly Resource[]): Description {
  return {
    lane: isMeeting(resource, record) ? 'team' : 'gesprekken',
    words: wordsOf(resource.code) ?? 'Verrichting',
    on: resource.performedDateTime ?? resource.performedPeriod?.start,
    until: resource.performedPeriod?.end,
    who: whoOf(resource.performer?.map(({ actor }) => actor)),
    text: resource.note?.map(({ text }) => text).join(' '),
  };
}

function communication(resource: Communication): Description {
  const to = whoOf(resource.recipient);
  const words = wordsOf(resource.category?.[0]) ?? (to === undefined ? 'Bericht' : `Bericht aan ${to}`);
  const prepared = isPrepared(resource);
  return {
    lane: 'gesprekken',
    words: prepared ? `${words} (staat klaar)` : words,
    on: resource.sent ?? resource.received ?? (prepared ? resource.meta?.lastUpdated : undefined),
    who: to === undefined ? undefined : `aan ${to}`,
  };
}

/** A meeting of the team, by its own code or by what is registered for it. */
function isMeeting({ id, code }: Procedure, record: readonly Resource[]): boolean {
  return (
    hasNza(code, MEETINGS) ||
    record.some(
      (each) =>
        each.resourceType === 'ChargeItem' &&
        hasNza(each.code, MEETINGS) &&
        each.service?.some(({ reference }) => reference === `Procedure/${id}`),
    )
  );
}

/** A DBC diagnosis belongs to the registration; any other tells what somebody has. */
function condition(resource: Condition): Description {
  const dbc = resource.code?.coding?.find(({ system }) => system === DBC);
  return dbc
    ? { lane: 'registraties', words: `Dbc-diagnose ${dbc.code}`, on: resource.recordedDate }
    : { lane: 'prognose', words: wordsOf(resource.code) ?? 'Diagnose', on: resource.recordedDate };
}

function diagnosisOf(reference: string | undefined, record: readonly Resource[]): string | undefined {
  const found = record.find((each) => `${each.resourceType}/${each.id}` === reference);
  return found?.resourceType === 'Condition' ? wordsOf(found.code) : undefined;
}
