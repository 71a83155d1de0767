import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  backFromLogin,
  CONFIG,
  ISS,
  json,
  kindOf,
  loggedIn,
  PATIENT,
  startEhr,
  TOKEN,
  TOKEN_ENDPOINT,
  unreachable,
} from '../testing/ehr.ts';
import { finishLogin } from './finish.ts';

const ehr = startEhr();

afterEach(() => {
  vi.useRealTimers();
});

function token(body: object, status = 200) {
  return http.post(TOKEN_ENDPOINT, () => HttpResponse.json(body as Record<string, unknown>, { status }));
}

async function finish(parameters: Readonly<Record<string, string>>) {
  return finishLogin(CONFIG, await backFromLogin(parameters));
}

describe('coming back from logging in', () => {
  it('gives a session for one patient, and leaves nothing in any storage', async () => {
    let body = '';
    ehr.use(
      http.post(TOKEN_ENDPOINT, async ({ request }) => {
        body = await request.text();
        return HttpResponse.json(TOKEN);
      }),
    );

    const session = await loggedIn();

    expect(session.patientId).toBe('olivia');
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      grant_type: 'authorization_code',
      code: 'code',
      client_id: 'prestatiewijzer',
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect([...Object.values(sessionStorage), ...Object.values(localStorage)]).toEqual([]);
  });

  it.each([
    ['somebody refused', { error: 'access_denied' }, 'denied'],
    ['the request was not accepted', { error: 'invalid_scope' }, 'refused'],
    ['the server had an error', { error: 'server_error' }, 'server-error'],
    ['it was never begun here', { code: 'code', state: 'another' }, 'interrupted'],
  ])('fails when %s', async (_what, parameters, kind) => {
    expect(await kindOf(finish(parameters))).toBe(kind);
  });

  it.each([
    ['the code is over', token({ error: 'invalid_grant' }, 400), 'expired'],
    ['the app is not registered', token({ error: 'invalid_client' }, 401), 'refused'],
    ['the server has an error', token({}, 500), 'server-error'],
    ['the server cannot be reached', unreachable(TOKEN_ENDPOINT), 'offline'],
    ['there is no patient', token({ ...TOKEN, patient: undefined }), 'no-patient'],
    ['the token is of another kind', token({ ...TOKEN, token_type: 'mac' }), 'refused'],
  ])('fails when %s', async (_what, handler, kind) => {
    ehr.use(handler);

    expect(await kindOf(finish({ code: 'code' }))).toBe(kind);
  });

  it('can be done once', async () => {
    const back = await backFromLogin({ code: 'code' });
    await finishLogin(CONFIG, back);

    expect(await kindOf(finishLogin(CONFIG, back))).toBe('interrupted');
  });
});

describe('a token', () => {
  it('is renewed before it is over, once for all who ask', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    ehr.use(token({ ...TOKEN, refresh_token: 'first' }));
    const session = await loggedIn();
    const refreshed: string[] = [];
    ehr.use(
      http.post(TOKEN_ENDPOINT, async ({ request }) => {
        refreshed.push(new URLSearchParams(await request.text()).get('refresh_token') ?? '');
        return HttpResponse.json({ ...TOKEN, access_token: 'newer', refresh_token: 'second' });
      }),
    );

    expect(await session.token()).toBe('secret-access');
    vi.setSystemTime(Date.now() + 880_000);
    expect(await Promise.all([session.token(), session.token()])).toEqual(['newer', 'newer']);
    vi.setSystemTime(Date.now() + 880_000);
    await session.token();

    expect(refreshed).toEqual(['first', 'second']);
  });

  it('that cannot be renewed ends the session', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    ehr.use(token({ ...TOKEN, refresh_token: 'first' }));
    const session = await loggedIn();
    ehr.use(token({ error: 'invalid_grant' }, 400));
    vi.setSystemTime(Date.now() + 880_000);

    expect(await kindOf(session.token())).toBe('expired');
  });

  it('without another one ends the session when it is over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const session = await loggedIn();
    vi.setSystemTime(Date.now() + 901_000);

    expect(await kindOf(session.read('Patient/olivia'))).toBe('expired');
  });
});

describe('the FHIR server', () => {
  it.each([
    ['says the token is over', json(`${ISS}/Patient/olivia`, {}, 401), 'expired'],
    ['refuses', json(`${ISS}/Patient/olivia`, {}, 403), 'denied'],
    ['has an error', json(`${ISS}/Patient/olivia`, {}, 503), 'server-error'],
    ['speaks no FHIR', http.get(`${ISS}/Patient/olivia`, () => HttpResponse.text('hello')), 'server-error'],
    ['cannot be reached', unreachable(`${ISS}/Patient/olivia`), 'offline'],
  ])('that %s is a failure', async (_what, handler, kind) => {
    const session = await loggedIn();
    ehr.use(handler);

    expect(await kindOf(session.read('Patient/olivia'))).toBe(kind);
  });

  it('gets the version that was changed along, so that no change of somebody else is lost', async () => {
    const session = await loggedIn();
    let condition: string | null = null;
    ehr.use(
      http.put(`${ISS}/ChargeItem/1`, ({ request }) => {
        condition = request.headers.get('if-match');
        return HttpResponse.json({}, { status: 412 });
      }),
    );

    const resource = { resourceType: 'ChargeItem', id: '1', meta: { versionId: '7' } };
    expect(await kindOf(session.write(resource))).toBe('server-error');
    expect(condition).toBe('W/"7"');
  });

  it('may answer a write with nothing but an address', async () => {
    const session = await loggedIn();
    ehr.use(
      http.post(
        `${ISS}/Communication`,
        () =>
          new HttpResponse(null, {
            status: 201,
            headers: { location: `${ISS}/Communication/42/_history/1` },
          }),
      ),
    );

    expect(await session.write({ resourceType: 'Communication' })).toEqual({
      resourceType: 'Communication',
      id: '42',
    });
  });

  it('gets the token, and nobody else does', async () => {
    const session = await loggedIn();
    const sent: (string | null)[] = [];
    ehr.events.on('request:start', ({ request }) => void sent.push(request.headers.get('authorization')));

    expect(await session.read('Patient/olivia')).toEqual(PATIENT);
    expect(sent).toEqual(['Bearer secret-access']);
    ehr.events.removeAllListeners();
  });
});
