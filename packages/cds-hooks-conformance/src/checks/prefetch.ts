import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceDescription } from '@prestatiewijzer/cds-hooks';
import { type Check, fail, notApplicable, type Verdict } from '../finding.ts';
import { isRecord } from '../json.ts';
import { callWithoutData, lawfulCall, queriesOf } from '../requests.ts';
import type { Target } from '../target.ts';
import { answered, each } from './each.ts';

/** What a service does with data that is absent, none, failed, not all of it, or more than it asked for. */
export function prefetchChecks(): readonly Check<Target>[] {
  const outcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'exception', diagnostics: 'The server failed' }],
  };
  const everywhere = (target: Target, data: (query: string) => unknown) =>
    each(
      target,
      async (service) => {
        const queries = Object.entries(queriesOf(target, service));
        const prefetch = Object.fromEntries(queries.map(([key, query]) => [key, data(query)]));
        return answered(await target.call(service, { ...callWithoutData(target, service), prefetch }));
      },
      ({ prefetch }) => prefetch !== undefined,
    );
  return [
    {
      row: 54,
      strength: 'SHALL',
      check: 'A call without data or FHIR server is answered with 200, or with 412',
      run: (target) =>
        each(target, async (service) =>
          answered(await target.call(service, callWithoutData(target, service))),
        ),
    },
    {
      row: undefined,
      strength: 'robustness',
      check: 'Prefetched data may be null',
      run: (target) => everywhere(target, () => null),
    },
    {
      row: 52,
      strength: 'SHOULD',
      check: 'Prefetched data may be an OperationOutcome',
      run: (target) => everywhere(target, () => outcome),
    },
    {
      row: undefined,
      strength: 'robustness',
      check: 'Prefetched data may be a first page, of which the next is not asked for at another origin',
      run: (target) => withTrap((next) => each(target, (service) => firstPage(target, service, next))),
    },
    {
      row: undefined,
      strength: 'robustness',
      check: 'Prefetched data that was not asked for is ignored',
      run: (target) =>
        each(target, async (service) => {
          const call = await lawfulCall(target, service);
          const prefetch = { ...call.prefetch, notAskedFor: { resourceType: 'Patient', id: 'other' } };
          return answered(await target.call(service, { ...call, prefetch }));
        }),
    },
    {
      row: 34,
      strength: 'SHOULD',
      check: 'A service gets what it needs from the FHIR server when nothing is prefetched',
      run: (target) => {
        const { fhirServer } = target.subject;
        if (fhirServer === undefined) return notApplicable('give --fhir-server');
        return each(target, async (service) => {
          const call = { ...callWithoutData(target, service), fhirServer };
          const { status } = await target.call(service, call);
          return status === 200 ? undefined : `status ${status}`;
        });
      },
    },
  ];
}

/** A call of which each search goes on at another address than that of the FHIR server. */
async function firstPage(target: Target, service: ServiceDescription, next: string) {
  const { fhirServer } = target.subject;
  const { prefetch = {}, ...call } = await lawfulCall(target, service);
  const pages = Object.entries(prefetch).map(([key, data]) => [
    key,
    isRecord(data) && data['resourceType'] === 'Bundle'
      ? { ...data, link: [{ relation: 'next', url: next }] }
      : data,
  ]);
  const fhirAuthorization = {
    access_token: 'synthetic',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'patient/*.rs',
    subject: 'conformance',
  };
  return answered(
    await target.call(service, {
      ...call,
      prefetch: Object.fromEntries(pages),
      ...(fhirServer !== undefined && { fhirServer, fhirAuthorization }),
    }),
  );
}

/** Fails when something is asked for where nothing should be; seen only by services on this machine. */
async function withTrap(run: (address: string) => Promise<Verdict>): Promise<Verdict> {
  let asked = false;
  const trap = createServer((_request, response) => {
    asked = true;
    response.end();
  });
  trap.listen(0, '127.0.0.1');
  await once(trap, 'listening');
  try {
    const verdict = await run(`http://127.0.0.1:${(trap.address() as AddressInfo).port}/next`);
    return asked ? fail('it was asked for') : verdict;
  } finally {
    trap.close();
    trap.closeAllConnections();
  }
}
