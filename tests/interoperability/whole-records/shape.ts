import { own, type Resource, SYSTEM, to } from './resource.ts';
import type { Story } from './stories.ts';

/** How one kind of system writes a story down: which lists it has, and what it keeps where. */
export interface Shape {
  /** Where its own lists are. */
  readonly lists: string;
  readonly references: 'relative' | 'absolute' | 'urn';
  /** Contacts and procedures that are over have no status. */
  readonly unknownStatus?: boolean;
  readonly plan: 'document' | 'form' | 'order' | 'composition';
  readonly handOver: 'letter' | 'task' | 'message' | 'order';
  readonly phase: 'flag' | 'episode' | 'problem';
  readonly dbc?: 'account' | 'episode';
  readonly wlz?: 'coverage' | 'episode' | 'observations';
}

type Coding = { readonly system?: string; readonly code?: string };

/** What national and own codes are called in a list of the system. */
const NAMES: Readonly<Record<string, string>> = {
  [`${SYSTEM.agb}|0313`]: 'Interne geneeskunde',
  [`${SYSTEM.agb}|0322`]: 'Longziekten en tuberculose',
  [`${SYSTEM.uzi}|01.015`]: 'Huisarts',
  [`${SYSTEM.uzi}|01.047`]: 'Specialist ouderengeneeskunde',
  [`${SYSTEM.uzi}|30.000`]: 'Wijkverpleegkundige',
  [`${SYSTEM.snomed}|713603004`]: 'Gesprek proactieve zorgplanning',
  [`${SYSTEM.atc}|N02AA05`]: 'Oxycodon 10 mg/ml in cassette',
  [`${own('verzoek')}|meedenkadvies`]: 'Verzoek om meedenkadvies',
  [`${own('wijkverpleging')}|indicatie`]: 'Indicatie wijkverpleging',
  [`${own('document')}|terminaliteitsverklaring`]: 'Terminaliteitsverklaring',
};

export function inShape(story: Story, shape: Shape): readonly Resource[] {
  const account = shape.dbc === 'account' ? story.find(({ id }) => id === 'zorgtraject') : undefined;
  return story
    .flatMap((resource) => written(resource, shape, story))
    .map((resource) => (account === undefined ? resource : onAccount(resource)));
}

function written(resource: Resource, shape: Shape, story: Story): readonly Resource[] {
  const { id, resourceType: type } = resource;
  if (id === 'fase') return [phaseOf(resource, shape)];
  if (id === 'verwachting') return [expectancyOf(resource, shape)];
  if (id === 'teamoverleg') return [meetingOf(resource, shape)];
  if (id === 'wlz') return wlzOf(resource, shape);
  if (type === 'CarePlan') return [planOf(resource, shape)];
  if (id === 'brief') return [handOverOf(resource, shape, story)];
  if (type === 'Condition' && id === 'dbc') return [];
  if (id === 'zorgtraject') return [dbcOf(resource, shape)];
  if (type === 'CareTeam') return [{ ...resource, category: undefined } as Resource];
  if (type === 'Organization') return [{ ...resource, type: undefined } as Resource];
  if (type === 'ChargeItem')
    return [recoded(resource, () => `${shape.lists}/nza-zorgactiviteiten`) as Resource];
  if (type === 'Encounter') return [contactOf(resource, shape)];
  const local = localised(resource, shape) as Resource;
  return [type === 'Procedure' && shape.unknownStatus === true ? { ...local, status: 'unknown' } : local];
}

/** Codes with a name become codes of the system's own. */
function localised(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((each) => localised(each, shape));
  if (typeof value !== 'object' || value === null) return value;
  const { system, code } = value as Coding;
  const name = NAMES[`${system}|${code}`];
  if (name !== undefined) return local(shape, name);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, localised(each, shape)]));
}

function local(shape: Shape, display: string): object {
  let sum = 0;
  for (const letter of display) sum = (sum * 31 + letter.charCodeAt(0)) % 99_991;
  return { system: `${shape.lists}/lijst`, code: String(sum), display };
}

