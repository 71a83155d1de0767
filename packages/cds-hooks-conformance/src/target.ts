import type { ServiceDescription } from '@prestatiewijzer/cds-hooks';
import type { Signer } from './signer.ts';

/** Who and what the calls are about. */
export interface Subject {
  readonly patientId: string;
  readonly userId: string;
  readonly encounterId: string;
  /** Where prefetched data comes from; without it the calls are about an empty record. */
  readonly fhirServer: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly milliseconds: number;
}

export interface Sending {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another token than a lawful one; null for none. */
  readonly token?: string | null;
}

/** How long a service may take, whatever it is asked. */
const PATIENCE_MILLISECONDS = 20_000;

/** A service that is checked. */
export class Target {
  readonly base: string;
  readonly subject: Subject;
  readonly signer: Signer | undefined;
  /** What the discovery lists; empty until it was read. */
  services: readonly ServiceDescription[] = [];
  /** All that calls were answered with, for the checks of cards. */
  readonly answers: unknown[] = [];

  constructor(base: string, subject: Subject, signer: Signer | undefined) {
    this.base = base.replace(/\/+$/, '');
    this.subject = subject;
    this.signer = signer;
  }

  /** @throws TypeError when there is no answer */
  async send(path: string, { method, body, headers, token }: Sending = {}): Promise<Answer> {
    const signed = token === undefined ? await this.signer?.sign(path) : token;
    const start = performance.now();
    const response = await fetch(this.base + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(typeof signed === 'string' && { authorization: `Bearer ${signed}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const text = await response.text();
    const milliseconds = performance.now() - start;
    return { status: response.status, headers: response.headers, text, milliseconds };
  }

  /** Calls a service, and keeps what it answered. */
  async call({ id }: ServiceDescription, body: object, sending: Sending = {}): Promise<Answer> {
    const answer = await this.send(pathOf(id), { ...sending, body });
    if (answer.status === 200) this.answers.push(jsonOf(answer));
    return answer;
  }

  /** @throws TypeError when there is nothing to call */
  get first(): ServiceDescription {
    const [first] = this.services;
    if (first === undefined) throw new TypeError('The discovery lists no service');
    return first;
  }
}

export const DISCOVERY = '/cds-services';

export function pathOf(id: string): string {
  return `${DISCOVERY}/${id}`;
}

/** What an answer holds; undefined when it is not JSON. */
export function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
