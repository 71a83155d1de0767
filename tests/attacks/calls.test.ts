import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, Victim } from './support/victim.ts';

let victim: Victim;

beforeAll(async () => {
  victim = await Victim.start();
});
afterAll(() => victim.stop());
beforeEach(() => {
  victim.reached = 0;
});

const token = (aud = victim.aud) => victim.ehr.sign(aud);

async function serves(): Promise<void> {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect((await victim.send(await token())).status).toBe(200);
}

const text = JSON.stringify(call);
const withMember = (member: string) => text.replace('{', `{${member},`);
const nested = (opening: string, closing: string, depth: number) =>
  withMember(`"extension":{"a":${opening.repeat(depth)}1${closing.repeat(depth)}}`);
const huge = JSON.stringify({ ...call, extension: { 'nl.example': 'x'.repeat(50_000_000) } });
const json = 'application/json';

interface Body {
  readonly status: number;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

const BODIES: Readonly<Record<string, Body>> = {
  'a __proto__': { status: 400, body: withMember('"__proto__":{"polluted":1}') },
  'a __proto__ that is spelled otherwise': {
    status: 400,
    body: withMember('"\\u005f\\u005fproto__":{"polluted":1}'),
  },
  'a __proto__ deep inside': {
    status: 400,
    body: withMember('"prefetch":{"a":{"b":[{"__proto__":{"polluted":1}}]}}'),
  },
  'a constructor with a prototype': {
    status: 400,
    body: withMember('"extension":{"constructor":{"prototype":{"polluted":1}}}'),
  },
  'objects that nest deeply': { status: 400, body: nested('{"a":', '}', 5000) },
  'lists that nest deeply': { status: 400, body: nested('[', ']', 100_000) },
  'lists that nest and never end': { status: 400, body: '['.repeat(900_000) },
  'a body that is too large': { status: 413, body: 'x'.repeat(1_100_000) },
  'a bomb of gzip': { status: 413, body: bytes(gzipSync(huge)), headers: { 'content-encoding': 'gzip' } },
  'a bomb of brotli': {
    status: 413,
    body: bytes(brotliCompressSync(huge)),
    headers: { 'content-encoding': 'br' },
  },
  'compression that is none': { status: 400, body: text, headers: { 'content-encoding': 'gzip' } },
  'compression twice': { status: 415, body: text, headers: { 'content-encoding': 'gzip, gzip' } },
  'compression nobody knows': { status: 415, body: text, headers: { 'content-encoding': 'rot13' } },
  'no content type': { status: 415, body: text, headers: { 'content-type': '' } },
  'a form': {
    status: 415,
    body: 'hook=patient-view',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  'a plain text, as pages can send unasked': {
    status: 415,
    body: text,
    headers: { 'content-type': 'text/plain' },
  },
  'XML with entities': {
    status: 415,
    body: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    headers: { 'content-type': 'application/xml' },
  },
  'another charset': {
    status: 415,
    body: text,
    headers: { 'content-type': `${json}; charset=utf-7` },
  },
  'text that is not UTF-8': { status: 400, body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]) },
  'a lone null byte': { status: 400, body: '\0' },
  nothing: { status: 400, body: '' },
  'half a body': { status: 400, body: text.slice(0, -5) },
  'two bodies': { status: 400, body: text + text },
  'a list of calls': { status: 400, body: `[${text}]` },
  'a list of a hundred thousand orders that are none': {
    status: 400,
    body: JSON.stringify({
      ...call,
      context: { ...call.context, draftOrders: Array(100_000).fill(1) },
    }).replace('patient-view', 'order-sign'),
  },
  'a member twice, of which the last counts': {
    status: 400,
    body: text.replace(/}$/, ',"hook":"order-sign"}'),
  },
  'an id that is a path': { status: 400, body: text.replace('olivia', '../Practitioner') },
  'an id that is a query': { status: 400, body: text.replace('olivia', 'olivia&_include=*') },
  'an id with a line of its own': { status: 400, body: text.replace('olivia', 'olivia\\r\\nHost: x') },
  'a user that is a path': { status: 400, body: text.replace('Practitioner/1', 'Practitioner/..') },
};

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}

