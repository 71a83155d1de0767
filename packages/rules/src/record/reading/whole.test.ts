import { describe, expect, it } from 'vitest';
import {
  assessed,
  bundle,
  type Json,
  PEOPLE,
  patient,
  planning,
  problems,
  registered,
  statuses,
} from '../../testing/planning.ts';

const BASE = 'https://fhir.ziekenhuis.example/r4';
const subject = { reference: 'Patient/anna' };
const whole = [patient('anna'), ...PEOPLE, ...planning(subject)];
const ONLY_REGISTRATIONS = `${BASE}/ChargeItem?patient=anna`;

/** What 190099 misses, by type. */
function missing(input: unknown, settings = {}): readonly string[] {
  const [finding] =
    assessed(input, { settings })[0]?.findings.filter(({ id }) => id === 'msz-pzp-190099') ?? [];
  return finding?.conditions.flatMap((each) => each.missing?.map(({ type }) => type) ?? []) ?? [];
}

const next = (url: string) => ({ link: [{ relation: 'next', url }] });
const page = (resources: readonly Json[], self: string, to?: string, total?: number) =>
  bundle(resources, BASE, {
    link: [{ relation: 'self', url: self }, ...(to === undefined ? [] : [{ relation: 'next', url: to }])],
    ...(total !== undefined && { total }),
  });
const outcome = (issue: Json): Json => ({ resourceType: 'OperationOutcome', issue: [issue] });
const entryOf = (...entries: readonly Json[]): Json => ({
  ...bundle(whole, BASE),
  entry: [...(bundle(whole, BASE)['entry'] as Json[]), ...entries],
});

