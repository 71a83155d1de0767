import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { ISS, json, kindOf, PAGE, SMART, startEhr, unreachable } from '../testing/ehr.ts';
import { PENDING } from './begin.ts';
import { start } from './start.ts';

const ehr = startEhr();
const DISCOVERY = `${ISS}/.well-known/smart-configuration`;

function launch(iss = ISS): Promise<{ kind: string; to?: string }> {
  const page = new URL(PAGE);
  page.searchParams.set('iss', iss);
  page.searchParams.set('launch', 'launch-token');
  return start(page);
}

async function authorization(): Promise<URLSearchParams> {
  return new URL((await launch()).to ?? '').searchParams;
}

describe('a launch from the EHR', () => {
  it('asks for a code with PKCE, a state that nobody can guess, and what it was launched for', async () => {
    const asked = await authorization();

    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'prestatiewijzer',
      redirect_uri: PAGE.href,
      aud: ISS,
      launch: 'launch-token',
      code_challenge_method: 'S256',
    });
    expect(asked.get('code_challenge')).toHaveLength(43);
    expect(asked.get('state')?.length).toBeGreaterThanOrEqual(43);
    expect(asked.get('scope')?.split(' ')).toEqual(
      expect.arrayContaining(['launch', 'online_access', 'patient/Encounter.rs', 'patient/ChargeItem.cu']),
    );
  });

  it('keeps what it must know again in this tab only, without a token', async () => {
    const state = (await authorization()).get('state');

    expect(Object.keys(sessionStorage)).toEqual([`${PENDING}${state}`]);
    expect(localStorage).toHaveLength(0);
  });

  it('takes what it was opened for out of the address', async () => {
    history.replaceState(null, '', '/app/?iss=x&launch=y');
    await launch();

    expect(location.search).toBe('');
  });

  it('asks in the syntax of version 1 where a server knows no other', async () => {
    ehr.use(json(DISCOVERY, { ...SMART, capabilities: ['permission-v1', 'permission-offline'] }));

    expect((await authorization()).get('scope')?.split(' ')).toEqual(
      expect.arrayContaining(['offline_access', 'patient/Encounter.read', 'patient/ChargeItem.write']),
    );
  });

  it('calls nobody that it was not set up for', async () => {
    const called: string[] = [];
    ehr.events.on('request:start', ({ request }) => void called.push(request.url));

    expect(await kindOf(launch('https://evil.test/fhir'))).toBe('unknown-issuer');
    expect(called).toEqual([`${PAGE.href}config.json`]);
    ehr.events.removeAllListeners();
  });

  it.each([
    ['cannot be reached', unreachable(DISCOVERY), 'offline'],
    ['has an error', json(DISCOVERY, {}, 500), 'server-error'],
    ['knows no SMART', json(DISCOVERY, {}, 404), 'not-smart'],
    ['answers with no JSON', http.get(DISCOVERY, () => HttpResponse.text('<html>')), 'not-smart'],
    ['knows no PKCE', json(DISCOVERY, { ...SMART, code_challenge_methods_supported: [] }), 'not-smart'],
    [
      'gives tokens somewhere else',
      json(DISCOVERY, { ...SMART, token_endpoint: 'https://evil.test/token' }),
      'unknown-issuer',
    ],
  ])('fails when the server %s', async (_what, handler, kind) => {
    ehr.use(handler);

    expect(await kindOf(launch())).toBe(kind);
  });
});

describe('the configuration', () => {
  it.each([
    ['is not there', json(`${PAGE.href}config.json`, {}, 404), 'config'],
    ['is no JSON', http.get(`${PAGE.href}config.json`, () => HttpResponse.text('{')), 'config'],
    ['cannot be had', unreachable(`${PAGE.href}config.json`), 'offline'],
  ])('that %s is a failure', async (_what, handler, kind) => {
    ehr.use(handler);

    expect(await kindOf(start(PAGE))).toBe(kind);
  });

  it.each([
    [{}, 'issuers must name a FHIR server'],
    [{ issuers: [{ iss: 'http://ehr.test/fhir', clientId: 'x' }] }, 'issuers[0].iss must start with https:'],
    [{ issuers: [{ iss: ISS }] }, 'issuers[0].clientId must be the id of the app at this FHIR server'],
    [{ issuers: [{ iss: ISS, clientId: 'x', origins: [1] }] }, 'issuers[0].origins[0] is no address'],
    [{ issuers: [], color: 'red' }, 'color is not known; known are issuers and settings'],
  ])('names the mistake in %j', (config, mistake) => {
    expect(() => readConfig(JSON.stringify(config), PAGE)).toThrowError(
      expect.objectContaining({ kind: 'config', details: { mistake } }),
    );
  });

  it('takes a path on the server of the app, and this machine without encryption', () => {
    const { issuers } = readConfig(
      JSON.stringify({
        issuers: [
          { iss: '/fhir/', clientId: 'x' },
          { iss: 'http://127.0.0.1:1/fhir', clientId: 'y' },
        ],
      }),
      new URL('https://app.test/app/'),
    );

    expect(issuers.map(({ iss }) => iss)).toEqual(['https://app.test/fhir', 'http://127.0.0.1:1/fhir']);
  });

  it('asks where to log in when the app was opened by itself', async () => {
    expect(await start(PAGE)).toMatchObject({ kind: 'choose', config: { issuers: [{ iss: ISS }] } });
  });
});
