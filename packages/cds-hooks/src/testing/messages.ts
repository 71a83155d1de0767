/** Messages as the protocol wants them and not, each under what is special about it. */
type Examples = Readonly<Record<'lawful' | 'wrong', Readonly<Record<string, unknown>>>>;

const service = {
  id: 'a-b.c_d~1',
  hook: 'patient-view',
  title: 'Title',
  description: 'Description',
  prefetch: { patient: 'Patient/{{context.patientId}}' },
  usageRequirements: 'None',
  extension: { 'nl.example': { a: 1 } },
};
const services = (...members: object[]) => ({
  services: members.map((changed) => ({ ...service, ...changed })),
});
const without = (member: keyof typeof service) => {
  const { [member]: _, ...rest } = service;
  return { services: [rest] };
};

const resource = { resourceType: 'ChargeItem', status: 'planned' };
const create = { type: 'create', description: 'Make it', resource };
const suggestion = { label: 'Do it', uuid: 's1', isRecommended: true, actions: [create] };
const coding = { code: 'a', system: 'https://example.org/reasons', display: 'A' };
const link = { label: 'More', url: 'https://example.org/a?b=c#d', type: 'absolute' };
const card = { uuid: 'c1', summary: 'Do this.', indicator: 'info', source: { label: 'Source' } };
const cards = (...members: object[]) => ({ cards: members.map((changed) => ({ ...card, ...changed })) });
const suggesting = (changed: object) =>
  cards({ suggestions: [{ ...suggestion, ...changed }], selectionBehavior: 'any' });
const acting = (changed: object) => suggesting({ actions: [{ ...create, ...changed }] });
const linking = (changed: object) => cards({ links: [{ ...link, ...changed }] });
const source = (changed: object) => cards({ source: { label: 'Source', ...changed } });

