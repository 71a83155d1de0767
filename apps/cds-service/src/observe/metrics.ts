import type { Card, Feedback, RefusalReason } from '@prestatiewijzer/cds-hooks';
import type { RecordProblem } from '@prestatiewijzer/patient-record';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { findingsOn } from '../cards/extension.ts';
import { knownReason } from '../cards/override-reasons.ts';

export interface Answered {
  readonly tenant: string;
  readonly service: string;
  readonly hook: string;
  readonly outcome: string;
  readonly seconds: number;
}

/** What Prometheus reads. Labels come from lists of our own: nothing a caller sends becomes one. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #calls = this.#counter('cds_calls_total', 'Calls that were answered, or could not be.', [
    'tenant',
    'service',
    'hook',
    'outcome',
  ]);
  readonly #seconds = new Histogram({
    name: 'cds_call_seconds',
    help: 'Time from a valid request to its answer.',
    labelNames: ['service'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.#registry],
  });
  readonly #cards = this.#counter('cds_findings_shown_total', 'Findings that cards speak for.', [
    'tenant',
    'hook',
    'title',
    'status',
  ]);
  readonly #feedback = this.#counter('cds_feedback_total', 'What users did with cards.', [
    'tenant',
    'service',
    'outcome',
    'reason',
  ]);
  readonly #refused = this.#counter('cds_refused_clients_total', 'Calls that were not let in.', ['reason']);
  readonly #unloaded = this.#counter('cds_unloaded_total', 'Types of resources that did not come in full.', [
    'tenant',
    'type',
    'reason',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  answered({ seconds, ...labels }: Answered, cards: readonly Card[]): void {
    this.#calls.inc({ ...labels });
    this.#seconds.observe({ service: labels.service }, seconds);
    const { tenant, hook } = labels;
    for (const { id, status } of cards.flatMap(findingsOn))
      this.#cards.inc({ tenant, hook, title: id, status });
  }

  heard(tenant: string, service: string, events: readonly Feedback[]): void {
    for (const event of events) {
      const reason = event.outcome === 'overridden' ? knownReason(event.overrideReason?.reason) : 'none';
      this.#feedback.inc({ tenant, service, outcome: event.outcome, reason });
    }
  }

  refused(reason: RefusalReason): void {
    this.#refused.inc({ reason });
  }

  unloaded(tenant: string, problems: readonly RecordProblem[]): void {
    for (const { type, reason } of problems) this.#unloaded.inc({ tenant, type, reason });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  #counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
