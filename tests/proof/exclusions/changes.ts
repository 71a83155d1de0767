import type { Settings } from '@prestatiewijzer/rules';
import type { Resource } from '../../vignettes/run/vignette.ts';

/** A record in which a title holds for one thing, and that thing: the subject of its finding. */
export interface Thing {
  readonly title: string;
  readonly resources: readonly Resource[];
  readonly settings: Settings;
  readonly about: readonly string[];
  /** The date of care. */
  readonly on: string;
}

/** Makes one thing hold in a record that did not hold there; undefined where it cannot. */
export type Change = (thing: Thing) => Pick<Thing, 'resources' | 'settings'> | undefined;

const PW = 'https://prestatiewijzer.nl/fhir';
const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
const OWN = 'urn:proof:own';

const concept = (system: string, code: string) => ({ coding: [{ system, code }] });

function patientOf({ resources }: Thing): string {
  return `Patient/${resources.find(({ resourceType }) => resourceType === 'Patient')?.id}`;
}

function adding(...make: readonly ((thing: Thing) => Resource)[]): Change {
  return (thing) => ({
    resources: [...thing.resources, ...make.map((each) => each(thing))],
    settings: thing.settings,
  });
}

/** Each resource as it is, or changed. */
function changing(change: (resource: Resource, thing: Thing) => Resource): Change {
  return (thing) => ({
    resources: thing.resources.map((each) => change(each, thing)),
    settings: thing.settings,
  });
}

export function inTurn(...changes: readonly Change[]): Change {
  return (thing) => {
    let changed: Thing | undefined = thing;
    for (const change of changes) {
      const next: ReturnType<Change> = changed && change(changed);
      changed = next && { ...thing, ...next };
    }
    return changed;
  };
}

/** Registers a code for the thing, as the other registrations of a record are: on its contact, or on what it is about. */
export function register(code: string, id = `proof-${code}`): Change {
  return withCode(concept(NZA, code), id);
}

/** The same by the site's own code of a title. */
export function registerOwn(title: string, id = `proof-${title}`): Change {
  return (thing) => {
    const own = thing.settings.codes?.[title] ?? { system: OWN, code: title };
    const settings = { ...thing.settings, codes: { ...thing.settings.codes, [title]: own } };
    return withCode(concept(own.system, own.code), id)({ ...thing, settings });
  };
}

function withCode(code: object, id: string): Change {
  return (thing) => {
    const contact = contactOf(thing);
    const others = thing.about.filter((ref) => ref !== contact);
    const item: Resource = {
      resourceType: 'ChargeItem',
      id,
      status: 'billable',
      code,
      subject: { reference: patientOf(thing) },
      occurrenceDateTime: registeredOn(thing) ?? thing.on,
      ...(contact !== undefined && { context: { reference: contact } }),
      ...(others.length > 0 && { supportingInformation: others.map((reference) => ({ reference })) }),
      ...performersOf(thing, contact),
    };
    return { resources: [...thing.resources, item], settings: thing.settings };
  };
}

/** When the title is registered by the site's own code: for a stay or an indication that is a day in it. */
function registeredOn({ resources, settings, title }: Thing): string | undefined {
  const own = settings.codes?.[title];
  const item = resources.find(
    ({ resourceType, code }) =>
      resourceType === 'ChargeItem' && own !== undefined && JSON.stringify(code).includes(`"${own.code}"`),
  );
  const period = item?.['occurrencePeriod'] as { readonly start?: string } | undefined;
  return (item?.['occurrenceDateTime'] as string | undefined) ?? period?.start;
}

/** The contact it is about; of a procedure the contact that names it. */
function contactOf({ resources, about }: Thing): string | undefined {
  const encounter = about.find((ref) => ref.startsWith('Encounter/'));
  if (encounter !== undefined) return encounter;
  for (const ref of about) {
    const resource = resources.find(({ resourceType, id }) => `${resourceType}/${id}` === ref);
    const { reference } = (resource?.['encounter'] ?? {}) as { readonly reference?: string };
    if (reference !== undefined) return reference;
  }
  return undefined;
}

function performersOf({ resources, about }: Thing, contact: string | undefined): object {
  const from = resources.filter(({ resourceType, id }) =>
    [...about, contact].includes(`${resourceType}/${id}`),
  );
  const actors = from.flatMap((resource) => [
    ...((resource['participant'] ?? []) as { individual?: unknown }[]).map(({ individual }) => individual),
    ...((resource['performer'] ?? []) as { actor?: unknown }[]).flatMap(({ actor }) => actor ?? []),
  ]);
  const [actor] = actors;
  return actor === undefined ? {} : { performer: [{ actor }] };
}

/** Everybody in the record is in a team of this kind. */
export function everybodyInTeam(kind: 'palliatief-team' | 'kinder-comfort-team'): Change {
  return adding((thing) => ({
    resourceType: 'CareTeam',
    id: 'proof-team',
    status: 'active',
    category: [concept(`${PW}/CodeSystem/team`, kind)],
    subject: { reference: patientOf(thing) },
    participant: thing.resources
      .filter(({ resourceType }) => resourceType === 'PractitionerRole' || resourceType === 'Practitioner')
      .map(({ resourceType, id }) => ({ member: { reference: `${resourceType}/${id}` } })),
  }));
}

