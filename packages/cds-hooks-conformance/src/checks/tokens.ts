import { type Check, fail, notApplicable, pass, type Strength, type Verdict } from '../finding.ts';
import { lawfulCall } from '../requests.ts';
import type { Signer } from '../signer.ts';
import { pathOf, type Target } from '../target.ts';

type Forge = (signer: Signer, path: string) => string | Promise<string>;

const now = () => Math.floor(Date.now() / 1000);

const FORGED: readonly (readonly [row: number, strength: Strength, name: string, token: Forge])[] = [
  [201, 'SHALL', 'without a signature (alg none)', (signer, path) => signer.unsigned(path)],
  [203, 'SHALL', 'signed with the public key as a secret', (signer, path) => signer.symmetric(path)],
  [
    176,
    'SHALL',
    'of which the signature is changed',
    async (signer, path) => {
      const [header, payload, signature = ''] = (await signer.sign(path)).split('.');
      return `${header}.${payload}.${[...signature].reverse().join('')}`;
    },
  ],
  [
    176,
    'SHALL',
    'of which the claims are changed',
    async (signer, path) => {
      const [header, , signature] = (await signer.sign(path)).split('.');
      const [, payload] = (await signer.sign(path)).split('.');
      return `${header}.${payload}.${signature}`;
    },
  ],
  [176, 'SHALL', 'that is no token', () => 'not-a-token'],
  [195, 'SHOULD', 'of an unknown issuer', (signer, path) => signer.sign(path, { iss: 'https://x.invalid' })],
  [
    195,
    'SHOULD',
    'with a jku that is not listed',
    (signer, path) => signer.sign(path, {}, { jku: 'https://x.invalid/jwks.json' }),
  ],
  [189, 'SHOULD', 'for another endpoint', (signer, path) => signer.sign(`${path}/feedback`)],
  [
    189,
    'SHOULD',
    'for another server',
    (signer, path) => signer.sign(path, { aud: `https://x.invalid${path}` }),
  ],
  [
    190,
    'SHOULD',
    'that expired',
    (signer, path) => signer.sign(path, { iat: now() - 900, exp: now() - 600 }),
  ],
  [
    191,
    'SHOULD',
    'from the future',
    (signer, path) => signer.sign(path, { iat: now() + 900, exp: now() + 960 }),
  ],
  ...[187, 189, 190, 191, 192].map((row, index) => {
    const claim = ['iss', 'aud', 'exp', 'iat', 'jti'][index] ?? '';
    const forge: Forge = (signer, path) => signer.sign(path, { [claim]: undefined });
    return [row, 'SHOULD', `without ${claim}`, forge] as const;
  }),
  [182, 'SHOULD', 'without kid', (signer, path) => signer.sign(path, {}, { kid: undefined })],
  [
    182,
    'SHOULD',
    'with an unknown kid',
    (signer, path) => signer.sign(path, {}, { kid: crypto.randomUUID() }),
  ],
];

/** Whether a service lets in who signs, and nobody else. */
export function tokenChecks(): readonly Check<Target>[] {
  let open = false;
  return [
    {
      row: 177,
      strength: 'SHOULD',
      check: 'A call without a token is answered with 401',
      run: async (target) => {
        const { status, text } = await callWith(target, null);
        open = status === 200 || status === 412;
        if (status === 401 && text !== '' && /exp|aud|jti|signature/i.test(text)) return fail('tells why');
        return status === 401 ? pass() : fail(`status ${status}`);
      },
    },
    {
      row: 176,
      strength: 'SHALL',
      check: 'A call with a lawful token is let in',
      run: (target) => {
        if (target.signer === undefined) return notApplicable('give --jwt-key and --issuer');
        return letIn(target, (signer, path) => signer.sign(path));
      },
    },
    ...FORGED.map(
      ([row, strength, name, token]): Check<Target> => ({
        row,
        strength,
        check: `A call with a token ${name} is not let in`,
        run: (target) => (open ? notApplicable('no token is asked for') : keptOut(target, token)),
      }),
    ),
    {
      row: 192,
      strength: 'SHOULD',
      check: 'A token works once',
      run: async (target) => {
        if (open || target.signer === undefined) return notApplicable('no token is asked for');
        const token = await target.signer.sign(pathOf(target.first.id));
        const first = await letIn(target, () => token);
        return first.outcome === 'pass' ? keptOut(target, () => token) : first;
      },
    },
  ];
}

async function callWith(target: Target, token: string | null) {
  const body = await lawfulCall(target, target.first);
  return target.send(pathOf(target.first.id), { body, token });
}

async function letIn(target: Target, forge: Forge): Promise<Verdict> {
  const status = await statusOf(target, forge);
  return status === 200 || status === 412 ? pass() : fail(`status ${status}`);
}

async function keptOut(target: Target, forge: Forge): Promise<Verdict> {
  if (target.signer === undefined) return notApplicable('give --jwt-key and --issuer');
  const status = await statusOf(target, forge);
  return status === 401 || status === 403 ? pass() : fail(`status ${status}`);
}

async function statusOf(target: Target, forge: Forge): Promise<number | undefined> {
  if (target.signer === undefined) return undefined;
  const token = await forge(target.signer, pathOf(target.first.id));
  return (await callWith(target, token)).status;
}
