import {
  type Call,
  type CdsRequest,
  type CdsResponse,
  Problem,
  type Service,
} from '@prestatiewijzer/cds-hooks';
import type { Tenants } from '../tenants/tenant.ts';
import type { AuditTrail } from './audit.ts';
import { note } from './call-notes.ts';
import type { Metrics } from './metrics.ts';
import { inSpan } from './tracing.ts';

export interface Observers {
  readonly metrics: Metrics;
  readonly audit: AuditTrail;
}

/** Whose record a call is about, and for whom. */
export interface Called {
  readonly hookInstance: string;
  readonly userId: string;
  readonly patientId: string;
}

/** What is called, and by whom. */
export interface Asked {
  readonly service: string;
  readonly hook: string;
  readonly call: Call;
}

export function calledBy(request: unknown): Called {
  const { context, hookInstance } = request as CdsRequest<{ userId: string; patientId: string }>;
  return { hookInstance, userId: context.userId, patientId: context.patientId };
}

/**
 * Counts, times, traces and records an answer.
 * @param called tells, once there is an answer or none can be given, what was called; nothing when it was no lawful call
 */
export function observe(
  { service, hook, call }: Asked,
  tenants: Tenants,
  { metrics, audit }: Observers,
  called: () => Called | undefined,
  answer: () => Promise<CdsResponse>,
): Promise<CdsResponse> {
  const start = performance.now();
  const tenant = tenants.of(call.client).id;
  const end = (response: CdsResponse | undefined, outcome: string, code: '0' | '4' | '8') => {
    const of = called();
    if (of === undefined) return;
    const cards = response?.cards ?? [];
    const seconds = (performance.now() - start) / 1000;
    note(call, { tenant, service, hook, outcome, cards: cards.length });
    metrics.answered({ tenant, service, hook, outcome, seconds }, cards);
    audit.record({ tenant, hook, ...of, issuer: call.client?.issuer, outcome: code });
  };
  return inSpan(hook, { 'cds.service': service, 'cds.hook': hook }, async () => {
    let response: CdsResponse;
    try {
      response = await answer();
      // The router refuses the answer of a token that was used elsewhere.
      if ((await call.client?.firstUse) === false) {
        end(undefined, 'refused 401', '4');
        return response;
      }
    } catch (error) {
      if (error instanceof Problem && error.status < 500) end(undefined, `refused ${error.status}`, '4');
      else end(undefined, 'failed', '8');
      throw error;
    }
    end(response, response.cards.length > 0 ? 'cards' : 'silent', '0');
    return response;
  });
}

/** A service of which all that it does is observed. */
export function observed(service: Service, tenants: Tenants, observers: Observers): Service {
  const { id, hook } = service.description;
  return {
    ...service,
    answer: (request, call) =>
      observe(
        { service: id, hook, call },
        tenants,
        observers,
        () => calledBy(request),
        () => service.answer(request, call),
      ),
    feedback: (events, from) =>
      inSpan('feedback', { 'cds.service': id }, async () => {
        await service.feedback(events, from);
        const tenant = tenants.of(from.client).id;
        note(from, { tenant, service: id, outcome: 'heard' });
        observers.metrics.heard(tenant, id, events);
      }),
  };
}
