import type { ServiceDescription } from '@prestatiewijzer/cds-hooks';
import { type Check, fail, pass } from '../finding.ts';
import { type CallBody, lawfulCall } from '../requests.ts';
import { type Answer, pathOf, type Target } from '../target.ts';
import { answered, each } from './each.ts';
import { prefetchChecks } from './prefetch.ts';

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

async function lawful(target: Target, service: ServiceDescription): Promise<Answer> {
  return target.call(service, await lawfulCall(target, service));
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
