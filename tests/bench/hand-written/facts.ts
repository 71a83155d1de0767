import { hasCode, type Index, type Resource, refOf } from './index-resources.ts';
import { type Role, roleOf } from './roles.ts';

const SNOMED = 'http://snomed.info/sct';
const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
const CBV = 'urn:oid:2.16.840.1.113883.2.4.3.120.5.3';
const LOINC = 'http://loinc.org';
const PW = 'https://prestatiewijzer.nl/fhir';
const PLANNING = new Set(['713603004']);
const PZP = new Set(['190099']);
const PZP_CBV = new Set(['411600B']);
const PLAN_DOCUMENT = new Set(['81334-5']);
const CONSULTS = new Set(
  '190007 190008 190013 190060 190065 190066 190067 190098 190162 190163 190164 190165 190166 190167 190173'.split(
    ' ',
  ),
);
const PROVES_NOTHING = new Set(['entered-in-error', 'not-billable', 'aborted', 'cancelled', 'unknown']);

/** What 190099 asks of a record. */
export interface Facts {
  readonly conversations: readonly Resource[];
  readonly performers: readonly Role[];
  readonly plans: readonly Resource[];
  readonly handOvers: readonly { readonly ref: string; readonly recipients: readonly Role[] }[];
  readonly palliativeTeam: ReadonlyMap<string, string>;
  readonly childComfortTeam: ReadonlyMap<string, string>;
  readonly consults: readonly Resource[];
  readonly registrations: readonly Resource[];
  readonly palliativeDbc: Resource | undefined;
  readonly phaseMark: Resource | undefined;
  /** The date of the last conversation. */
  readonly on: string | undefined;
}

export function readFacts(index: Index): Facts {
  const all = (type: string) => index.byType.get(type) ?? [];
  const conversations = all('Procedure')
    .filter(({ status, code }) => status === 'completed' && isPlanning(code))
    .sort((a, b) => (dateOf(a, index) < dateOf(b, index) ? -1 : 1));
  const encounters = new Set(conversations.map(({ encounter }) => encounter?.reference as string));
  const plans = [
    ...all('CarePlan').filter(
      ({ status, category }) =>
        (status === 'active' || status === 'completed') &&
        category?.some((each: object) => hasCode(each, SNOMED, PLANNING)),
    ),
    ...all('DocumentReference').filter(
      ({ status, type }) => status === 'current' && hasCode(type, LOINC, PLAN_DOCUMENT),
    ),
  ];
  const planRefs = new Set(plans.map(refOf));
  const charges = all('ChargeItem').filter(({ status }) => !PROVES_NOTHING.has(status));
  return {
    conversations,
    performers: performersOf(conversations, index),
    plans,
    handOvers: all('Communication')
      .filter(
        ({ status, about, basedOn }) =>
          status === 'completed' &&
          [...(about ?? []), ...(basedOn ?? [])].some(({ reference }) => planRefs.has(reference)),
      )
      .map((each) => ({
        ref: refOf(each),
        recipients: (each['recipient'] ?? []).map(({ reference }: { reference: string }) =>
          roleOf(reference, index),
        ),
      })),
    palliativeTeam: membersOf('palliatief-team', all('CareTeam')),
    childComfortTeam: membersOf('kinder-comfort-team', all('CareTeam')),
    consults: [
      ...charges.filter(
        ({ code, context }) => encounters.has(context?.reference) && hasCode(code, NZA, CONSULTS),
      ),
      ...all('Encounter').filter(
        (each) =>
          encounters.has(refOf(each)) && each['type']?.some((type: object) => hasCode(type, NZA, CONSULTS)),
      ),
    ],
    registrations: charges.filter(({ code }) => hasCode(code, NZA, PZP)),
    palliativeDbc: palliativeDbcOf(encounters, index),
    phaseMark: all('Observation').find(({ code }) =>
      hasCode(code, `${PW}/CodeSystem/observatie`, new Set(['palliatieve-fase'])),
    ),
    on: conversations.length === 0 ? undefined : dateOf(conversations.at(-1) as Resource, index),
  };
}

function isPlanning(code: object | undefined): boolean {
  return hasCode(code, SNOMED, PLANNING) || hasCode(code, NZA, PZP) || hasCode(code, CBV, PZP_CBV);
}

function dateOf(conversation: Resource, { byRef }: Index): string {
  const { performedDateTime, performedPeriod, encounter } = conversation;
  const start =
    performedDateTime ?? performedPeriod?.start ?? byRef.get(encounter?.reference)?.['period']?.start;
  return start?.slice(0, 10) ?? '';
}

function performersOf(conversations: readonly Resource[], index: Index): readonly Role[] {
  const refs = new Set<string>();
  for (const { performer, encounter } of conversations) {
    for (const { actor } of performer ?? []) refs.add(actor?.reference);
    const participants = index.byRef.get(encounter?.reference)?.['participant'] ?? [];
    for (const { individual } of participants) refs.add(individual?.reference);
  }
  return [...refs].map((ref) => roleOf(ref, index));
}

/** By member: the team that lists them. */
function membersOf(kind: string, teams: readonly Resource[]): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const team of teams) {
    const { category, participant } = team;
    if (!category?.some((each: object) => hasCode(each, `${PW}/CodeSystem/team`, new Set([kind])))) continue;
    for (const { member } of participant ?? []) members.set(member?.reference, refOf(team));
  }
  return members;
}

/** The palliative DBC that the conversations hang on. */
function palliativeDbcOf(encounters: ReadonlySet<string>, { byRef }: Index): Resource | undefined {
  for (const ref of encounters) {
    for (const { reference } of byRef.get(ref)?.['episodeOfCare'] ?? []) {
      const dbc = byRef.get(reference);
      const product = dbc?.['extension']?.find(
        ({ url }: { url: string }) => url === `${PW}/StructureDefinition/zorgproduct`,
      );
      if (product?.valueCoding?.code?.startsWith('990040')) return dbc;
    }
  }
  return undefined;
}
