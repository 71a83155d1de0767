import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ConformanceOptions } from './run.ts';

export const USAGE = `Usage: cds-hooks-conformance --base-url URL [options]

Checks a CDS Hooks 2.0 service from the outside, and ends with a table.

  --base-url URL       the address of which /cds-services is below
  --jwt-key FILE       the private key to sign calls with, as JWK or PEM
  --issuer ISS         the iss of the tokens; needed with --jwt-key
  --kid KID            the kid of the key, when the JWK has none
  --alg ALG            the algorithm, when the JWK names none
  --jku URL            the jku of the tokens
  --tenant TENANT      the tenant of the tokens
  --audience URL       the base URL as the service knows it, when it is another
  --patient ID         the patient the calls are about (example)
  --user REFERENCE     the user who calls (Practitioner/example)
  --encounter ID       the encounter the calls are about (example)
  --fhir-server URL    where data is prefetched from, and the fhirServer of calls
  --without-cors       clients in browsers are not served
  --format text|json   how the table is written (text)
  --help               this text

The exit status is 0 when all that SHALL be is, 1 when not, and 2 when the arguments cannot be used.
`;

export class UsageError extends Error {}

export interface Arguments extends ConformanceOptions {
  readonly format: 'text' | 'json';
}

/**
 * @returns undefined when help is asked for
 * @throws UsageError when the arguments cannot be used
 */
export function readArguments(args: readonly string[]): Arguments | undefined {
  const values = parsed(args);
  if (values.help === true) return undefined;
  const baseUrl = address('--base-url', values['base-url']);
  if (baseUrl === undefined)
    throw new UsageError('--base-url is needed: the address of which /cds-services is below.');
  const { format = 'text', patient, user, encounter } = values;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format is text or json, not ${format}.`);
  const key = values['jwt-key'];
  const { issuer, kid, alg, jku, tenant } = values;
  if ((key === undefined) !== (issuer === undefined))
    throw new UsageError('--jwt-key and --issuer go together.');
  return {
    baseUrl,
    format,
    cors: values['without-cors'] !== true,
    subject: {
      ...(patient !== undefined && { patientId: patient }),
      ...(user !== undefined && { userId: user }),
      ...(encounter !== undefined && { encounterId: encounter }),
      fhirServer: address('--fhir-server', values['fhir-server']),
    },
    ...(key !== undefined &&
      issuer !== undefined && {
        signer: { key: contents(key), issuer, kid, alg, jku, tenant, audience: values.audience },
      }),
  };
}

function parsed(args: readonly string[]) {
  const string = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        'base-url': string,
        'jwt-key': string,
        issuer: string,
        kid: string,
        alg: string,
        jku: string,
        tenant: string,
        audience: string,
        patient: string,
        user: string,
        encounter: string,
        'fhir-server': string,
        'without-cors': { type: 'boolean' },
        format: string,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function address(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /^https?:\/\/\S+$/.test(value)) return value;
  throw new UsageError(`${name} is an http or https address, not ${value}.`);
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--jwt-key: ${(error as Error).message}`);
  }
}
