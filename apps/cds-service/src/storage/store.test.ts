import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feedback } from '@prestatiewijzer/cds-hooks';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forgetOld } from '../retention.ts';
import { POSTGRES, type PostgresServer, startPostgres } from '../testing/postgres.ts';
import { openStore } from './open-store.ts';
import type { ShownCard, Store } from './store.ts';

let postgres: PostgresServer | undefined;
let store: Store;

beforeAll(async () => {
  if (POSTGRES !== undefined) postgres = await startPostgres();
});
afterAll(() => postgres?.stop());
afterEach(() => store.close());

const unexpected = (error: unknown) => {
  throw error;
};
// The embedded database takes its time to come into being; one directory serves all its tests.
const directory = mkdtempSync(join(tmpdir(), 'store-'));

const advice = { key: 'a', fingerprint: 'f1', title: 'msz-pzp-190099', status: 'registrable' };

function shown(card: string, more: Partial<ShownCard> = {}): ShownCard {
  return {
    tenant: card,
    card,
    patient: 'p',
    reader: 'r',
    service: 's',
    hook: 'patient-view',
    advice: [{ ...advice, suggestion: `${card}-1` }],
    ...more,
  };
}

function overridden(card: string, outcomeTimestamp = '2026-03-10T10:00:00Z'): Feedback {
  return { card, outcome: 'overridden', outcomeTimestamp };
}

function accepted(card: string, ids: readonly string[], outcomeTimestamp = '2026-03-10T10:00:00Z'): Feedback {
  return { card, outcome: 'accepted', acceptedSuggestions: ids.map((id) => ({ id })), outcomeTimestamp };
}

describe.each([
  { name: 'memory', open: () => openStore({}, unexpected) },
  { name: 'the embedded database', open: () => openStore({ directory }, unexpected) },
])('kept in $name', keeps);
describe.skipIf(POSTGRES === undefined)('kept in a PostgreSQL server', () =>
  keeps({ open: async () => openStore({ url: await newDatabase() }, unexpected) }),
);

