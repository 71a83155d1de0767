import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'error'>;

export function jsonLog(): Log {
  return pino({ base: null });
}

/** One line a call, without anything of the patient: of the path only the template. */
export function logCalls(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const path: unknown = request.route?.path;
      const milliseconds = Math.round(performance.now() - start);
      log.info({ method: request.method, path, status: response.statusCode, milliseconds });
    });
    next();
  };
}

/** Where it went wrong; not the message, as that can quote the record. */
export function logFailure(log: Log): (error: unknown) => void {
  return (error) => {
    const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
    const at = stack.split('\n').filter((line) => line.startsWith('    at '));
    log.error({ error: name, at: at.map((line) => line.trim()).slice(0, 5) });
  };
}
