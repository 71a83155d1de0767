import { parentPort, workerData } from 'node:worker_threads';
import {
  type AuthenticatedClient,
  answerCall,
  type CdsResponse,
  Problem,
  type Service,
} from '@prestatiewijzer/cds-hooks';
import { type Answered, assessBody } from '../assessments/assessing.ts';
import { calledBy } from '../observe/observed.ts';
import { cdsServices } from '../services.ts';
import type { Store } from '../storage/store.ts';
import { revived, tenantsFrom } from '../tenants/source.ts';
import {
  type Client,
  type FromThread,
  type Needed,
  problemOf,
  type Question,
  refusedBy,
  type ThreadData,
  type ToThread,
} from './messages.ts';

/** Answers large calls, one at a time, on a thread of its own. What has to be kept is kept by the main thread. */

const port = parentPort as NonNullable<typeof parentPort>;
const { tenants: source, budget }: ThreadData = workerData;

const waiting = new Map<number, { resolve(result: never): void; reject(error: unknown): void }>();
let numbers = 0;
let today = '';

const store = {
  consider: (...parts: Parameters<Store['consider']>): ReturnType<Store['consider']> =>
    keep('consider', parts),
  rename: (...parts: Parameters<Store['rename']>): ReturnType<Store['rename']> => keep('rename', parts),
  show: (...parts: Parameters<Store['show']>): ReturnType<Store['show']> => keep('show', parts),
  hear: () => Promise.reject(new Error('no feedback is heard here')),
};
// Who calls was found out before the call came here.
const nobody = { remember: () => Promise.reject(new Error('no tokens are checked here')) };
const tenants = tenantsFrom(revived(source), nobody, () => undefined);
const services = cdsServices({
  tenants,
  store,
  today: () => today,
  budget,
  metrics: { unloaded: (_tenant, problems) => tell({ kind: 'unloaded', problems }) },
}).map(announced);

port.on('message', (message: ToThread) => {
  if (message.kind === 'call') void answer(() => called(message));
  else if (message.kind === 'assess') void answer(async () => assessed(message));
  else {
    const { resolve, reject } = waiting.get(message.number) ?? {};
    waiting.delete(message.number);
    if (message.kind === 'kept') resolve?.(message.result as never);
    else reject?.(message.refusal === undefined ? new Error('not kept') : problemOf(message.refusal));
  }
});

async function answer(work: () => Promise<CdsResponse | Answered>): Promise<void> {
  try {
    tell({ kind: 'answered', answer: await work() });
  } catch (error) {
    if (error instanceof Problem) tell({ kind: 'refused', refusal: refusedBy(error) });
    else {
      const { name, stack = '' } = error instanceof Error ? error : new Error('thrown');
      tell({ kind: 'failed', failure: { name, stack } });
    }
  }
}

function called({ service, body, client, origin, today: day }: Of<'call'>): Promise<CdsResponse> {
  today = day;
  // Nobody can hang up on what keeps this thread busy.
  const { signal } = new AbortController();
  return answerCall(services, service, body, { origin, signal, client: known(client), locals: {} });
}

function assessed({ body, at, client }: Of<'assess'>): Answered {
  return assessBody(body, at, tenants.of(known(client)));
}

type Of<Kind> = Extract<Question, { kind: Kind }>;

function known(client: Client): AuthenticatedClient | undefined {
  return client && { ...client, jti: '', registration: { issuer: client.issuer } };
}

/** Tells whose record it is about as soon as a call is found lawful. */
function announced(service: Service): Service {
  return {
    ...service,
    answer: (request, call) => {
      tell({ kind: 'called', called: calledBy(request) });
      return service.answer(request, call);
    },
  };
}

function keep<Result>(method: Needed, parts: readonly unknown[]): Promise<Result> {
  numbers += 1;
  const number = numbers;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    tell({ kind: 'keep', number, method, parts });
  });
}

function tell(message: FromThread): void {
  port.postMessage(message);
}
