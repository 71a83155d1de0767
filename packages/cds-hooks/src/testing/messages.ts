/** Messages as the protocol wants them and not, each under the title of its test. */
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
      'may hold no services [cds-hooks_2.0@6]': { services: [] },
      'may hold a service with all that it can have': services({}),
      'may hold one id for two hooks [cds-hooks_2.0@211]': services({}, { hook: 'encounter-discharge' }),
      'may hold no title [cds-hooks_2.0@8]': without('title'),
      'may hold no prefetch [cds-hooks_2.0@11]': without('prefetch'),
      'may hold no usageRequirements [cds-hooks_2.0@12]': without('usageRequirements'),
      'may hold members of a later version': services({ version: '3.0', hookVersion: '1.0' }),
    },
    wrong: {
      'may not hold something else than services [cds-hooks_2.0@6]': [],
      'may not hold a service without a hook [cds-hooks_2.0@7]': without('hook'),
      'may not hold a service without a description [cds-hooks_2.0@9]': without('description'),
      'may not hold a service without an id [cds-hooks_2.0@10]': without('id'),
      'may not hold an id that is no part of an address [cds-hooks_2.0@10]': services({ id: 'a/b' }),
      'may not hold an empty title [cds-hooks_2.0@3]': services({ title: '' }),
      'may not hold an empty prefetch [cds-hooks_2.0@3]': services({ prefetch: {} }),
      'may not hold a prefetch without keys [cds-hooks_2.0@36]': services({ prefetch: ['Patient/1'] }),
      'may not hold an extension that is no object [cds-hooks_2.0@214]': services({ extension: 'x' }),
      'may not hold an empty extension [cds-hooks_2.0@3]': services({ extension: {} }),
    },
  },
  response: {
    lawful: {
      'may hold no cards [cds-hooks_2.0@77]': { cards: [] },
      'may hold the least of a card [cds-hooks_2.0@94] [cds-hooks_2.0@104] [cds-hooks_2.0@108] [cds-hooks_2.0@113] [cds-hooks_2.0@116]':
        cards({}),
      'may hold a card without a uuid [cds-hooks_2.0@81]': {
        cards: [{ ...card, uuid: undefined }].map(compact),
      },
      'may hold a detail [cds-hooks_2.0@84]': cards({ detail: '**bold**' }),
      'may hold each indicator [cds-hooks_2.0@88]': cards(
        { indicator: 'info' },
        { indicator: 'warning', uuid: 'c2' },
        { indicator: 'critical', uuid: 'c3' },
      ),
      'may hold a summary of 139 characters [cds-hooks_2.0@83]': cards({ summary: 'x'.repeat(139) }),
      'may hold a whole source [cds-hooks_2.0@107] [cds-hooks_2.0@111] [cds-hooks_2.0@115]': source({
        url: 'https://example.org',
        icon: 'https://example.org/icon.png',
        topic: coding,
      }),
      'may hold a topic without display [cds-hooks_2.0@220]': source({ topic: { code: 'a', system: 'b' } }),
      'may hold suggestions to choose any of [cds-hooks_2.0@95] [cds-hooks_2.0@122]': cards({
        suggestions: [suggestion, { ...suggestion, uuid: 's2' }],
        selectionBehavior: 'any',
      }),
      'may hold a suggestion without uuid, recommendation or actions [cds-hooks_2.0@118] [cds-hooks_2.0@120] [cds-hooks_2.0@123]':
        cards({ suggestions: [{ label: 'Do it' }], selectionBehavior: 'at-most-one' }),
      'may hold one recommendation where one can be chosen': cards({
        suggestions: [suggestion, { label: 'Other' }],
        selectionBehavior: 'at-most-one',
      }),
      'may hold a whole resource to update [cds-hooks_2.0@132]': acting({ type: 'update' }),
      'may hold a resource to delete [cds-hooks_2.0@134] [cds-hooks_2.0@135]': suggesting({
        actions: [{ type: 'delete', description: 'Remove it', resourceId: 'ChargeItem/1' }],
      }),
      'may hold several actions that go together [cds-hooks_2.0@125]': suggesting({
        actions: [create, { ...create, type: 'update' }],
      }),
      'may hold reasons to override [cds-hooks_2.0@98] [cds-hooks_2.0@99]': cards({
        overrideReasons: [coding],
      }),
      'may hold a deep link [cds-hooks_2.0@140]': linking({}),
      'may hold a link to an app [cds-hooks_2.0@142] [cds-hooks_2.0@144] [cds-hooks_2.0@146]': linking({
        type: 'smart',
        appContext: '{"finding":1}',
      }),
      'may hold a link to an app without context [cds-hooks_2.0@145]': linking({ type: 'smart' }),
      'may hold actions of the system [cds-hooks_2.0@75]': { cards: [], systemActions: [create] },
      'may hold extensions by reverse domain [cds-hooks_2.0@214] [cds-hooks_2.0@215]': cards({
        extension: { 'nl.example': { a: [1] } },
      }),
      'may hold members of a later version': cards({ version: '3.0' }),
    },
    wrong: {
      'may not lack list of cards [cds-hooks_2.0@74]': {},
      'may not hold a null [cds-hooks_2.0@3]': cards({ detail: null }),
      'may not hold an empty text [cds-hooks_2.0@3]': cards({ detail: '' }),
      'may not hold an empty list [cds-hooks_2.0@3]': cards({ links: [] }),
      'may not hold an empty extension [cds-hooks_2.0@3]': cards({ extension: {} }),
      'may not hold an extension that is no object [cds-hooks_2.0@214]': cards({ extension: 'x' }),
      'may not hold an empty list of actions of the system [cds-hooks_2.0@3]': {
        cards: [],
        systemActions: [],
      },
      'may not hold a uuid that is no text [cds-hooks_2.0@80]': cards({ uuid: 1 }),
      'may not lack summary [cds-hooks_2.0@83]': cards({ summary: undefined }),
      'may not hold a summary of 140 characters [cds-hooks_2.0@83]': cards({ summary: 'x'.repeat(140) }),
      'may not hold a detail that is no text [cds-hooks_2.0@85]': cards({ detail: { text: 'x' } }),
      'may not lack indicator [cds-hooks_2.0@87]': cards({ indicator: undefined }),
      'may not hold another indicator [cds-hooks_2.0@88]': cards({ indicator: 'hard-stop' }),
      'may not lack source [cds-hooks_2.0@90]': cards({ source: undefined }),
      'may not hold a source without a label [cds-hooks_2.0@105]': source({ label: undefined }),
      'may not hold a relative address of a source [cds-hooks_2.0@107]': source({ url: '/rules' }),
      'may not hold a relative address of an icon [cds-hooks_2.0@111]': source({ icon: 'icon.png' }),
      'may not hold a topic that is no coding [cds-hooks_2.0@115]': source({ topic: 'a' }),
      'may not hold suggestions that are no list [cds-hooks_2.0@92]': cards({
        suggestions: suggestion,
        selectionBehavior: 'any',
      }),
      'may not hold suggestions without a way to choose [cds-hooks_2.0@93] [cds-hooks_2.0@96]': cards({
        suggestions: [suggestion],
      }),
      'may not hold another way to choose [cds-hooks_2.0@95]': cards({
        suggestions: [suggestion],
        selectionBehavior: 'all',
      }),
      'may not hold two recommendations where one can be chosen [cds-hooks_2.0@122]': cards({
        suggestions: [suggestion, { ...suggestion, uuid: 's2' }],
        selectionBehavior: 'at-most-one',
      }),
      'may not hold a suggestion without a label [cds-hooks_2.0@117]': suggesting({ label: undefined }),
      'may not hold a suggestion whose uuid is no text [cds-hooks_2.0@119]': suggesting({ uuid: 1 }),
      'may not hold a recommendation that is no boolean [cds-hooks_2.0@121]': suggesting({
        isRecommended: 'yes',
      }),
      'may not hold actions that are no list [cds-hooks_2.0@124]': suggesting({ actions: create }),
      'may not hold an action of another type [cds-hooks_2.0@127]': acting({ type: 'upsert' }),
      'may not hold an action without a description [cds-hooks_2.0@128]': acting({ description: undefined }),
      'may not hold a resource that is none [cds-hooks_2.0@130]': acting({ resource: 'ChargeItem/1' }),
      'may not hold nothing to create [cds-hooks_2.0@131]': acting({ resource: undefined }),
      'may not hold nothing to update [cds-hooks_2.0@132]': acting({ type: 'update', resource: undefined }),
      'may not hold a resource to delete in the place of its id [cds-hooks_2.0@133]': acting({
        type: 'delete',
        resourceId: 'ChargeItem/1',
      }),
      'may not hold nothing to delete [cds-hooks_2.0@134]': suggesting({
        actions: [{ type: 'delete', description: 'Remove it' }],
      }),
      'may not hold a deletion by an absolute address [cds-hooks_2.0@135]': suggesting({
        actions: [{ type: 'delete', description: 'x', resourceId: 'https://example.org/ChargeItem/1' }],
      }),
      'may not hold reasons to override that are no list [cds-hooks_2.0@98]': cards({
        overrideReasons: coding,
      }),
      'may not hold a reason to override without display [cds-hooks_2.0@100] [cds-hooks_2.0@136] [cds-hooks_2.0@219]':
        cards({ overrideReasons: [{ code: 'a', system: 'b' }] }),
      'may not hold a coding without a code [cds-hooks_2.0@216] [cds-hooks_2.0@218]': source({
        topic: { system: 'b' },
      }),
      'may not hold a coding without a system [cds-hooks_2.0@217]': source({ topic: { code: 'a' } }),
      'may not hold links that are no list [cds-hooks_2.0@103]': cards({ links: link }),
      'may not hold a link without a label [cds-hooks_2.0@138]': linking({ label: undefined }),
      'may not hold a link without an address [cds-hooks_2.0@139]': linking({ url: undefined }),
      'may not hold a relative link [cds-hooks_2.0@139]': linking({ url: '/launch' }),
      'may not hold a link that runs a script': linking({ url: 'javascript:alert(1)' }),
      'may not hold a link without a type [cds-hooks_2.0@141]': linking({ type: undefined }),
      'may not hold a link of another type [cds-hooks_2.0@142]': linking({ type: 'relative' }),
      'may not hold context that is no text [cds-hooks_2.0@144]': linking({
        type: 'smart',
        appContext: { finding: 1 },
      }),
      'may not hold context for a page [cds-hooks_2.0@147]': linking({ appContext: 'x' }),
    },
  },
  feedback: {
    lawful: {
      'may hold an accepted suggestion': feedback(accepted),
      'may hold an override without a reason': feedback(overridden),
      'may hold a reason without display': feedback({
        ...overridden,
        overrideReason: { reason: { code: 'a', system: 'b' } },
      }),
      'may hold a comment alone': feedback({ ...overridden, overrideReason: { userComment: 'Later' } }),
      'may hold several events for one card': feedback(overridden, accepted),
    },
    wrong: {
      'may not lack events': feedback(),
      'may not hold another outcome': feedback({ ...accepted, outcome: 'ignored' }),
      'may not hold an acceptance of nothing': feedback({ ...accepted, acceptedSuggestions: [] }),
      'may not hold an acceptance without suggestions': feedback({
        ...accepted,
        acceptedSuggestions: undefined,
      }),
      'may not lack card': feedback({ ...accepted, card: undefined }),
      'may not lack time': feedback({ ...accepted, outcomeTimestamp: undefined }),
      'may not hold a time in words': feedback({ ...accepted, outcomeTimestamp: 'yesterday' }),
      'may not hold an override reason that says nothing': feedback({ ...overridden, overrideReason: {} }),
      'may not hold more events than anybody sends': feedback(
        ...Array.from({ length: 1001 }, () => overridden),
      ),
    },
  },
};

function compact<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
