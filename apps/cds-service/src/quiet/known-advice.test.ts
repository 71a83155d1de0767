import type { Finding } from '@prestatiewijzer/rules';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { POSTGRES, type PostgresServer, startPostgres } from '../testing/postgres.ts';
import { KnownAdvice } from './known-advice.ts';
import { Pseudonyms } from './pseudonyms.ts';

const pseudonyms = new Pseudonyms('a key of at least thirty-two characters');
const finding: Finding = {
  id: 'hospice-elv',
  key: 'hospice-elv|Encounter/stay',
  title: 'Verblijf',
  law: 'Zvw',
  status: 'registrable',
  on: '2026-03-02',
  about: ['Encounter/stay'],
  conditions: [],
  summary: '',
};
const later: Finding = { ...finding, on: '2026-03-05' };
const another: Finding = { ...finding, key: 'hospice-elv|Encounter/other', about: ['Encounter/other'] };
const known = () => new KnownAdvice({ patient: 'p', pseudonyms, resource: () => undefined, hampered: false });
/** As decisions were kept when the date was part of their key. */
const oldKey = pseudonyms.of('advice', 'p', finding.id, finding.about, finding.on);

const unexpected = (error: unknown) => {
  throw error;
};

let store: Store | undefined;
afterEach(() => store?.close());

async function setAside(into: Store, key: string | undefined): Promise<void> {
  const advice = known().shown(finding, undefined);
  await into.show([
    {
      tenant: 't',
      card: 'c',
      patient: 'p',
      reader: 'r',
      service: 's',
      hook: 'patient-view',
      advice: [{ ...advice, key: key ?? advice.key }],
    },
  ]);
  await into.hear('t', 's', [{ card: 'c', outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:00:00Z' }]);
}

describe('kept in memory', () => keeps(() => openStore({}, unexpected)));
describe.skipIf(POSTGRES === undefined)('kept in a PostgreSQL server', () => {
  let postgres: PostgresServer | undefined;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  keeps(async () => openStore({ url: await postgres?.newDatabase() }, unexpected));
});

function keeps(open: () => Promise<Store>): void {
  it('what is set aside stays away when its date moves, and of another thing it does not', async () => {
    store = await open();
    await setAside(store, undefined);
    const decisions = await store.consider('t', 'p', []);

    expect([finding, later, another].map((each) => known().isQuiet(each, decisions))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('what was set aside under a key with a date is carried over to the key without', async () => {
    store = await open();
    await setAside(store, oldKey);
    const before = known();

    expect(before.isQuiet(finding, await store.consider('t', 'p', []))).toBe(true);
    await store.rename('t', 'p', before.renamed);
    const decisions = await store.consider('t', 'p', []);

    expect([...decisions.keys()]).toEqual([before.shown(finding, undefined).key]);
    expect(known().isQuiet(later, decisions)).toBe(true);
  });
}
