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
const [talk, plan, sent] = planning(subject) as [Json, Json, Json];
const rest = [patient('anna'), ...PEOPLE, talk, plan];
const ANNA = 'Patient/anna';

function version(resource: Json, meta: Json, fields: Json = {}): Json {
  return { ...resource, ...fields, meta };
}

describe('of several versions the newest counts, whatever their order', () => {
  const withdrawn = { status: 'entered-in-error' };
  it.each<[string, Json, Json]>([
    ['by version', version(sent, { versionId: '9' }), version(sent, { versionId: '10' }, withdrawn)],
    [
      'by moment',
      version(sent, { lastUpdated: '2026-03-04T12:00:00+01:00' }),
      version(sent, { lastUpdated: '2026-03-04T11:30:00Z' }, withdrawn),
    ],
    [
      'by version before moment',
      version(sent, { versionId: '1', lastUpdated: '2026-03-09' }),
      version(sent, { versionId: '2', lastUpdated: '2026-03-08' }, withdrawn),
    ],
  ])('%s', (_, older, newer) => {
    for (const input of [
      [...rest, older, newer],
      [...rest, newer, older],
    ]) {
      expect(statuses(input)).toEqual({ [ANNA]: ['incomplete'] });
      expect(problems(input)).toEqual(['Communication/overdracht Communication.meta']);
    }
  });

  it('and none where nothing tells which that is', () => {
    for (const input of [
      [...rest, sent, { ...sent, ...withdrawn }],
      [...rest, { ...sent, ...withdrawn }, sent],
    ]) {
      expect(statuses(input)).toEqual({ [ANNA]: ['incomplete'] });
      expect(problems(input)).toEqual(['Communication/overdracht Communication.id']);
    }
  });

  it('and the same twice is one, also with another narrative', () => {
    const again = {
      ...sent,
      text: { status: 'generated', div: '<div>x</div>' },
      meta: { source: 'urn:other' },
    };

    expect(statuses([...rest, sent, again])).toEqual({ [ANNA]: ['registrable'] });
    expect(problems([...rest, sent, again])).toEqual([]);
  });

  it('and the whole one before the one that came in part', () => {
    const part = { ...sent, recipient: undefined, meta: { tag: [{ code: 'SUBSETTED' }] } };

    expect(statuses([...rest, JSON.parse(JSON.stringify(part)), sent])).toEqual({ [ANNA]: ['registrable'] });
  });
});

describe('a history', () => {
  const history = (...entries: readonly Json[]): Json => ({
    resourceType: 'Bundle',
    type: 'history',
    entry: [
      ...entries,
      ...(bundle([...rest, version(sent, { versionId: '1', lastUpdated: '2026-03-04T10:00:00Z' })], BASE)[
        'entry'
      ] as Json[]),
    ],
  });
  const deleted = (url: string, response?: Json): Json => ({
    request: { method: 'DELETE', url },
    ...(response && { response }),
  });

  it.each<[string, Json]>([
    [
      'by a relative address',
      deleted('Communication/overdracht', { status: '204', lastModified: '2026-03-05T10:00:00Z' }),
    ],
    [
      'by an address on the server',
      deleted(`${BASE}/Communication/overdracht`, { status: '204', etag: 'W/"2"' }),
    ],
    ['at a moment that it does not tell', deleted('Communication/overdracht')],
  ])('deletes, %s', (_, deletion) => {
    expect(statuses(history(deletion))).toEqual({ [ANNA]: ['incomplete'] });
    expect(problems(history(deletion))).toEqual([]);
  });

  it.each<[string, Json]>([
    [
      'what was made again later',
      deleted('Communication/overdracht', { status: '204', lastModified: '2026-03-03T10:00:00Z' }),
    ],
    ['what another server has', deleted('https://fhir.huisarts.example/Communication/overdracht')],
    ['what has another name', deleted('Communication/andere')],
  ])('does not delete %s', (_, deletion) => {
    expect(statuses(history(deletion))).toEqual({ [ANNA]: ['registrable'] });
  });

  it('tells nothing of its older versions', () => {
    const older = {
      fullUrl: `${BASE}/Communication/overdracht`,
      resource: version(sent, { versionId: '0' }, { status: 'in-progress' }),
    };

    expect(statuses(history(older))).toEqual({ [ANNA]: ['registrable'] });
    expect(problems(history(older))).toEqual([]);
  });

  it('of a deleted registration is no registration', () => {
    const input = [
      ...rest,
      sent,
      {
        resourceType: 'Bundle',
        type: 'history',
        entry: [deleted('ChargeItem/registratie', { status: '204' }), { resource: registered(subject) }],
      },
    ];

    expect(statuses(input)).toEqual({ [ANNA]: ['registrable'] });
  });
});

it('problems are told of the patient they are about', () => {
  const input = ['anna', 'bob', 'cees'].flatMap((id) => [
    patient(id),
    { resourceType: 'Condition', id: `c-${id}`, subject: { reference: `Patient/${id}` }, code: 'x' },
    {
      resourceType: 'Observation',
      id: `o-${id}`,
      subject: { reference: `Patient/${id}` },
      status: 'final',
      implicitRules: 'urn:x',
    },
  ]);

  expect(
    assessed(input).map(({ patient: of, problems: told }) => [of, told.map(({ reference }) => reference)]),
  ).toEqual(
    ['anna', 'bob', 'cees'].map((id) => [`Patient/${id}`, [`Condition/c-${id}`, `Observation/o-${id}`]]),
  );
});
