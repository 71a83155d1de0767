import type { Server } from 'node:http';

/** How long calls that are being answered may take when the service stops. */
const FINISH_MILLISECONDS = 2000;
/** What then still keeps the process from ending must not. */
const END_MILLISECONDS = 1000;

export interface Stopping {
  /** Milliseconds to go on answering, while balancers find out that others must be called. */
  readonly drain: () => number;
  readonly onStop: () => void;
  /** Gives back what the process holds. */
  readonly release: () => Promise<void>;
}

/**
 * Stops a server when the process is told to. SIGTERM comes from who runs many: calls go on being answered for a while,
 * with word that this instance is not ready. A second signal, or SIGINT from who sits at the keyboard, waits for nothing.
 */
export function stopInTime(server: Server, { drain, onStop, release }: Stopping): void {
  let told = false;
  let finishing = false;
  const finish = () => {
    if (finishing) return;
    finishing = true;
    setTimeout(() => server.closeAllConnections(), FINISH_MILLISECONDS).unref();
    server.close(async () => {
      await release();
      setTimeout(() => process.exit(), END_MILLISECONDS).unref();
    });
  };
  process.on('SIGTERM', () => {
    if (told) return finish();
    told = true;
    onStop();
    setTimeout(finish, drain());
  });
  process.on('SIGINT', () => {
    onStop();
    finish();
  });
}