/** What every store does. */
function keeps({ open }: { readonly open: () => Promise<Store> }): void {
  it('nothing is decided about what nobody answered', async () => {
    store = await open();
    await store.show([shown('c1')]);

    expect([...(await store.consider('c1', 'p', []))]).toEqual([]);
  });

  it('what is set aside is decided about, all of it', async () => {
    store = await open();
    await store.show([shown('c2', { advice: [advice, { ...advice, key: 'b', suggestion: 'c2-2' }] })]);
    await store.hear('c2', 's', [overridden('c2')]);

    expect(Object.fromEntries(await store.consider('c2', 'p', []))).toEqual({ a: 'f1', b: 'f1' });
    expect([...(await store.consider('c2', 'another patient', []))]).toEqual([]);
    expect([...(await store.consider('another tenant', 'p', []))]).toEqual([]);
  });

  it('what is decided keeps counting under another key, unless something is decided under that', async () => {
    store = await open();
    const keys = ['old 1', 'old 2', 'old 3', 'taken'];
    await store.show([
      shown('c10', { advice: keys.map((key) => ({ ...advice, key, fingerprint: `of ${key}` })) }),
    ]);
    await store.hear('c10', 's', [overridden('c10')]);
    const renames = new Map([
      ['old 1', 'new'],
      ['old 2', 'new'],
      ['old 3', 'taken'],
      ['nothing', 'else'],
    ]);
    await store.rename('c10', 'another patient', renames);
    await store.rename('another tenant', 'p', renames);
    await store.rename('c10', 'p', renames);

    expect(Object.fromEntries(await store.consider('c10', 'p', []))).toEqual({
      new: 'of old 1',
      'old 2': 'of old 2',
      'old 3': 'of old 3',
      taken: 'of taken',
    });
  });

  it('what is accepted is decided about, but not the rest of the card', async () => {
    store = await open();
    await store.show([
      shown('c3', {
        advice: [
          { ...advice, suggestion: 'c3-1' },
          { ...advice, key: 'b', suggestion: 'c3-2' },
        ],
      }),
    ]);
    await store.hear('c3', 's', [accepted('c3', ['c3-2'])]);

    expect([...(await store.consider('c3', 'p', [])).keys()]).toEqual(['b']);
  });

  it('the last decision counts, in whatever order they come', async () => {
    store = await open();
    await store.show([
      shown('old', { tenant: 'c4' }),
      shown('new', { tenant: 'c4', advice: [{ ...advice, fingerprint: 'f2' }] }),
    ]);
    await store.hear('c4', 's', [overridden('new', '2026-03-11T10:00:00+01:00')]);
    await store.hear('c4', 's', [overridden('old', '2026-03-10T10:00:00Z')]);

    expect(Object.fromEntries(await store.consider('c4', 'p', []))).toEqual({ a: 'f2' });
  });

  it('an event from the future counts as of now, so that later ones outdo it and it grows old', async () => {
    store = await open();
    await store.show([
      shown('wrong clock', { tenant: 'c8' }),
      shown('right clock', { tenant: 'c8', advice: [{ ...advice, fingerprint: 'f2' }] }),
    ]);
    await store.hear('c8', 's', [overridden('wrong clock', '9999-12-31T23:59:59Z')]);
    await store.hear('c8', 's', [overridden('right clock', new Date(Date.now() + 5000).toISOString())]);

    expect(Object.fromEntries(await store.consider('c8', 'p', []))).toEqual({ a: 'f2' });

    await forgetOld(store, [{ id: 'c8', retentionDays: 1 }], new Date(Date.now() + 2 * 86_400_000));

    expect((await store.consider('c8', 'p', [])).size).toBe(0);
  });

  it('cards are kept at once where nothing was decided, and only there', async () => {
    store = await open();
    await store.consider('c9', 'p', [shown('first', { tenant: 'c9' })]);
    await store.hear('c9', 's', [overridden('first')]);
    await store.consider('c9', 'p', [shown('second', { tenant: 'c9', advice: [{ ...advice, key: 'b' }] })]);
    await store.hear('c9', 's', [overridden('second')]);

    expect([...(await store.consider('c9', 'p', [])).keys()]).toEqual(['a']);
  });

  it('what is set aside can be seen, with who did it and when, and taken back', async () => {
    store = await open();
    await store.show([shown('c11', { advice: [advice, { ...advice, key: 'b', suggestion: 'c11-2' }] })]);
    await store.hear('c11', 's', [overridden('c11')]);
    const at = new Date('2026-03-10T10:00:00Z');
    const aside = { title: 'msz-pzp-190099', by: 'r', at };

    expect(await store.takeBack('c11', 'p', 'another', 'me')).toBe(false);
    expect(await store.takeBack('another tenant', 'p', 'a', 'me')).toBe(false);
    expect(await store.takeBack('c11', 'another patient', 'a', 'me')).toBe(false);
    expect(await store.takeBack('c11', 'p', 'a', 'me')).toBe(true);
    expect(await store.takeBack('c11', 'p', 'a', 'me')).toBe(false);
    expect(await store.setAside('c11', 'p')).toEqual({
      setAside: [{ advice: 'b', ...aside }],
      takenBack: [{ advice: 'a', ...aside, takenBackBy: 'me', takenBackAt: expect.any(Date) }],
    });
    expect([...(await store.consider('c11', 'p', [])).keys()]).toEqual(['b']);
    expect(await store.setAside('another tenant', 'p')).toEqual({ setAside: [], takenBack: [] });
  });

  it('what was taken back is set aside by no feedback that came or was given before', async () => {
    store = await open();
    await store.show([shown('c12'), shown('c12-late', { tenant: 'c12' })]);
    const ahead = overridden('c12', new Date(Date.now() + 3_600_000).toISOString());
    await store.hear('c12', 's', [ahead]);
    await store.takeBack('c12', 'p', 'a', 'me');
    await store.hear('c12', 's', [ahead, overridden('c12-late')]);

    expect((await store.consider('c12', 'p', [])).size).toBe(0);
    await store.hear('c12', 's', [overridden('c12-late', new Date(Date.now() + 3_600_000).toISOString())]);
    expect((await store.consider('c12', 'p', [])).size).toBe(1);
  });

  it('nothing is set aside by who accepted', async () => {
    store = await open();
    await store.show([shown('c13')]);
    await store.hear('c13', 's', [accepted('c13', ['c13-1'])]);

    expect(await store.setAside('c13', 'p')).toEqual({ setAside: [], takenBack: [] });
    expect(await store.takeBack('c13', 'p', 'a', 'me')).toBe(false);
  });

  it('one tenant cannot decide about the card of another', async () => {
    store = await open();
    await store.show([shown('c5')]);
    await store.hear('intruder', 's', [overridden('c5')]);

    expect([...(await store.consider('c5', 'p', []))]).toEqual([]);
  });

  it('feedback on a card that nobody knows is kept, and means nothing', async () => {
    store = await open();
    await store.hear('c6', 's', [overridden('never shown')]);

    expect([...(await store.consider('c6', 'p', []))]).toEqual([]);
  });

  it('feedback may hold any text at all', async () => {
    store = await open();
    await store.show([shown('c7')]);
    const reason = { code: 'x\0', system: "'; drop table feedback; --" };
    await store.hear('c7', 's', [
      { ...overridden('c7'), overrideReason: { reason, userComment: 'a\ud800b\0' } } as Feedback,
    ]);

    expect([...(await store.consider('c7', 'p', [])).keys()]).toEqual(['a']);
  });

  it('many at once each get their own answer', async () => {
    store = await open();
    const names = Array.from({ length: 40 }, (_, index) => `m${index}`);
    await Promise.all(names.map((name) => store.show([shown(name)])));
    await Promise.all(
      names.filter((_, index) => index % 2 === 0).map((name) => store.hear(name, 's', [overridden(name)])),
    );
    const decided = await Promise.all(names.map((name) => store.consider(name, 'p', [])));

    expect(decided.map(({ size }) => size)).toEqual(names.map((_, index) => (index % 2 === 0 ? 1 : 0)));
  });

  it('a token is used once, by whoever comes first', async () => {
    store = await open();
    const soon = new Date(Date.now() + 60_000);
    const uses = await Promise.all([1, 2, 3].map(() => store.remember('iss', 'jti\0', soon)));

    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await store.remember('another', 'jti\0', soon)).toBe(true);
  });

  it('a tenant keeps things as long as it wants, no longer', async () => {
    store = await open();
    await store.show([shown('long'), shown('short')]);
    await store.hear('long', 's', [overridden('long', new Date().toISOString())]);
    await store.hear('short', 's', [overridden('short', new Date().toISOString())]);
    const tenants = [
      { id: 'long', retentionDays: 30 },
      { id: 'short', retentionDays: 1 },
    ];
    await forgetOld(store, tenants, new Date(Date.now() + 2 * 86_400_000));

    expect((await store.consider('long', 'p', [])).size).toBe(1);
    expect(await store.takeBack('long', 'p', 'a', 'me')).toBe(true);
    await forgetOld(store, tenants, new Date(Date.now() + 31 * 86_400_000));
    expect(await store.setAside('long', 'p')).toEqual({ setAside: [], takenBack: [] });
    expect((await store.consider('short', 'p', [])).size).toBe(0);
  });

  it('it can be asked whether it works', async () => {
    store = await open();

    await expect(store.check()).resolves.toBeUndefined();
  });
}

