/** One service of the discovery of a CDS service. */
export interface CdsService {
  readonly id: string;
  readonly hook: string;
  readonly title?: string;
  readonly prefetch?: Readonly<Record<string, string>>;
}

export function isDiscovery(value: unknown): value is { readonly services: readonly CdsService[] } {
  const services = (value as { services?: unknown } | null)?.services;
  return (
    Array.isArray(services) &&
    services.every((service) => typeof service?.id === 'string' && typeof service?.hook === 'string')
  );
}
