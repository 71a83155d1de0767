import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';

/** Without an SDK these calls do nothing, and cost nothing. */
const tracer = trace.getTracer('prestatiewijzer-cds');

/**
 * Sends traces by OTLP over HTTP. What OpenTelemetry's own environment variables say goes before `endpoint`.
 * @returns what sends the last ones and stops
 */
export async function startTracing(endpoint: string): Promise<() => Promise<void>> {
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] ??= endpoint;
  process.env['OTEL_SERVICE_NAME'] ??= 'prestatiewijzer-cds';
  process.env['OTEL_METRICS_EXPORTER'] ??= 'none';
  process.env['OTEL_LOGS_EXPORTER'] ??= 'none';
  // It is large: only who traces loads it.
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  // No instrumentation: those note addresses, and addresses hold patients.
  const sdk = new NodeSDK({ instrumentations: [], autoDetectResources: false });
  sdk.start();
  return () => sdk.shutdown();
}

/** Makes a call part of the trace that the caller is in. */
export const continueTrace: RequestHandler = (request, _response, next) => {
  context.with(propagation.extract(context.active(), request.headers), next);
};

/** Runs work as a span. Only its name and these attributes are told, and of an error only that there was one. */
export function inSpan<Result>(
  name: string,
  attributes: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
