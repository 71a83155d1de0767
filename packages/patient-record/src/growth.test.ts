import { expect, it } from 'vitest';
import { patientRecord } from './patient-record.ts';
import type { FhirResource } from './resource.ts';
import { counted } from './testing/counted.ts';

const LINKED = ['Practitioner', 'PractitionerRole', 'Organization', 'Location'];
const queries = { contacts: 'Encounter?patient=1' };

const outcome = { resourceType: 'OperationOutcome', issue: [] };
const many = <Element>(count: number, make: (index: number) => Element) =>
  Array.from({ length: count }, (_, index) => make(index));
const bundle = (resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});
const visit = (id: string, people: number, type = 'Practitioner'): FhirResource => ({
  resourceType: 'Encounter',
  id,
  participant: many(people, (index) => ({ individual: { reference: `${type}/${id}-${index}` } })),
});

/** What can come many times in one record. */
const RECORDS: Readonly<Record<string, (count: number) => object>> = {
  resources: (count) => bundle(many(count, (index) => visit(`e${index}`, 0))),
  'resources without an id': (count) => bundle(many(count, () => ({ resourceType: 'Encounter' }))),
  'the same resource': (count) => bundle(many(count, () => visit('e', 1))),
  'unknown people of one contact': (count) => bundle([visit('e', count)]),
  'unknown roles of one contact': (count) => bundle([visit('e', count, 'PractitionerRole')]),
  'contacts with somebody unknown each': (count) => bundle(many(count, (index) => visit(`e${index}`, 1))),
  'errors among the answers': (count) =>
    bundle(many(count, (index) => (index % 2 ? outcome : visit(`e${index}`, 0)))),
  'entries that are nothing': (count) => bundle(many(count, () => 'nothing')),
};

it.each(Object.keys(RECORDS))('twice as many %s is twice the work', async (what) => {
  const work = async (count: number) => {
    const prefetch = { contacts: RECORDS[what]?.(count) };
    return counted(() => patientRecord({ queries, prefetch, linkedTypes: LINKED }));
  };
  await work(10);
  const [ten, twenty] = [await work(10_000), await work(20_000)];

  // It is counted, not timed; what grows with the square is four times the work.
  expect(twenty / ten).toBeLessThan(2.2);
});
