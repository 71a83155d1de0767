import type { Writable } from 'node:stream';

/** What is printed, piece by piece. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/**
 * Writes piece by piece, each when the one before has left the process, so that nothing is lost when it ends.
 * False when the reader went away: `| head` has seen enough, and that is no error.
 */
export async function write(stream: Writable, pieces: Pieces): Promise<boolean> {
  // A broken pipe is also emitted as an event, which nobody else listens to.
  stream.on('error', ignore);
  try {
    for await (const piece of pieces) await writePiece(stream, piece);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return false;
    throw error;
  }
}

function writePiece(stream: Writable, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function ignore(): void {}
