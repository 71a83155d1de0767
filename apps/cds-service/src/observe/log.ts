import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino } from 'pino';
import { startNotes } from './call-notes.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Gathers lines before it writes them, as each write costs as much as a call. */
const standardOutput = { dest: 1, sync: false, minLength: 4096, periodicFlush: 500 } as const;

export function jsonLog(destination: DestinationStream = pino.destination(standardOutput)): Log {
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** One line a call, without anything of the patient: of the path only the template. */
export function logCalls(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const notes = startNotes(response.locals);
    response.once('close', () => {
      const path: unknown = request.route?.path;
      const milliseconds = Math.round(performance.now() - start);
      log.info({ method: request.method, path, status: response.statusCode, milliseconds, ...notes });
    });
    next();
  };
}

/** Where it went wrong; not the message, as that can quote the record. */
export function logFailure(log: Log): (error: unknown) => void {
  return (error) => {
    const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
    const { code } = error as { code?: unknown };
    const at = stack.split('\n').filter((line) => line.startsWith('    at '));
    log.error({
      error: name,
      // Of a system call or of the database: a word, never a sentence.
      ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) && { code }),
      at: at.map((line) => line.trim()).slice(0, 5),
    });
  };
}
