import { readFileSync } from 'node:fs';
import { z } from 'zod';

const CLIENTS = new URL('../../clients.json', import.meta.url);

/** An absolute address, or a path of the sandbox itself, which has another port in each place. */
const address = z.string().refine((text) => {
  if (text.startsWith('/')) return !text.startsWith('//') && !text.includes('#');
  return URL.canParse(text) && !/^(javascript|data|vbscript|file|about):/i.test(text) && !text.includes('#');
}, 'is no address that a browser can be sent to');

/**
 * A registered SMART app; the members are those of dynamic client registration.
 * @see https://www.rfc-editor.org/rfc/rfc7591#section-2
 */
const client = z
  .strictObject({
    client_id: z.string().min(1),
    client_name: z.string().min(1),
    redirect_uris: z.array(address).min(1),
    /** Where the app starts when the EHR launches it. */
    launch_url: address.optional(),
    /** The most that the app can get; without it, whatever it asks for. */
    scope: z.string().min(1).optional(),
    token_endpoint_auth_method: z.enum(['none', 'private_key_jwt']).default('none'),
    jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }).optional(),
    jwks_uri: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(
    ({ token_endpoint_auth_method: method, jwks, jwks_uri }) =>
      (method === 'private_key_jwt') === ((jwks === undefined) !== (jwks_uri === undefined)),
    'private_key_jwt needs either jwks or jwks_uri, and none needs neither',
  );

export type Client = z.infer<typeof client>;

/** The apps that come with the sandbox. */
export function ownClients(): Client[] {
  return readClients(CLIENTS);
}

/** Reads a file with one client or an array of them; throws a sentence that names the file and what is wrong. */
export function readClients(file: string | URL): Client[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The file of clients "${file}" cannot be read: ${(error as Error).message}.`);
  }
  const found = z.array(client).safeParse(Array.isArray(json) ? json : [json]);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Error(`In the file of clients "${file}", ${issue?.path.join('.')}: ${issue?.message}.`);
}

/** Reads `my-app=http://127.0.0.1:3000/`: a public client with one redirect address. */
export function readShortClient(text: string): Client {
  const at = text.indexOf('=');
  const [id, redirect] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  const found = client.safeParse({ client_id: id, client_name: id, redirect_uris: [redirect] });
  if (found.success) return found.data;
  throw new Error(`"${text}" is no client: write ID=REDIRECT_URI, or a file with --clients.`);
}

/** The registered apps by id; a later one replaces an earlier one with the same id. */
export class Clients {
  readonly #byId: ReadonlyMap<string, Client>;
  readonly #address: () => string;

  constructor(clients: readonly Client[], address: () => string) {
    this.#byId = new Map(clients.map((each) => [each.client_id, each]));
    this.#address = address;
  }

  get(id: string | undefined): Client | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  all(): Client[] {
    return [...this.#byId.values()];
  }

  /** Exactly one of the registered addresses, as SMART asks. */
  mayRedirect({ redirect_uris }: Client, wanted: string): boolean {
    return redirect_uris.some((uri) => this.#absolute(uri) === wanted);
  }

  /** Whether an app runs in a page of this origin. */
  hasOrigin(origin: string): boolean {
    return this.all().some(({ redirect_uris }) =>
      redirect_uris.some((uri) => new URL(this.#absolute(uri)).origin === origin),
    );
  }

  /** The app that starts at this address, whatever its query. */
  startingAt(url: string): Client | undefined {
    const wanted = withoutQuery(url);
    return this.all().find(
      ({ launch_url: launch }) => launch !== undefined && withoutQuery(this.#absolute(launch)) === wanted,
    );
  }

  #absolute(uri: string): string {
    return uri.startsWith('/') ? `${this.#address()}${uri}` : uri;
  }
}

function withoutQuery(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).href.replace(/[?#].*$/, '') : undefined;
}