function concept(shape: Shape, display: string): object {
  return { coding: [local(shape, display)], text: display };
}

function recoded(resource: Resource, system: () => string): unknown {
  const { code } = resource as unknown as { code: { coding: Coding[] } };
  return { ...resource, code: { coding: code.coding.map((each) => ({ ...each, system: system() })) } };
}

const subject = to('Patient/gerda');

function phaseOf({ id }: Resource, shape: Shape): Resource {
  const period = { start: '2026-02-20' };
  if (shape.phase === 'flag')
    return {
      resourceType: 'Flag',
      id,
      status: 'active',
      code: concept(shape, 'Palliatieve fase'),
      subject,
      period,
    };
  if (shape.phase === 'episode')
    return {
      resourceType: 'EpisodeOfCare',
      id,
      status: 'active',
      type: [concept(shape, 'Palliatieve zorg')],
      patient: subject,
      period,
    };
  return {
    resourceType: 'Condition',
    id,
    code: concept(shape, 'Palliatief beleid'),
    subject,
    onsetDateTime: '2026-02-20',
  };
}

function expectancyOf(resource: Resource, shape: Shape): Resource {
  const { valueCodeableConcept: value, ...rest } = resource as unknown as Resource & {
    valueCodeableConcept: { coding: Coding[] };
  };
  const year = value.coding[0]?.code === 'korter-dan-12-maanden';
  return {
    ...rest,
    code: concept(shape, year ? 'Surprise question' : 'Levensverwachting'),
    valueCodeableConcept: { text: year ? 'Nee' : 'Korter dan 3 maanden' },
  } as Resource;
}

function meetingOf(resource: Resource, shape: Shape): Resource {
  const { performedPeriod, performer } = resource as unknown as {
    performedPeriod: { start: string; end: string };
    performer: readonly { actor: object }[];
  };
  return {
    resourceType: 'Appointment',
    id: resource.id,
    status: 'fulfilled',
    serviceType: [concept(shape, 'Overleg palliatieve zorg')],
    start: performedPeriod.start,
    end: performedPeriod.end,
    participant: [
      { actor: subject, status: 'accepted' },
      ...performer.map(({ actor }) => ({ actor, status: 'accepted' })),
    ],
  };
}

function planOf({ id }: Resource, shape: Shape): Resource {
  const date = '2026-03-03';
  if (shape.plan === 'form')
    return {
      resourceType: 'QuestionnaireResponse',
      id,
      status: 'completed',
      questionnaire: `${shape.lists}/Questionnaire/individueel-zorgplan-pzp`,
      subject,
      authored: date,
    };
  if (shape.plan === 'order')
    return {
      resourceType: 'ServiceRequest',
      id,
      status: 'completed',
      intent: 'order',
      code: concept(shape, 'Individueel zorgplan opstellen'),
      subject,
      authoredOn: date,
    };
  const title = 'Individueel zorgplan palliatieve fase';
  if (shape.plan === 'composition')
    return {
      resourceType: 'Composition',
      id,
      status: 'final',
      type: concept(shape, title),
      title,
      subject,
      date,
    };
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: concept(shape, title),
    subject,
    date: `${date}T09:00:00+01:00`,
    content: [{ attachment: { contentType: 'application/pdf', title: `${title}.pdf` } }],
  };
}