describe.skipIf(POSTGRES === undefined)('the tables', () => {
  it('hold an event once, however often it is sent', async () => {
    const url = await newDatabase();
    store = await openStore({ url }, unexpected);
    const event = overridden('c1');
    const sameInAnotherOrder = {
      outcomeTimestamp: event.outcomeTimestamp,
      outcome: event.outcome,
      card: 'c1',
    };
    await store.hear('t', 's', [event, event]);
    await Promise.all([
      store.hear('t', 's', [event]),
      store.hear('t', 's', [sameInAnotherOrder as Feedback]),
    ]);
    await store.hear('t', 's', [overridden('c1', '2026-03-10T10:00:01Z')]);

    expect(await rows(url, 'select count(*)::int as n from feedback')).toEqual([{ n: 2 }]);
  });

  it('hold a used token for an hour after it expired by the clock of the database', async () => {
    const url = await newDatabase();
    store = await openStore({ url }, unexpected);
    const minutes = (count: number) => new Date(Date.now() + count * 60_000);
    await store.remember('iss', 'an instance that lags behind still takes it', minutes(-30));
    await store.remember('iss', 'nobody takes it', minutes(-90));
    await forgetOld(store, [], minutes(24 * 60));

    expect(await store.remember('iss', 'an instance that lags behind still takes it', minutes(1))).toBe(
      false,
    );
    expect(await store.remember('iss', 'nobody takes it', minutes(1))).toBe(true);
  });

  it('come into being once when several instances start at the same time', async () => {
    const url = await newDatabase();
    store = await openStore({ url }, unexpected);
    const others = await Promise.all([1, 2, 3].map(() => openStore({ url }, unexpected)));
    await Promise.all(others.map((other) => other.close()));

    expect(await rows(url, 'select version from migration')).toEqual([
      { version: 1 },
      { version: 2 },
      { version: 3 },
    ]);
  });

  it('of a newer release are left alone', async () => {
    const url = await newDatabase();
    store = await openStore({ url }, unexpected);
    await rows(url, 'insert into migration (version) values (99)');

    await expect(openStore({ url }, unexpected)).rejects.toThrow('version 99');
  });
});

describe('a data directory', () => {
  it('keeps what it was told', async () => {
    store = await openStore({ directory }, unexpected);
    await store.show([shown('kept')]);
    await store.hear('kept', 's', [overridden('kept')]);
    await store.close();
    store = await openStore({ directory }, unexpected);

    expect((await store.consider('kept', 'p', [])).size).toBe(1);
  });

  it('serves one process at a time', async () => {
    const busy = mkdtempSync(join(tmpdir(), 'store-'));
    // A process that surely runs, and is not us.
    writeFileSync(join(busy, 'process.pid'), `${process.ppid}`);
    store = await openStore({}, unexpected);

    await expect(openStore({ directory: busy }, unexpected)).rejects.toThrow(
      `in use by process ${process.ppid}`,
    );
  });
});

function newDatabase(): Promise<string> {
  if (postgres === undefined) throw new Error('PostgreSQL was not started.');
  return postgres.newDatabase();
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
