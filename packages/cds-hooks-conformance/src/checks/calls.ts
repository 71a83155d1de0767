import type { ServiceDescription } from '@prestatiewijzer/cds-hooks';
import { type Check, fail, noneOf, notApplicable, pass } from '../finding.ts';
import { isRecord } from '../json.ts';
import { type CallBody, callWithoutData, lawfulCall, queriesOf } from '../requests.ts';
import { type Answer, jsonOf, pathOf, type Target } from '../target.ts';

type Wrong = (call: CallBody) => object | string;

const without =
  (member: keyof CallBody): Wrong =>
  ({ [member]: _, ...rest }) =>
    rest;

const WRONG: readonly (readonly [name: string, body: Wrong])[] = [
  ['without hook', without('hook')],
  ['without hookInstance', without('hookInstance')],
  ['without context', without('context')],
  ['with an empty context', (call) => ({ ...call, context: {} })],
  ['without patientId', (call) => ({ ...call, context: { ...call.context, patientId: undefined } })],
  ['with a context that is a text', (call) => ({ ...call, context: 'x' })],
  ['for a hook it does not serve', (call) => ({ ...call, hook: 'org.example.unknown' })],
  ['of half a JSON', () => '{"hook":'],
  ['of a list', () => '[]'],
];

/** What a service does with calls: lawful ones, wrong ones, and with or without data. */
export function callChecks(): readonly Check<Target>[] {
  return [
    {
      row: 16,
      strength: 'SHALL',
      check: 'Each service answers at /cds-services/{id}',
      run: (target) => each(target, async (service) => answered(await lawful(target, service))),
    },
    {
      row: 28,
      strength: 'MAY',
      check: 'A call with all data prefetched is answered with 200',
      run: (target) =>
        each(target, async (service) => {
          const { status } = await lawful(target, service);
          return status === 200 ? undefined : `status ${status}`;
        }),
    },
    ...prefetchChecks(),
    {
      row: undefined,
      strength: 'robustness',
      check: 'Unknown members and extensions are tolerated',
      run: (target) =>
        each(target, async (service) => {
          const call = await lawfulCall(target, service);
          const extension = { 'org.example.text': 'x', 'org.example.list': [{ a: 1 }] };
          const extended = { ...call, extension, unknown: [1], context: { ...call.context, extension } };
          return answered(await target.call(service, extended));
        }),
    },
    ...WRONG.map(
      ([name, wrong]): Check<Target> => ({
        row: 76,
        strength: 'robustness',
        check: `A call ${name} is answered with 4xx, and tells nothing of the inside`,
        run: (target) =>
          each(target, async (service) =>
            refused(
              await target.send(pathOf(service.id), { body: wrong(await lawfulCall(target, service)) }),
            ),
          ),
      }),
    ),
    {
      row: 76,
      strength: 'robustness',
      check: 'A call of an unknown service is answered with 404',
      run: async (target) => {
        const body = await lawfulCall(target, target.first);
        const { status } = await target.send(pathOf('no-service-has-this-id'), { body });
        return status === 404 ? pass() : fail(`status ${status}`);
      },
    },
    {
      row: 76,
      strength: 'robustness',
      check: 'A call that is not declared as JSON is answered with 4xx',
      run: async (target) => {
        const body = await lawfulCall(target, target.first);
        const headers = { 'content-type': 'text/plain' };
        return verdict(refused(await target.send(pathOf(target.first.id), { body, headers })));
      },
    },
    {
      row: 76,
      strength: 'robustness',
      check: 'GET of a service is answered with 4xx',
      run: async (target) => verdict(refused(await target.send(pathOf(target.first.id)))),
    },
    {
      row: 27,
      strength: 'SHOULD',
      check: 'Services answer on the order of 500 ms',
      run: async (target) => {
        const call = await lawfulCall(target, target.first);
        const times: number[] = [];
        for (let count = 0; count < 5; count += 1) {
          times.push((await target.call(target.first, call)).milliseconds);
        }
        const sorted = times.sort((a, b) => a - b).map(Math.round);
        const detail = `median ${sorted[2]} ms, slowest ${sorted[4]} ms`;
        return (sorted[2] ?? Number.POSITIVE_INFINITY) <= 500 ? pass(detail) : fail(detail);
      },
    },
  ];
}

/** Per key: absent, none, failed, and more than was sent. */
function prefetchChecks(): readonly Check<Target>[] {
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
      check: 'Prefetched data may be a first page',
      run: (target) =>
        everywhere(target, (query) =>
          query.includes('?')
            ? {
                resourceType: 'Bundle',
                type: 'searchset',
                link: [{ relation: 'next', url: 'https://fhir.invalid/next' }],
              }
            : outcome,
        ),
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

async function lawful(target: Target, service: ServiceDescription): Promise<Answer> {
  return target.call(service, await lawfulCall(target, service));
}

/** Asks each service; what is wrong with the answer comes back as text. */
async function each(
  target: Target,
  ask: (service: ServiceDescription) => Promise<string | undefined>,
  which: (service: ServiceDescription) => boolean = () => true,
) {
  const asked = target.services.filter(which);
  if (asked.length === 0) return notApplicable('no such service');
  const wrong: string[] = [];
  for (const service of asked) {
    const problem = await ask(service);
    if (problem !== undefined) wrong.push(`${service.id}: ${problem}`);
  }
  return noneOf(wrong);
}

function answered(answer: Answer): string | undefined {
  if (answer.status === 412) return undefined;
  if (answer.status !== 200) return `status ${answer.status}`;
  const body = jsonOf(answer);
  return isRecord(body) && Array.isArray(body['cards']) ? undefined : 'no list of cards';
}

function refused({ status, text }: Answer): string | undefined {
  if (status < 400 || status > 499) return `status ${status}`;
  return /\bat \S+ \(?.*:\d+:\d+|\.java:\d+\)|Traceback \(most/.test(text)
    ? 'shows a stack trace'
    : undefined;
}

function verdict(problem: string | undefined) {
  return problem === undefined ? pass() : fail(problem);
}