export const everybodyIsANurse = changing((resource) =>
  resource.resourceType === 'PractitionerRole'
    ? {
        ...without(resource, 'specialty'),
        code: [concept('http://fhir.nl/fhir/NamingSystem/uzi-rolcode', '30.000')],
      }
    : resource,
);

export const aChild = changing((resource, { on }) =>
  resource.resourceType === 'Patient'
    ? { ...resource, birthDate: `${Number(on.slice(0, 4)) - 10}-01-01` }
    : resource,
);

export const noCancer = changing((resource) =>
  resource.resourceType === 'Condition'
    ? { ...resource, code: concept('http://hl7.org/fhir/sid/icd-10-nl', 'I50.9') }
    : resource,
);

export const chemotherapy = adding((thing) => ({
  resourceType: 'MedicationRequest',
  id: 'proof-chemotherapy',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: concept('http://www.whocc.no/atc', 'L01XA01'),
  subject: { reference: patientOf(thing) },
  authoredOn: `${Number(thing.on.slice(0, 4)) - 1}-06-01`,
}));

export const diedTheDayBefore = changing((resource, { on }) =>
  resource.resourceType === 'Patient'
    ? { ...without(resource, 'deceasedBoolean'), deceasedDateTime: dayBefore(on) }
    : resource,
);

/** Moves the record by years; what lies before stays as long before. */
export function movedTo(year: number): Change {
  return (thing) => {
    const by = year - Number(thing.on.slice(0, 4));
    const moved = JSON.stringify(thing.resources).replace(
      /"(20\d\d)-(\d\d)/g,
      (_, old: string, month: string) => `"${Number(old) + by}-${month}`,
    );
    return { resources: JSON.parse(moved) as Resource[], settings: thing.settings };
  };
}

/** What the record says of the Wlz, instead of what it said. */
export function wlz(
  of: { readonly form?: string; readonly profile?: string; readonly treatment?: true } | 'none',
): Change {
  return (thing) => {
    const extension =
      of === 'none'
        ? []
        : [
            ...(of.form === undefined ? [] : [valued('leveringsvorm', 'COD578', of.form)]),
            ...(of.profile === undefined ? [] : [valued('zorgprofiel', 'COD163', of.profile)]),
            ...(of.treatment ? [{ url: `${PW}/StructureDefinition/behandeling`, valueBoolean: true }] : []),
          ];
    const coverage: Resource = {
      resourceType: 'Coverage',
      id: 'proof-wlz',
      status: 'active',
      type: concept(`${PW}/CodeSystem/dekking`, of === 'none' ? 'geen-wlz' : 'wlz'),
      beneficiary: { reference: patientOf(thing) },
      payor: [{ display: 'zorgkantoor' }],
      period: { start: '2015-01-01' },
      ...(extension.length > 0 && { extension }),
    };
    const others = thing.resources.filter((resource) => !saysOfWlz(resource));
    return { resources: [...others, coverage], settings: thing.settings };
  };
}

function valued(name: string, list: string, code: string): object {
  return {
    url: `${PW}/StructureDefinition/${name}`,
    valueCoding: { system: `https://www.istandaarden.nl/ibieb/codesystemen/${list}`, code },
  };
}

function saysOfWlz({ resourceType, type }: Resource): boolean {
  return resourceType === 'Coverage' && /"(geen-)?wlz"/.test(JSON.stringify(type));
}