const accepted = {
  card: 'c1',
  outcome: 'accepted',
  acceptedSuggestions: [{ id: 's1' }],
  outcomeTimestamp: '2026-03-10T10:05:31Z',
};
const overridden = { card: 'c1', outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31.123+01:00' };
const feedback = (...events: object[]) => ({ feedback: events });

export const messages: Readonly<Record<'discovery' | 'response' | 'feedback', Examples>> = {
  discovery: {
    lawful: {
      'no services [cds-hooks_2.0@6]': { services: [] },
      'a service with all that it can have': services({}),
      'one id for two hooks [cds-hooks_2.0@211]': services({}, { hook: 'encounter-discharge' }),
      'no title [cds-hooks_2.0@8]': without('title'),
      'no prefetch [cds-hooks_2.0@11]': without('prefetch'),
      'no usageRequirements [cds-hooks_2.0@12]': without('usageRequirements'),
      'members of a later version': services({ version: '3.0', hookVersion: '1.0' }),
    },
    wrong: {
      'something else than services [cds-hooks_2.0@6]': [],
      'a service without a hook [cds-hooks_2.0@7]': without('hook'),
      'a service without a description [cds-hooks_2.0@9]': without('description'),
      'a service without an id [cds-hooks_2.0@10]': without('id'),
      'an id that is no part of an address [cds-hooks_2.0@10]': services({ id: 'a/b' }),
      'an empty title [cds-hooks_2.0@3]': services({ title: '' }),
      'an empty prefetch [cds-hooks_2.0@3]': services({ prefetch: {} }),
      'a prefetch without keys [cds-hooks_2.0@36]': services({ prefetch: ['Patient/1'] }),
      'an extension that is no object [cds-hooks_2.0@214]': services({ extension: 'x' }),
      'an empty extension [cds-hooks_2.0@3]': services({ extension: {} }),
    },
  },
  response: {
    lawful: {
      'no cards [cds-hooks_2.0@77]': { cards: [] },
      'the least of a card': cards({}),
      'a card without a uuid [cds-hooks_2.0@81]': { cards: [{ ...card, uuid: undefined }].map(compact) },
      'a detail [cds-hooks_2.0@84]': cards({ detail: '**bold**' }),
      'each indicator [cds-hooks_2.0@88]': cards(
        { indicator: 'info' },
        { indicator: 'warning', uuid: 'c2' },
        { indicator: 'critical', uuid: 'c3' },
      ),
      'a summary of 139 characters [cds-hooks_2.0@83]': cards({ summary: 'x'.repeat(139) }),
      'a whole source [cds-hooks_2.0@107] [cds-hooks_2.0@111] [cds-hooks_2.0@115]': source({
        url: 'https://example.org',
        icon: 'https://example.org/icon.png',
        topic: coding,
      }),
      'a topic without display [cds-hooks_2.0@220]': source({ topic: { code: 'a', system: 'b' } }),
      'suggestions to choose any of [cds-hooks_2.0@95] [cds-hooks_2.0@122]': cards({
        suggestions: [suggestion, { ...suggestion, uuid: 's2' }],
        selectionBehavior: 'any',
      }),
      'a suggestion without uuid, recommendation or actions [cds-hooks_2.0@118] [cds-hooks_2.0@120] [cds-hooks_2.0@123]':
        cards({ suggestions: [{ label: 'Do it' }], selectionBehavior: 'at-most-one' }),
      'one recommendation where one can be chosen': cards({
        suggestions: [suggestion, { label: 'Other' }],
        selectionBehavior: 'at-most-one',
      }),
      'a whole resource to update [cds-hooks_2.0@132]': acting({ type: 'update' }),
      'a resource to delete [cds-hooks_2.0@134] [cds-hooks_2.0@135]': suggesting({
        actions: [{ type: 'delete', description: 'Remove it', resourceId: 'ChargeItem/1' }],
      }),
      'several actions that go together [cds-hooks_2.0@125]': suggesting({
        actions: [create, { ...create, type: 'update' }],
      }),
      'reasons to override [cds-hooks_2.0@98] [cds-hooks_2.0@99]': cards({ overrideReasons: [coding] }),
      'a deep link [cds-hooks_2.0@140]': linking({}),
      'a link to an app [cds-hooks_2.0@142] [cds-hooks_2.0@144] [cds-hooks_2.0@146]': linking({
        type: 'smart',
        appContext: '{"finding":1}',
      }),
      'a link to an app without context [cds-hooks_2.0@145]': linking({ type: 'smart' }),
      'actions of the system [cds-hooks_2.0@75]': { cards: [], systemActions: [create] },
      'extensions by reverse domain [cds-hooks_2.0@214] [cds-hooks_2.0@215]': cards({
        extension: { 'nl.example': { a: [1] } },
      }),
      'members of a later version': cards({ version: '3.0' }),
    },
    wrong: {
      'no list of cards [cds-hooks_2.0@74]': {},
      'a null [cds-hooks_2.0@3]': cards({ detail: null }),
      'an empty text [cds-hooks_2.0@3]': cards({ detail: '' }),
      'an empty list [cds-hooks_2.0@3]': cards({ links: [] }),
      'an empty extension [cds-hooks_2.0@3]': cards({ extension: {} }),
      'an extension that is no object [cds-hooks_2.0@214]': cards({ extension: 'x' }),
      'an empty list of actions of the system [cds-hooks_2.0@3]': { cards: [], systemActions: [] },
      'a uuid that is no text [cds-hooks_2.0@80]': cards({ uuid: 1 }),
      'no summary [cds-hooks_2.0@83]': cards({ summary: undefined }),
      'a summary of 140 characters [cds-hooks_2.0@83]': cards({ summary: 'x'.repeat(140) }),
      'a detail that is no text [cds-hooks_2.0@85]': cards({ detail: { text: 'x' } }),
      'no indicator [cds-hooks_2.0@87]': cards({ indicator: undefined }),
      'another indicator [cds-hooks_2.0@88]': cards({ indicator: 'hard-stop' }),
      'no source [cds-hooks_2.0@90]': cards({ source: undefined }),
      'a source without a label [cds-hooks_2.0@105]': source({ label: undefined }),
      'a relative address of a source [cds-hooks_2.0@107]': source({ url: '/rules' }),
      'a relative address of an icon [cds-hooks_2.0@111]': source({ icon: 'icon.png' }),
      'a topic that is no coding [cds-hooks_2.0@115]': source({ topic: 'a' }),
      'suggestions that are no list [cds-hooks_2.0@92]': cards({
        suggestions: suggestion,
        selectionBehavior: 'any',
      }),
      'suggestions without a way to choose [cds-hooks_2.0@93] [cds-hooks_2.0@96]': cards({
        suggestions: [suggestion],
      }),
      'another way to choose [cds-hooks_2.0@95]': cards({
        suggestions: [suggestion],
        selectionBehavior: 'all',
      }),
      'two recommendations where one can be chosen [cds-hooks_2.0@122]': cards({
        suggestions: [suggestion, { ...suggestion, uuid: 's2' }],
        selectionBehavior: 'at-most-one',
      }),
      'a suggestion without a label [cds-hooks_2.0@117]': suggesting({ label: undefined }),
      'a suggestion whose uuid is no text [cds-hooks_2.0@119]': suggesting({ uuid: 1 }),
      'a recommendation that is no boolean [cds-hooks_2.0@121]': suggesting({ isRecommended: 'yes' }),
      'actions that are no list [cds-hooks_2.0@124]': suggesting({ actions: create }),
      'an action of another type [cds-hooks_2.0@127]': acting({ type: 'upsert' }),
      'an action without a description [cds-hooks_2.0@128]': acting({ description: undefined }),
      'a resource that is none [cds-hooks_2.0@130]': acting({ resource: 'ChargeItem/1' }),
      'nothing to create [cds-hooks_2.0@131]': acting({ resource: undefined }),
      'nothing to update [cds-hooks_2.0@132]': acting({ type: 'update', resource: undefined }),
      'a resource to delete in the place of its id [cds-hooks_2.0@133]': acting({
        type: 'delete',
        resourceId: 'ChargeItem/1',
      }),
      'nothing to delete [cds-hooks_2.0@134]': suggesting({
        actions: [{ type: 'delete', description: 'Remove it' }],
      }),
      'a deletion by an absolute address [cds-hooks_2.0@135]': suggesting({
        actions: [{ type: 'delete', description: 'x', resourceId: 'https://example.org/ChargeItem/1' }],
      }),
      'reasons to override that are no list [cds-hooks_2.0@98]': cards({ overrideReasons: coding }),
      'a reason to override without display [cds-hooks_2.0@100] [cds-hooks_2.0@136] [cds-hooks_2.0@219]':
        cards({ overrideReasons: [{ code: 'a', system: 'b' }] }),
      'a coding without a code [cds-hooks_2.0@216] [cds-hooks_2.0@218]': source({ topic: { system: 'b' } }),
      'a coding without a system [cds-hooks_2.0@217]': source({ topic: { code: 'a' } }),
      'links that are no list [cds-hooks_2.0@103]': cards({ links: link }),
      'a link without a label [cds-hooks_2.0@138]': linking({ label: undefined }),
      'a link without an address [cds-hooks_2.0@139]': linking({ url: undefined }),
      'a relative link [cds-hooks_2.0@139]': linking({ url: '/launch' }),
      'a link that runs a script': linking({ url: 'javascript:alert(1)' }),
      'a link without a type [cds-hooks_2.0@141]': linking({ type: undefined }),
      'a link of another type [cds-hooks_2.0@142]': linking({ type: 'relative' }),
      'context that is no text [cds-hooks_2.0@144]': linking({ type: 'smart', appContext: { finding: 1 } }),
      'context for a page [cds-hooks_2.0@147]': linking({ appContext: 'x' }),
    },
  },
  feedback: {
    lawful: {
      'an accepted suggestion': feedback(accepted),
      'an override without a reason': feedback(overridden),
      'a reason without display': feedback({
        ...overridden,
        overrideReason: { reason: { code: 'a', system: 'b' } },
      }),
      'a comment alone': feedback({ ...overridden, overrideReason: { userComment: 'Later' } }),
      'several events for one card': feedback(overridden, accepted),
    },
    wrong: {
      'no events': feedback(),
      'another outcome': feedback({ ...accepted, outcome: 'ignored' }),
      'an acceptance of nothing': feedback({ ...accepted, acceptedSuggestions: [] }),
      'an acceptance without suggestions': feedback({ ...accepted, acceptedSuggestions: undefined }),
      'no card': feedback({ ...accepted, card: undefined }),
      'no time': feedback({ ...accepted, outcomeTimestamp: undefined }),
      'a time in words': feedback({ ...accepted, outcomeTimestamp: 'yesterday' }),
      'an override reason that says nothing': feedback({ ...overridden, overrideReason: {} }),
      'more events than anybody sends': feedback(...Array.from({ length: 1001 }, () => overridden)),
    },
  },
};

function compact<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

interface ContextExample {
  readonly context: object;
  readonly required: readonly string[];
  readonly wrong: Readonly<Record<string, object>>;
}

const persons = { userId: 'Practitioner/1', patientId: 'olivia', encounterId: '7' };
const bundle = { resourceType: 'Bundle', entry: [{ resource }] };
const strangers = {
  userId: { userId: 'Device/1' },
  path: { userId: 'Practitioner/..' },
  patientId: { patientId: '../Patient' },
};
const patient = { userId: 'Patient/olivia' };

export const contexts: Readonly<Record<string, ContextExample>> = {
  'patient-view': { context: persons, required: ['userId', 'patientId'], wrong: strangers },
  'encounter-start': {
    context: persons,
    required: ['userId', 'patientId', 'encounterId'],
    wrong: { ...strangers, patient },
  },
  'encounter-discharge': {
    context: persons,
    required: ['userId', 'patientId', 'encounterId'],
    wrong: { ...strangers, patient },
  },
  'order-sign': {
    context: { ...persons, draftOrders: bundle },
    required: ['userId', 'patientId', 'draftOrders'],
    wrong: { patient, orders: { draftOrders: resource }, entry: { draftOrders: { ...bundle, entry: [{}] } } },
  },
  'order-select': {
    context: { ...persons, draftOrders: bundle, selections: ['ChargeItem/1'] },
    required: ['userId', 'patientId', 'draftOrders'],
    wrong: { patient, selections: { selections: ['1'] } },
  },
  'order-dispatch': {
    context: {
      patientId: 'olivia',
      dispatchedOrders: ['ServiceRequest/1'],
      performer: 'Organization/1',
      fulfillmentTasks: [{ resourceType: 'Task' }],
    },
    required: ['patientId', 'dispatchedOrders', 'performer'],
    wrong: { orders: { dispatchedOrders: [] }, tasks: { fulfillmentTasks: [resource] } },
  },
  'appointment-book': {
    context: { ...persons, appointments: bundle },
    required: ['userId', 'patientId', 'appointments'],
    wrong: strangers,
  },
  'allergyintolerance-create': {
    context: { ...persons, allergyIntolerance: resource },
    required: ['userId', 'patientId', 'allergyIntolerance'],
    wrong: strangers,
  },
  'problem-list-item-create': {
    context: { ...persons, conditions: bundle },
    required: ['userId', 'patientId', 'conditions'],
    wrong: strangers,
  },
  'medication-refill': {
    context: { patientId: 'olivia', medications: bundle },
    required: ['patientId', 'medications'],
    wrong: strangers,
  },
  'medication-verify': {
    context: { ...persons, medication: resource },
    required: ['userId', 'patientId', 'medication'],
    wrong: strangers,
  },
};