describe('an answer that was cut', () => {
  it('makes everything partial where nothing tells what lacks', () => {
    const cut = bundle(whole, BASE, next(`${BASE}?_getpages=1&_getpagesoffset=20`));

    expect(statuses(cut)).toEqual({ 'Patient/anna': ['incomplete'] });
    expect(problems(cut)).toEqual(['input Bundle.link']);
  });

  it.each<[string, unknown]>([
    ['a next page that is not here', [...whole, page([], ONLY_REGISTRATIONS, `${BASE}?_getpages=1`)]],
    [
      'a next page of which the address tells the type',
      [...whole, bundle([], BASE, next(`${ONLY_REGISTRATIONS}&page=2`))],
    ],
    ['a total above what came', [...whole, page([], ONLY_REGISTRATIONS, undefined, 2)]],
    [
      'an entry without what should stand in it',
      entryOf({ fullUrl: `${BASE}/ChargeItem/registratie`, search: { mode: 'match' } }),
    ],
    [
      'an answer from which something was left out',
      [
        ...whole,
        bundle([], BASE, {
          link: [{ relation: 'self', url: ONLY_REGISTRATIONS }],
          meta: { security: [{ code: 'REDACTED' }] },
        }),
      ],
    ],
    [
      'an outcome that names the type',
      entryOf({
        search: { mode: 'outcome' },
        resource: outcome({ severity: 'error', code: 'forbidden', diagnostics: 'No access to ChargeItem' }),
      }),
    ],
    [
      'an outcome that withholds in a friendly tone',
      [...whole, outcome({ severity: 'information', code: 'suppressed', expression: ['ChargeItem'] })],
    ],
    [
      'an outcome in the answer to a search of that type',
      [
        ...whole,
        {
          ...page([], ONLY_REGISTRATIONS),
          entry: [{ resource: outcome({ severity: 'warning', code: 'processing' }) }],
        },
      ],
    ],
    [
      'a failed part of a batch',
      [
        ...whole,
        {
          resourceType: 'Bundle',
          type: 'batch-response',
          entry: [
            {
              response: {
                status: '403 Forbidden',
                outcome: outcome({ severity: 'error', code: 'forbidden', details: { text: 'ChargeItem' } }),
              },
            },
          ],
        },
      ],
    ],
    [
      'a registration that came only in part',
      [
        ...whole,
        {
          resourceType: 'ChargeItem',
          id: 'x',
          status: 'billable',
          subject,
          meta: { tag: [{ code: 'SUBSETTED' }] },
        },
      ],
    ],
    [
      'a registration that may mean something else',
      [...whole, { ...registered(subject), modifierExtension: [{ url: 'urn:local' }] }],
    ],
  ])('leaves no registration possible while registrations may lack: %s', (_, input) => {
    expect(statuses(input)).toEqual({ 'Patient/anna': ['incomplete'] });
    expect(missing(input)).toContain('ChargeItem');
    expect(problems(input)).toHaveLength(1);
  });

  it('says what the server said', () => {
    const [told] =
      assessed([...whole, outcome({ severity: 'error', code: 'throttled', diagnostics: 'Try\n later' })], {
        language: 'en',
      })[0]?.problems ?? [];

    expect(told?.message).toBe(
      'the server says: throttled: Try later. Not everything is here; absence proves nothing of any type. Supply everything.',
    );
  });

  it('overrules settings that say that all is there', () => {
    const cut = [...whole, page([], ONLY_REGISTRATIONS, undefined, 2)];

    expect(statuses(cut, { settings: { completeness: { ChargeItem: 'complete' } } })).toEqual({
      'Patient/anna': ['incomplete'],
    });
  });

  it('is whole where all its pages are here', () => {
    const [first, second] = [`${BASE}/Procedure?patient=anna`, `${BASE}?page=2`];
    const [talk, ...rest] = planning(subject) as [Json, ...Json[]];
    const pages = [page([talk], first, second, 3), page(rest, second, undefined, 3)];

    expect(statuses([patient('anna'), ...PEOPLE, ...pages])).toEqual({ 'Patient/anna': ['registrable'] });
    expect(problems([patient('anna'), ...PEOPLE, ...pages])).toEqual([]);
  });

  it('does not count what was included beside what was found', () => {
    const found = page(whole, `${BASE}/Procedure?patient=anna&_include=*`, undefined, 1);
    const entry = (found['entry'] as Json[]).map((each, index) => ({
      ...each,
      search: { mode: index === 0 ? 'match' : 'include' },
    }));

    expect(problems({ ...found, entry })).toEqual([]);
  });

  it('is not one where the server has nothing to add', () => {
    expect(
      problems([
        ...whole,
        outcome({ severity: 'information', code: 'informational', diagnostics: 'All fine' }),
      ]),
    ).toEqual([]);
  });
});

describe('input without anything', () => {
  it.each<[string, unknown, string]>([
    ['an empty answer', bundle([]), 'input Patient'],
    ['nothing at all', [], 'input resourceType'],
    ['only what went wrong', outcome({ severity: 'error', code: 'login' }), 'input Patient'],
  ])('is a problem: %s', (_, input, told) => {
    expect(problems(input)).toContain(told);
  });
});

describe('a type that the EHR does not offer', () => {
  const settings = { completeness: { ChargeItem: 'not-offered', CareTeam: 'not-offered' } } as const;

  it('is not missed, but a finding that could be registered says that it cannot be seen', () => {
    const [finding] = assessed(whole, { settings })[0]?.findings ?? [];

    expect(finding).toMatchObject({ id: 'msz-pzp-190099', status: 'registrable' });
    expect(finding?.conditions.find(({ id }) => id === 'registration-not-visible')).toMatchObject({
      kind: 'attention',
      outcome: 'met',
      warns: true,
    });
  });

  it('is not missed either where the rest was cut', () => {
    const input = [...whole, bundle([], BASE, next(`${ONLY_REGISTRATIONS}&page=2`))];

    expect(statuses(input, { settings })).toEqual({ 'Patient/anna': ['registrable'] });
  });

  it('is read where it is there all the same', () => {
    expect(statuses([...whole, registered(subject)], { settings })).toEqual({
      'Patient/anna': ['registered'],
    });
  });
});
