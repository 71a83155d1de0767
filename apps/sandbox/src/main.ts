import { createServer, type Server } from 'node:http';
import { parseArgs } from 'node:util';

/** Serves `GET /health` on 127.0.0.1 until the process is told to stop. */
export function main(args: readonly string[]): Server {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '4100' }, cds: { type: 'string' } },
  });
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/health' ? 200 : 404;
    response.end();
  });
  server.listen(Number(values.port), '127.0.0.1', () => {
    console.log(`The sandbox listens on http://127.0.0.1:${values.port}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  return server;
}
