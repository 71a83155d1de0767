import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import {
  cdsHooksRouter,
  clientAuthentication,
  defineService,
  type JtiStore,
  memoryJtiStore,
  patientView,
  type TrustedClient,
} from '@prestatiewijzer/cds-hooks';
import express from 'express';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export const EHR = 'https://ehr.example.nl';
export const OTHER_EHR = 'https://other.example.nl';

type Members = Readonly<Record<string, unknown>>;

/** Who can sign. */
export interface Signatory {
  readonly publicKey: JWK;
  sign(aud: string, claims?: Members, header?: Members): Promise<string>;
}

async function signatory(issuer: string, kid: string, alg = 'ES384'): Promise<Signatory> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid, alg },
    sign: (aud, claims, header) =>
      new SignJWT({ ...lawfulClaims(issuer, aud), ...claims } as JWTPayload)
        .setProtectedHeader({ alg, kid, typ: 'JWT', ...header })
        .sign(privateKey),
  };
}

export function lawfulClaims(iss: string, aud: string) {
  const iat = Math.floor(Date.now() / 1000);
  return { iss, aud, iat, exp: iat + 120, jti: crypto.randomUUID() };
}

export const call = {
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'olivia' },
};

/** A service under attack: two instances of it, that share which tokens were used. */
export class Victim {
  readonly base: string;
  readonly secondBase: string;
  /** Where the keys of the other EHR are, and how often they were asked for. */
  readonly keysUrl: string;
  /** Where nothing should ever be asked. */
  readonly trapUrl: string;
  readonly ehr: Signatory;
  readonly otherEhr: Signatory;
  readonly attacker: Signatory;
  /** How many calls reached the service itself. */
  reached = 0;
  trapped = 0;
  redirects = false;
  readonly #servers: readonly Server[];

  private constructor(
    bases: readonly string[],
    servers: readonly Server[],
    signatories: readonly Signatory[],
  ) {
    [this.base = '', this.secondBase = '', this.keysUrl = '', this.trapUrl = ''] = bases;
    [this.ehr, this.otherEhr, this.attacker] = signatories as [Signatory, Signatory, Signatory];
    this.#servers = servers;
  }

  static async start(): Promise<Victim> {
    const servers = [0, 1, 2, 3].map(() => createServer());
    const bases = await Promise.all(servers.map(listening));
    const signatories = await Promise.all([
      signatory(EHR, 'key-1', 'RS384'),
      signatory(OTHER_EHR, 'key-1'),
      signatory(EHR, 'key-1', 'RS384'),
    ]);
    const victim = new Victim(bases, servers, signatories);
    const jtis = memoryJtiStore();
    const [first, second, keys, trap] = servers;
    first?.on('request', victim.#app(jtis));
    // Behind a balancer both have the same address.
    second?.on('request', victim.#app(jtis));
    keys?.on('request', (_, response) => {
      if (victim.redirects) response.writeHead(302, { location: victim.trapUrl }).end();
      else response.end(JSON.stringify({ keys: [victim.otherEhr.publicKey] }));
    });
    trap?.on('request', (_, response) => {
      victim.trapped += 1;
      response.end(JSON.stringify({ keys: [victim.attacker.publicKey] }));
    });
    return victim;
  }

  get aud(): string {
    return `${this.base}/cds-services/advice`;
  }

  /** A call by whoever holds the token. */
  async send(token: string, sending: RequestInit = {}, base = this.base): Promise<Response> {
    return fetch(`${base}/cds-services/advice`, {
      method: 'POST',
      body: JSON.stringify(call),
      ...sending,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(sending.headers as Record<string, string>),
      },
    });
  }

  /** What comes back on a connection for these lines. */
  async raw(text: string): Promise<string> {
    const socket = connect(Number(new URL(this.base).port), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
      socket.end();
    });
    socket.on('error', () => socket.destroy());
    socket.write(text);
    // An error comes before the close, which is all that is waited for.
    await new Promise((resolve) => socket.once('close', resolve));
    return received;
  }

  stop(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  #app(jtis: JtiStore) {
    const clients = new Map<string, TrustedClient>([
      [EHR, { issuer: EHR, jwks: { keys: [this.ehr.publicKey] }, jkus: [] }],
      [OTHER_EHR, { issuer: OTHER_EHR, jkus: [this.keysUrl] }],
    ]);
    const advice = defineService({
      id: 'advice',
      hook: patientView,
      description: 'Advises',
      answer: async () => {
        this.reached += 1;
        return { cards: [] };
      },
      feedback: async () => {
        this.reached += 1;
      },
    });
    const authentication = clientAuthentication({
      audience: this.base,
      clients: (issuer) => clients.get(issuer),
      jtis,
    });
    return express()
      .disable('x-powered-by')
      .use(cdsHooksRouter([advice], { authentication, limit: '1mb' }))
      .use((_request, response) => void response.status(404).end());
  }
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
