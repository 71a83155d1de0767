export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly body: any;
}

/** Calls the FHIR API of a sandbox. */
export class FhirTester {
  readonly base: string;

  constructor(sandbox: string) {
    this.base = `${sandbox}/fhir`;
  }

  /** Takes a path under the base, or a whole address. */
  readonly ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(path.startsWith('http') ? path : `${this.base}/${path}`, init);
    const text = await response.text();
    const body = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body };
  };

  readonly write = (method: string, path: string, body?: unknown, headers = {}): Promise<Answer> => {
    return this.ask(path, {
      method,
      headers: { 'Content-Type': 'application/fhir+json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };
}
