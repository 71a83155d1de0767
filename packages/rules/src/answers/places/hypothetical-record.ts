import type {
  ChargeItem,
  CodeableConcept,
  Encounter,
  Location,
  Organization,
  PractitionerRole,
  Resource,
} from '@medplum/fhirtypes';
import { uriOf } from '../../codes/systems.ts';
import type { Stay } from '../../facts/stays/stays.ts';
import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Pool } from '../../record/pool.ts';
import type { Settings } from '../../record/settings/settings.ts';
import type { PlaceCareKind } from './comparison.ts';
import type { Place } from './places.ts';

/** Ids of what is supposed, so that it is never shown as evidence. */
const SUPPOSED = 'supposed-place-';

/** Types of which all is known, as what was delivered is replaced. */
export const SUPPOSED_TYPES = ['Encounter', 'ChargeItem', 'Procedure'] as const;

export function isSupposed(ref: Ref): boolean {
  return ref.includes(`/${SUPPOSED}`);
}

/** The record as it would be with the patient in another place from a day on. */
export interface HypotheticalRecord {
  readonly pool: Pool;
  readonly settings: Settings;
  /** Which care a supposed contact or stay is, by its reference. */
  readonly kinds: ReadonlyMap<Ref, PlaceCareKind>;
}

/** Care by others than the institution itself. */
const VISITS = ['nursing', 'gp', 'elderly-care-physician', 'spiritual-care', 'volunteers'] as const;

/**
 * What was delivered before stays out: from that day on the patient is in the place and gets each kind of care once.
 * What the record tells of the patient (indications, life expectancy, diagnoses, people) stays. `present` is the stay
 * of the patient when it is this very place; its start and origin count.
 */
export function hypotheticalRecord(
  source: PatientRecordSource,
  at: string,
  place: Place,
  present: Stay | undefined,
): HypotheticalRecord {
  const delivered = [
    ...source.own('Encounter'),
    ...source.own('ChargeItem'),
    ...source.own('Claim'),
    ...source.own('Procedure'),
  ].map(({ ref }) => ref);
  const without = new Set(delivered.filter((ref) => ref !== present?.ref));
  const kinds = new Map<Ref, PlaceCareKind>();
  const added: Resource[] = [...PEOPLE, locationOf(place), institutionOf(place)];
  const subject = { reference: source.patient.ref };
  if (present !== undefined) kinds.set(present.ref, 'stay');
  else if (place.type !== undefined) {
    added.push(stayIn(at, subject));
    kinds.set(`Encounter/${SUPPOSED}stay`, 'stay');
  }
  // In a hospital everything belongs to the stay.
  for (const kind of place.id === 'hospital' ? [] : VISITS) {
    added.push(visitBy(kind, at, subject, place));
    kinds.set(`Encounter/${SUPPOSED}${kind}`, kind);
  }
  if (kinds.has(`Encounter/${SUPPOSED}nursing`)) added.push(chargeForNursing(at, subject));
  return { pool: source.pool.changed(without, added), settings: settingsFor(source.settings, place), kinds };
}

/** What one kind of organisation says of itself is not so of another; what is supposed is told in full. */
function settingsFor(settings: Settings, { site }: Place): Settings {
  const { organisation, completeness, codes } = settings;
  const isOther = organisation?.kind !== undefined && organisation.kind !== site;
  return {
    ...settings,
    ...(isOther && { organisation: {} }),
    codes: { ...codes, [NURSING_TITLE]: NURSING_CODE },
    completeness: {
      ...completeness,
      ...Object.fromEntries(SUPPOSED_TYPES.map((type) => [type, 'complete'] as const)),
    },
  };
}

/** Nursing matters only once it is registered: whether that would hold is the question. */
const NURSING_TITLE = 'wv-verpleging';
const NURSING_CODE = { system: `urn:${SUPPOSED}`, code: NURSING_TITLE };

function chargeForNursing(at: string, subject: { reference: string }): ChargeItem {
  return {
    resourceType: 'ChargeItem',
    id: `${SUPPOSED}nursing`,
    status: 'billable',
    code: { coding: [NURSING_CODE] },
    subject,
    context: { reference: `Encounter/${SUPPOSED}nursing` },
    occurrenceDateTime: at,
  };
}

const NURSING_ORGANISATION: Organization = {
  resourceType: 'Organization',
  id: `${SUPPOSED}home-nursing`,
  type: [{ coding: [{ system: uriOf('organisation'), code: 'T2' }] }],
};

const PEOPLE: readonly Resource[] = [
  NURSING_ORGANISATION,
  { resourceType: 'Organization', id: `${SUPPOSED}provider` },
  roleOf('gp', { system: uriOf('uzi'), code: '01.015' }),
  roleOf('elderly-care-physician', { system: uriOf('uzi'), code: '01.047' }),
  roleOf('spiritual-care', { system: uriOf('kwalificatie'), code: 'skgv' }),
  {
    ...roleOf('nursing', { system: uriOf('uzi'), code: '30.000' }),
    organization: { reference: `Organization/${SUPPOSED}home-nursing` },
  },
];

function roleOf(kind: PlaceCareKind, coding: { system: string; code: string }): PractitionerRole {
  return { resourceType: 'PractitionerRole', id: `${SUPPOSED}${kind}`, code: [{ coding: [coding] }] };
}

function conceptsOf({ type }: Place): CodeableConcept[] {
  return [{ coding: [type ?? { system: uriOf('v3-role'), code: 'PTRES' }] }];
}

function locationOf(place: Place): Location {
  return { resourceType: 'Location', id: `${SUPPOSED}location`, type: conceptsOf(place) };
}

function institutionOf(place: Place): Organization {
  return { resourceType: 'Organization', id: `${SUPPOSED}institution`, type: conceptsOf(place) };
}

function stayIn(at: string, subject: { reference: string }): Encounter {
  return {
    resourceType: 'Encounter',
    id: `${SUPPOSED}stay`,
    status: 'in-progress',
    class: { system: ACT_CODE, code: 'IMP' },
    subject,
    period: { start: at },
    serviceProvider: { reference: `Organization/${SUPPOSED}institution` },
  };
}

function visitBy(
  kind: (typeof VISITS)[number],
  at: string,
  subject: { reference: string },
  place: Place,
): Encounter {
  const type = TYPE[kind];
  return {
    resourceType: 'Encounter',
    id: `${SUPPOSED}${kind}`,
    status: 'finished',
    class: { system: ACT_CODE, code: place.id === 'home' ? 'HH' : 'AMB' },
    ...(type && { type: [{ coding: [{ system: uriOf(type.system), code: type.code }] }] }),
    subject,
    ...(kind !== 'volunteers' && {
      participant: [{ individual: { reference: `PractitionerRole/${SUPPOSED}${kind}` } }],
    }),
    location: [{ location: { reference: `Location/${SUPPOSED}location` } }],
    serviceProvider: {
      reference: `Organization/${SUPPOSED}${kind === 'nursing' ? 'home-nursing' : 'provider'}`,
    },
    period: { start: at, end: at },
  };
}

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const TYPE: Readonly<
  Partial<Record<PlaceCareKind, { readonly system: 'verzoek' | 'wijkverpleging'; readonly code: string }>>
> = {
  nursing: { system: 'wijkverpleging', code: 'verpleging' },
  'spiritual-care': { system: 'verzoek', code: 'geestelijke-verzorging' },
  volunteers: { system: 'verzoek', code: 'vrijwilliger-ptz' },
};
