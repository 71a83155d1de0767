import { type Request, type RequestHandler, type Response, Router } from 'express';
import { masked, maskedForm, maskedUrl } from './masked.ts';

/** A call of an app or a CDS service to the sandbox, with each secret in it covered. */
interface Exchange {
  /** Counts up, so that a reader can ask for what is new. */
  readonly number: number;
  /** When it was answered: an ISO instant. */
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly request?: unknown;
  readonly status: number;
  readonly response?: unknown;
  readonly milliseconds: number;
}

const MOST = 200;
/** Public documents and steps of logging in; the FHIR API itself only when a token is used. */
const STEPS =
  /^\/(auth\/(authorize|decision|token|revoke|introspect)|fhir\/\.well-known\/|fhir\/_services\/)/;

/** What apps and services asked lately, in memory. */
export class Exchanges {
  readonly #exchanges: Exchange[] = [];
  readonly #address: () => string;
  #last = 0;

  constructor(address: () => string) {
    this.#address = address;
  }

  /** Remembers calls as they are answered. */
  readonly record: RequestHandler = (request, response, next) => {
    const path = request.path;
    const withToken = path.startsWith('/fhir/') && request.get('authorization') !== undefined;
    if (request.method !== 'OPTIONS' && (STEPS.test(path) || withToken)) this.#watch(request, response);
    next();
  };

  /** `GET ?since=NUMBER` */
  router(): Router {
    return Router().get('/exchanges', (request, response) => {
      const since = Number(request.query['since'] ?? 0);
      response.json(this.#exchanges.filter(({ number }) => number > since));
    });
  }

  #watch(request: Request, response: Response): void {
    const start = performance.now();
    const { method, originalUrl } = request;
    let answered: unknown;
    const json = response.json.bind(response);
    response.json = (body: unknown) => {
      answered = masked(body);
      return json(body);
    };
    response.on('finish', () => {
      const location = response.get('location');
      this.#add({
        method,
        url: maskedUrl(`${this.#address()}${originalUrl}`),
        ...(request.body !== undefined && { request: bodyOf(request.body) }),
        status: response.statusCode,
        ...(location && { response: { location: maskedUrl(location) } }),
        ...(answered !== undefined && { response: answered }),
        milliseconds: Math.round(performance.now() - start),
      });
    });
  }

  #add(exchange: Omit<Exchange, 'number' | 'at'>): void {
    this.#last += 1;
    this.#exchanges.push({ number: this.#last, at: new Date().toISOString(), ...exchange });
    if (this.#exchanges.length > MOST) this.#exchanges.shift();
  }
}

function bodyOf(body: unknown): unknown {
  return typeof body === 'string' ? maskedForm(body) : masked(body);
}
