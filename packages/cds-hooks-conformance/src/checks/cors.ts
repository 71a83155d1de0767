import { type Check, fail, pass, type Verdict } from '../finding.ts';
import { lawfulCall } from '../requests.ts';
import { type Answer, DISCOVERY, pathOf, type Target } from '../target.ts';

const ORIGIN = 'https://ehr.example';

/** Whether a client in a browser can call. */
export function corsChecks(): readonly Check<Target>[] {
  const shall = { row: 208, strength: 'SHALL' } as const;
  return [
    {
      ...shall,
      check: 'A preflight of the discovery is answered without a token',
      run: (target) => preflight(target, DISCOVERY, 'GET'),
    },
    {
      ...shall,
      check: 'A preflight of a service is answered without a token',
      run: (target) => preflight(target, pathOf(target.first.id), 'POST'),
    },
    {
      ...shall,
      check: 'A page may read the discovery',
      run: async (target) => readable(await target.send(DISCOVERY, { headers: { origin: ORIGIN } })),
    },
    {
      ...shall,
      check: 'A page may read the answer of a service',
      run: async (target) => {
        const body = await lawfulCall(target, target.first);
        return readable(await target.send(pathOf(target.first.id), { body, headers: { origin: ORIGIN } }));
      },
    },
  ];
}

async function preflight(target: Target, path: string, method: string): Promise<Verdict> {
  const answer = await target.send(path, {
    method: 'OPTIONS',
    token: null,
    headers: {
      origin: ORIGIN,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  if (answer.status < 200 || answer.status > 299) return fail(`status ${answer.status}`);
  const allowed = (header: string) =>
    (answer.headers.get(`access-control-allow-${header}`) ?? '').toLowerCase().split(/\s*,\s*/);
  // A GET is allowed without being named.
  if (method !== 'GET' && !allowed('methods').includes(method.toLowerCase()))
    return fail(`${method} is not allowed`);
  // The star does not stand for Authorization.
  if (!allowed('headers').includes('authorization')) return fail('Authorization is not allowed');
  const contentType = allowed('headers').some((name) => name === 'content-type' || name === '*');
  return contentType ? readable(answer) : fail('Content-Type is not allowed');
}

function readable({ headers }: Answer): Verdict {
  const origin = headers.get('access-control-allow-origin');
  return origin === '*' || origin === ORIGIN ? pass() : fail(`Access-Control-Allow-Origin is ${origin}`);
}
