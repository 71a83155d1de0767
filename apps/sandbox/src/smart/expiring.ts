/** Values under a key that nobody can guess, each until its moment has passed. */
export class Expiring<T> {
  readonly #values = new Map<string, { readonly value: T; readonly until: number }>();

  set(key: string, value: T, seconds: number): void {
    this.#forgetPast();
    this.#values.set(key, { value, until: Date.now() + seconds * 1000 });
  }

  get(key: string): T | undefined {
    const found = this.#values.get(key);
    return found !== undefined && found.until > Date.now() ? found.value : undefined;
  }

  /** Gives the value once. */
  take(key: string): T | undefined {
    const value = this.get(key);
    this.#values.delete(key);
    return value;
  }

  delete(key: string): void {
    this.#values.delete(key);
  }

  #forgetPast(): void {
    const now = Date.now();
    for (const [key, { until }] of this.#values) if (until <= now) this.#values.delete(key);
  }
}
