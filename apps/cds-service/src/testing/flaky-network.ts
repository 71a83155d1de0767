import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface FlakyNetwork {
  /** Where the server behind it is reached. */
  readonly port: number;
  /** What clients sent and the server did not get yet, or got: one for each piece. */
  readonly sent: { count: number };
  /** What the server says is kept back until it is let through again. */
  hold(): void;
  release(): void;
  /** Connections that there are go silent, as after a failover; new ones are fine. */
  forgetConnections(): void;
  /** What the server says comes this much later. */
  delay(milliseconds: number): void;
  close(): void;
}

/** Stands between clients and a server on this machine. */
export async function flakyNetwork(target: number, port = 0): Promise<FlakyNetwork> {
  const connections = new Set<Connection>();
  const sent = { count: 0 };
  let held: (() => void)[] | undefined;
  let milliseconds = 0;

  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const connection: Connection = { client, upstream, silent: false };
    connections.add(connection);
    client.on('data', (data) => {
      sent.count += 1;
      if (!connection.silent) upstream.write(data);
    });
    upstream.on('data', (data) => {
      const deliver = () => void (!connection.silent && client.writable && client.write(data));
      if (held !== undefined) held.push(deliver);
      else if (milliseconds > 0) setTimeout(deliver, milliseconds);
      else deliver();
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        connections.delete(connection);
        if (!connection.silent) other.destroy();
      });
    }
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    sent,
    hold: () => {
      held = [];
    },
    release: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const deliver of waiting) deliver();
    },
    forgetConnections: () => {
      for (const connection of connections) connection.silent = true;
    },
    delay: (more) => {
      milliseconds = more;
    },
    close: () => {
      server.close();
      for (const { client, upstream } of connections) {
        client.destroy();
        upstream.destroy();
      }
    },
  };
}

interface Connection {
  readonly client: Socket;
  readonly upstream: Socket;
  silent: boolean;
}