/** No contact is at home. */
export const notAtHome = changing((resource) =>
  resource.resourceType === 'Encounter'
    ? { ...resource, class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' } }
    : resource,
);

/** A stay around the thing: in a hospital, or in a hospice of a kind. */
export function stayIn(place: 'hospital' | 'bth' | 'hch' | 'pu'): Change {
  const type =
    place === 'hospital'
      ? concept('http://nictiz.nl/fhir/NamingSystem/organization-type', 'V4')
      : concept(`${PW}/CodeSystem/hospice`, place);
  return adding(
    () => ({ resourceType: 'Organization', id: 'proof-place', type: [type] }),
    (thing) => ({
      resourceType: 'Encounter',
      id: 'proof-stay',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
      subject: { reference: patientOf(thing) },
      period: { start: dayBefore(thing.on), end: dayAfter(thing.on) },
      serviceProvider: { reference: 'Organization/proof-place' },
    }),
  );
}

/** A hospital admission that starts on the day itself. */
export const admittedThatDay: Change = (thing) => {
  const stay = stayIn('hospital')(thing);
  return (
    stay && {
      settings: stay.settings,
      resources: stay.resources.map((each) =>
        each.id === 'proof-stay' ? { ...each, period: { start: thing.on, end: dayAfter(thing.on) } } : each,
      ),
    }
  );
};

/** A physician estimated on a day that the patient lives shorter than three months. */
export function terminal(day: (on: string) => string = dayBefore): Change {
  const isEstimate = (resource: Resource) => JSON.stringify(resource['code'])?.includes('levensverwachting');
  return (thing) => ({
    settings: thing.settings,
    resources: [
      ...thing.resources.filter((resource) => !isEstimate(resource)),
      {
        resourceType: 'PractitionerRole',
        id: 'proof-physician',
        code: [concept('http://fhir.nl/fhir/NamingSystem/uzi-rolcode', '01.015')],
      },
      {
        resourceType: 'Observation',
        id: 'proof-estimate',
        status: 'final',
        code: concept(`${PW}/CodeSystem/observatie`, 'levensverwachting'),
        subject: { reference: patientOf(thing) },
        effectiveDateTime: day(thing.on),
        performer: [{ reference: 'PractitionerRole/proof-physician' }],
        valueCodeableConcept: concept(`${PW}/CodeSystem/observatie`, 'korter-dan-3-maanden'),
      },
    ],
  });
}

/** The Wlz indication starts after the terminal phase did. */
export const indicationInTerminalPhase = inTurn(
  terminal((on) => `${Number(on.slice(0, 4)) - 1}-01-10`),
  changing((resource, { on }) =>
    saysOfWlz(resource)
      ? { ...resource, period: { start: `${Number(on.slice(0, 4)) - 1}-01-11` } }
      : resource,
  ),
);

export function agreed(title: string, value: NonNullable<Settings['agreements']>[string]): Change {
  return ({ resources, settings }) => ({
    resources,
    settings: { ...settings, agreements: { ...settings.agreements, [title]: value } },
  });
}

/** A specialist sees the patient to answer the request that it is about. */
export const requestAnsweredInPerson: Change = (thing) => {
  const request = thing.about.find((ref) => ref.startsWith('ServiceRequest/'));
  if (request === undefined) return undefined;
  const { performer } = (thing.resources.find(
    ({ resourceType, id }) => `${resourceType}/${id}` === request,
  ) ?? {}) as { readonly performer?: readonly object[] };
  return adding(() => ({
    resourceType: 'Encounter',
    id: 'proof-seen',
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: patientOf(thing) },
    basedOn: [{ reference: request }],
    participant: (performer ?? []).map((individual) => ({ individual })),
    period: { start: thing.on, end: thing.on },
  }))(thing);
};

/** Another code instead of one that is registered. */
export function recoded(from: string, to: string): Change {
  return ({ resources, settings }) => {
    const text = JSON.stringify(resources);
    if (!text.includes(`"${from}"`)) return undefined;
    return { resources: JSON.parse(text.replaceAll(`"${from}"`, `"${to}"`)) as Resource[], settings };
  };
}

/** The title is registered twice for the thing. */
export const registeredTwice: Change = (thing) =>
  inTurn(registerOwn(thing.title, 'proof-1'), registerOwn(thing.title, 'proof-2'))(thing);

/** 190099 is registered in a subtraject palliatieve zorg. */
export const tiedToPalliativeDbc = inTurn(
  (thing) => (JSON.stringify(thing.resources).includes('"190099"') ? thing : register('190099')(thing)),
  adding(
    (thing) => ({
      resourceType: 'Condition',
      id: 'proof-diagnosis',
      code: concept(`${PW}/CodeSystem/dbc-diagnose`, '0313.050'),
      subject: { reference: patientOf(thing) },
    }),
    (thing) => ({
      resourceType: 'EpisodeOfCare',
      id: 'proof-dbc',
      status: 'active',
      patient: { reference: patientOf(thing) },
      diagnosis: [{ condition: { reference: 'Condition/proof-diagnosis' } }],
      period: { start: dayBefore(thing.on) },
    }),
  ),
  changing((resource) => {
    if (resource.resourceType === 'ChargeItem' && JSON.stringify(resource['code']).includes('"190099"'))
      return { ...resource, context: { reference: 'EpisodeOfCare/proof-dbc' } };
    if (resource.resourceType === 'Encounter')
      return { ...resource, episodeOfCare: [{ reference: 'EpisodeOfCare/proof-dbc' }] };
    return resource.resourceType === 'Procedure'
      ? {
          ...resource,
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
              valueReference: { reference: 'EpisodeOfCare/proof-dbc' },
            },
          ],
        }
      : resource;
  }),
);

/** Each device in the record is another one, with these reasons. */
export function device(code: string, ...reasons: readonly string[]): Change {
  return changing((resource) =>
    /^Device(Request|UseStatement)$/.test(resource.resourceType)
      ? {
          ...resource,
          codeCodeableConcept: concept(`${PW}/CodeSystem/hulpmiddel`, code),
          ...(reasons.length > 0 && {
            reasonCode: reasons.map((reason) => concept(`${PW}/CodeSystem/hulpmiddel`, reason)),
          }),
        }
      : resource,
  );
}

function without(resource: Resource, element: string): Resource {
  const { [element]: _, ...rest } = resource;
  return rest as Resource;
}

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function dayAfter(day: string): string {
  return shifted(day, 1);
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