describe('a known client that sends', () => {
  it.each(Object.entries(BODIES))(
    '%s is refused, and told nothing of the inside',
    async (_, { body, headers, status }) => {
      const response = await victim.send(await token(), { body, headers: headers ?? {} });

      expect(response.status).toBe(status);
      expect(await response.text()).not.toMatch(/at .*:\d+:\d+|node_modules|olivia|polluted/);
      expect(victim.reached).toBe(0);
      await serves();
    },
  );

  it('a hundred thousand events gets one line back', async () => {
    const aud = `${victim.aud}/feedback`;
    const response = await fetch(aud, {
      method: 'POST',
      headers: { 'content-type': json, authorization: `Bearer ${await token(aud)}` },
      body: JSON.stringify({ feedback: Array(100_000).fill(1) }),
    });

    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThan(1000);
    await serves();
  });

  const slow = [
    `${'a'.repeat(200_000)}!`,
    `${'1'.repeat(200_000)}T`,
    `https://${'a.'.repeat(100_000)}`,
    ' '.repeat(200_000),
    `${'-'.repeat(200_000)}x`,
    'Practitioner/'.repeat(20_000),
  ];
  const fields: Readonly<Record<string, (value: string) => object>> = {
    hook: (value) => ({ hook: value }),
    hookInstance: (value) => ({ hookInstance: value }),
    fhirServer: (value) => ({ fhirServer: value }),
    userId: (value) => ({ context: { ...call.context, userId: value } }),
    patientId: (value) => ({ context: { ...call.context, patientId: value } }),
    encounterId: (value) => ({ context: { ...call.context, encounterId: value } }),
    fhirAuthorization: (value) => ({
      fhirAuthorization: {
        access_token: value,
        token_type: value,
        expires_in: 1,
        scope: value,
        subject: value,
      },
    }),
  };

  it.each(Object.entries(fields))(
    'what patterns stumble over as %s is refused at once',
    async (_, change) => {
      for (const value of slow) {
        const body = JSON.stringify({ ...call, ...change(value) });
        const response = await victim.send(await token(), { body });

        expect(response.status).toBe(400);
      }
      expect(victim.reached).toBe(0);
      await serves();
    },
  );
});

describe('a stranger who', () => {
  const HOST = 'Host: 127.0.0.1\r\n';
  const lines: Readonly<Record<string, readonly [text: () => string, status: RegExp]>> = {
    // Some Nodes cut off who floods before the answer can be read.
    'sends many headers is refused': [
      () => `GET /cds-services HTTP/1.1\r\n${HOST}${'X-A: b\r\n'.repeat(10_000)}\r\n`,
      /^(?:HTTP\/1\.1 431|$)/,
    ],
    'sends a huge header is refused': [
      () => `GET /cds-services HTTP/1.1\r\n${HOST}Authorization: Bearer ${'a'.repeat(100_000)}\r\n\r\n`,
      /^(?:HTTP\/1\.1 431|$)/,
    ],
    'hides a call behind another is refused': [
      () =>
        `POST /cds-services/advice HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400/,
    ],
    'speaks no HTTP is refused': [() => '\x16\x03\x01\x00\xa5\r\n\r\n', /^HTTP\/1\.1 400/],
    'invents a method is refused': [() => `EVIL /cds-services HTTP/1.1\r\n${HOST}\r\n`, /^HTTP\/1\.1 400/],
    'says that a call is a GET is not let in': [
      () =>
        `POST /cds-services/advice HTTP/1.1\r\n${HOST}X-HTTP-Method-Override: GET\r\nContent-Length: 0\r\n\r\n`,
      /^HTTP\/1\.1 401/,
    ],
    'climbs out of the path finds nothing': [
      () => `GET /cds-services/../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`,
      /^HTTP\/1\.1 40[145]/,
    ],
    'climbs out of the path in disguise finds nothing': [
      () => `POST /cds-services/..%2f..%2fetc%2fpasswd HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`,
      /^HTTP\/1\.1 401/,
    ],
    'names a service that objects have is not let in': [
      () => `POST /cds-services/__proto__ HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`,
      /^HTTP\/1\.1 401/,
    ],
    'sends an address that cannot be decoded is refused': [
      () => `POST /cds-services/%ff HTTP/1.1\r\n${HOST}Content-Length: 0\r\n\r\n`,
      /^HTTP\/1\.1 400/,
    ],
    'brings two tokens is not let in': [
      () =>
        `POST /cds-services/advice HTTP/1.1\r\n${HOST}Authorization: Bearer a\r\nAuthorization: Bearer b\r\nContent-Length: 0\r\n\r\n`,
      /^HTTP\/1\.1 401/,
    ],
  };

  it.each(Object.entries(lines))('%s', async (_, [request, status]) => {
    expect(await victim.raw(request())).toMatch(status);
    expect(victim.reached).toBe(0);
    await serves();
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'GET'])('uses %s on a service changes nothing', async (method) => {
    const response = await fetch(victim.aud, { method });

    expect(response.status).toBe(405);
    expect(victim.reached).toBe(0);
    await serves();
  });

  it('begins many calls and ends none does not keep others waiting', async () => {
    const half = Array.from({ length: 200 }, () =>
      victim.raw('POST /cds-services/advice HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{'),
    );
    await serves();
    expect((await Promise.all(half)).every((answer) => answer.startsWith('HTTP/1.1 401'))).toBe(true);
  });
});