function handOverOf(resource: Resource, shape: Shape, story: Story): Resource {
  const { recipient, sent } = resource as unknown as { recipient: { reference: string }[]; sent: string };
  const toPost = story.some(({ id }) => id === 'hap');
  const whom = toPost ? 'huisartsenpost' : 'huisarts';
  const name = `Individueel zorgplan naar ${whom}`;
  const { id } = resource;
  if (shape.handOver === 'message')
    return {
      resourceType: 'Communication',
      id,
      status: 'completed',
      category: [concept(shape, 'Individueel zorgplan verstuurd')],
      subject,
      recipient,
      sent,
    };
  if (shape.handOver === 'task')
    return {
      resourceType: 'Task',
      id,
      status: 'completed',
      intent: 'order',
      code: concept(shape, 'Individueel zorgplan delen'),
      for: subject,
      owner: { ...recipient[0], display: whom },
      lastModified: sent,
    };
  if (shape.handOver === 'order')
    return {
      resourceType: 'ServiceRequest',
      id,
      status: 'completed',
      intent: 'order',
      code: concept(shape, `${name} versturen`),
      subject,
      authoredOn: sent,
    };
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    type: concept(shape, 'Brief'),
    subject,
    description: name,
    date: sent,
    content: [{ attachment: { contentType: 'application/pdf' } }],
  };
}

function dbcOf(resource: Resource, shape: Shape): Resource {
  const { id, period } = resource;
  if (shape.dbc === 'account')
    return {
      resourceType: 'Account',
      id,
      status: 'active',
      name: '0322.9950 Palliatieve zorg',
      subject: [subject],
      servicePeriod: period,
    };
  return {
    resourceType: 'EpisodeOfCare',
    id,
    status: 'active',
    type: [{ coding: [{ system: `${shape.lists}/dbc`, code: '0322-9950' }] }],
    patient: subject,
    period,
  };
}

function onAccount(resource: Resource): Resource {
  const { episodeOfCare, ...rest } = resource;
  return episodeOfCare === undefined
    ? resource
    : ({ ...rest, account: [to('Account/zorgtraject')] } as unknown as Resource);
}

function contactOf(resource: Resource, shape: Shape): Resource {
  const { class: kind, status } = resource as unknown as { class: Coding; status: string };
  const type =
    kind.code === 'VR' ? 'Telefonisch consult' : kind.code === 'HH' ? 'Bezoek aan huis' : 'Consult';
  return {
    ...(localised(resource, shape) as Resource),
    status: status === 'finished' && shape.unknownStatus === true ? 'unknown' : status,
    class: kind.code === 'IMP' ? kind : { system: SYSTEM.act, code: 'OTH' },
    ...(kind.code !== 'IMP' && { type: [concept(shape, type)] }),
  };
}

function wlzOf(resource: Resource, shape: Shape): readonly Resource[] {
  const none = JSON.stringify(resource).includes('geen-wlz');
  const name = none ? 'Geen Wlz-indicatie' : 'Wlz VV10 verblijf';
  const { id, period } = resource;
  if (shape.wlz === 'observations' && none)
    return [
      {
        resourceType: 'Observation',
        id,
        status: 'final',
        code: concept(shape, 'Wlz-indicatie'),
        subject,
        valueBoolean: false,
      },
    ];
  if (shape.wlz === 'episode')
    return [
      {
        resourceType: 'EpisodeOfCare',
        id,
        status: 'active',
        type: [concept(shape, name)],
        patient: subject,
        period,
      },
    ];
  return [
    {
      resourceType: 'Coverage',
      id,
      status: 'active',
      type: concept(shape, name),
      beneficiary: subject,
      period,
    },
  ];
}

/** A Bundle with these, referring as the system does. */
export function bundleOf(resources: readonly Resource[], { references, lists }: Shape): object {
  const names = new Map(resources.map(({ resourceType, id }, index) => [`${resourceType}/${id}`, index]));
  const url = (name: string) =>
    references === 'urn'
      ? `urn:uuid:00000000-0000-4000-8000-${String(names.get(name)).padStart(12, '0')}`
      : `${lists}/fhir/${name}`;
  const referring = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(referring);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        key === 'reference' && references !== 'relative' && names.has(each as string)
          ? url(each as string)
          : referring(each),
      ]),
    );
  };
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({
      fullUrl: url(`${resource.resourceType}/${resource.id}`),
      resource: referring(resource),
    })),
  };
}
