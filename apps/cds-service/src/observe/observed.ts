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

/** Counts, times, traces and records what a service does. */
export function observed(service: Service, tenants: Tenants, { metrics, audit }: Observers): Service {
  const { id, hook } = service.description;

  async function answer(request: unknown, call: Call): Promise<CdsResponse> {
    const start = performance.now();
    const tenant = tenants.of(call.client).id;
    const { context, hookInstance } = request as CdsRequest<{ userId: string; patientId: string }>;
    const end = (response: CdsResponse | undefined, outcome: string, code: '0' | '4' | '8') => {
      const cards = response?.cards ?? [];
      const seconds = (performance.now() - start) / 1000;
      note(call, { tenant, service: id, hook, outcome, cards: cards.length });
      metrics.answered({ tenant, service: id, hook, outcome, seconds }, cards);
      const { userId, patientId } = context;
      audit.record({
        tenant,
        hook,
        hookInstance,
        userId,
        patientId,
        issuer: call.client?.issuer,
        outcome: code,
      });
    };
    let response: CdsResponse;
    try {
      response = await service.answer(request, call);
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
  }

  return {
    ...service,
    answer: (request, call) =>
      inSpan(hook, { 'cds.service': id, 'cds.hook': hook }, () => answer(request, call)),
    feedback: (events, from) =>
      inSpan('feedback', { 'cds.service': id }, async () => {
        await service.feedback(events, from);
        const tenant = tenants.of(from.client).id;
        note(from, { tenant, service: id, outcome: 'heard' });
        metrics.heard(tenant, id, events);
      }),
  };
}
