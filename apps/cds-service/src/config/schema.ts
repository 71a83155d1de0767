import { z } from 'zod';
import { LEAST_BUDGET, MOST_BUDGET } from './budget.ts';
import { mistakeInKey } from './public-key.ts';

/** The configuration file as it is written. What is optional has its default in `config.ts`. */

const text = z
  .string({ error: 'is no text' })
  .min(1, 'is empty: fill it in or leave it out')
  .refine((value) => value.trim() === value, 'begins or ends with a blank: leave that out');

const whole = (what: string, least: number, most: number) =>
  z
    .number({ error: `is no number: write ${what} as a whole number` })
    .int(`is no whole number of ${what}`)
    .min(least, `is too small: at least ${least} ${what}`)
    .max(most, `is too large: at most ${most} ${what}`);

/** An address that others are called at, or that others know us by. On this machine it need not be secured. */
const address = z
  .string({ error: 'is no address: write it as https://…' })
  .refine(isSecure, 'is no address that can be trusted: write it as https://… (http is for 127.0.0.1 only)')
  .refine((value) => !/[?#]/.test(value), 'holds a query or a fragment: leave these out')
  .refine(
    (value) => !URL.canParse(value) || !new URL(value).hostname.includes('*'),
    'holds a *: write each address in full',
  );

/** In kilobytes: a call with nothing prefetched, and more than any record. */
const LEAST_BODY = 16;
const MOST_BODY = 102_400;

const origin = z
  .string({ error: 'is no origin: write it as https://host' })
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value && !value.includes('*'),
    'is no origin: write scheme and host only, as in https://ehr.example.org',
  );

/** A secret never stands in the file itself. */
const secret = z.union(
  [
    z.strictObject({ env: text }),
    z.strictObject({ file: text }),
    z.strictObject({
      credential: text.regex(/^[\w.-]+$/, 'is no name of a credential: leave out the folder'),
    }),
  ],
  {
    error:
      'is no secret: write { credential: NAME }, { env: NAME } or { file: PATH }, as a secret does not stand in this file',
  },
);

export type Secret = z.infer<typeof secret>;

const key = z
  .looseObject({ kty: text, kid: text }, { error: 'is no JSON Web Key' })
  .superRefine((value, context) => {
    const message = mistakeInKey(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

export const keySet = z.object({
  keys: z
    .array(key, { error: 'is no list of keys' })
    .min(1, 'is empty')
    .superRefine((keys, context) => {
      for (const [index, { kid }] of keys.entries()) {
        if (keys.findIndex((each) => each.kid === kid) < index)
          context.addIssue({ code: 'custom', path: [index, 'kid'], message: `${kid} is there twice` });
      }
    }),
});

const issuer = z
  .strictObject({
    /** The `iss` of the client's tokens, to the letter. */
    iss: text,
    /** Where its keys may be fetched. */
    jku: z.array(address).min(1, 'is empty: fill it in or leave it out').exactOptional(),
    /** Its keys, or the path of a file that holds them. */
    jwks: z
      .union([text, z.looseObject({})], { error: 'is no key set and no path of a file that holds one' })
      .exactOptional(),
    /** How long its tokens may be valid. */
    tokenLifetime: whole('seconds', 60, 3600).exactOptional(),
    /** The `tenant` claim that its tokens must hold, where one issuer serves several organisations. */
    tenant: text.exactOptional(),
  })
  .refine(({ jku, jwks }) => jku !== undefined || jwks !== undefined, {
    error: 'names no keys: add jku (addresses of key sets) or jwks (a key set, or a file that holds one)',
  });

const tenant = z.strictObject({
  id: z
    .string({ error: 'is no text' })
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'is no id: use lower-case letters, digits and hyphens'),
  language: z.enum(['nl', 'en'], { error: 'is no language: write nl or en' }).exactOptional(),
  issuers: z.array(issuer, { error: 'is no list' }).min(1, 'is empty: without an issuer nobody can call'),
  fhirServers: z.array(address, { error: 'is no list' }).exactOptional(),
  settings: z
    .union([text, z.looseObject({})], { error: 'are no settings and no path of a file that holds them' })
    .exactOptional(),
  pseudonymKey: secret,
  retention: z.strictObject({ days: whole('days', 1, 36_500) }).exactOptional(),
  feedback: z
    .strictObject({ comments: z.enum(['keep', 'drop'], { error: 'is not keep or drop' }) })
    .exactOptional(),
  limits: z.strictObject({ callsPerMinute: whole('calls', 1, 1_000_000) }).exactOptional(),
  app: z.strictObject({ launchUrl: address }).exactOptional(),
  cors: z.strictObject({ origins: z.array(origin, { error: 'is no list' }) }).exactOptional(),
});

export type WrittenTenant = z.infer<typeof tenant>;

export const configFile = z.strictObject(
  {
    baseUrl: address.refine(
      (value) => !/\/cds-services\/*$/.test(value),
      'ends in /cds-services: leave that out, as it is added to it',
    ),
    budget: whole('milliseconds', LEAST_BUDGET, MOST_BUDGET).exactOptional(),
    limits: z
      .strictObject({
        body: z
          .string({ error: 'is no size: write it as in 10mb' })
          .regex(/^\d{1,6}(kb|mb)$/, 'is no size: write it as in 10mb')
          .refine((value) => kilobytes(value) >= LEAST_BODY, `is too small: at least ${LEAST_BODY}kb`)
          .refine((value) => kilobytes(value) <= MOST_BODY, `is too large: at most ${MOST_BODY / 1024}mb`),
      })
      .exactOptional(),
    storage: z
      .strictObject({
        directory: text.exactOptional(),
        wait: whole('milliseconds', LEAST_BUDGET, MOST_BUDGET).exactOptional(),
        connections: whole('connections', 1, 1000).exactOptional(),
      })
      .exactOptional(),
    shutdown: z.strictObject({ drain: whole('seconds', 0, 300) }).exactOptional(),
    metrics: z.strictObject({ token: secret }).exactOptional(),
    tracing: z.strictObject({ endpoint: address }).exactOptional(),
    audit: z.strictObject({ file: text }).exactOptional(),
    tenants: z.array(tenant, { error: 'is no list' }).min(1, 'is empty: add a tenant'),
  },
  { error: 'is no configuration: write keys with values' },
);

function kilobytes(size: string): number {
  return Number.parseInt(size, 10) * (size.endsWith('mb') ? 1024 : 1);
}

function isSecure(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && here));
}
