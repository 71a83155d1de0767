import type { Resource } from '@medplum/fhirtypes';
import { expect, it } from 'vitest';
import { readStartSet } from '../../src/patients/start-set.ts';
import { itemsOf } from './items.ts';

const subject = { reference: 'Patient/p' };

it('puts every resource of the start set that belongs to a patient on the timeline', () => {
  const own = readStartSet().filter((each) => each['subject'] !== undefined || each['patient'] !== undefined);

  expect(itemsOf(own as unknown as Resource[])).toHaveLength(own.length);
});

it('tells the Dutch day, also of a moment in another zone', () => {
  const [item] = itemsOf([
    {
      resourceType: 'Communication',
      id: 'c',
      status: 'completed',
      subject,
      sent: '2026-03-09T23:30:00Z',
    },
  ]);

  expect(item).toMatchObject({ ref: 'Communication/c', lane: 'gesprekken', on: '2026-03-10' });
});

it('orders by day, what has no date first', () => {
  const flag = (id: string, start?: string): Resource => ({
    resourceType: 'Flag',
    id,
    status: 'active',
    code: { text: id },
    subject,
    ...(start && { period: { start } }),
  });

  expect(
    itemsOf([flag('b', '2026-02-01'), flag('a', '2026-01-01'), flag('none')]).map(({ words }) => words),
  ).toEqual(['none', 'a', 'b']);
});

it('knows a stay, and that it has not ended', () => {
  const [item] = itemsOf([
    {
      resourceType: 'Encounter',
      id: 'e',
      status: 'in-progress',
      class: { code: 'IMP' },
      subject,
      period: { start: '2026-05-01' },
    },
  ]);

  expect(item).toMatchObject({ lane: 'verblijf', words: 'Opname', runs: true });
});

it('says what does not count any more', () => {
  const [item] = itemsOf([
    { resourceType: 'ChargeItem', id: 'c', status: 'aborted', subject, code: { text: 'Overleg' } },
  ]);

  expect(item?.words).toBe('Overleg (vervallen)');
});
