import { CANONICAL } from '@prestatiewijzer/rules/terminology';
import type { JsonResource } from '../resource.ts';

export const VERSION = '0.1.0';

/** What every canonical resource of the package says of itself. */
export function canonical(resourceType: string, id: string, title: string, rest: object): JsonResource {
  return {
    resourceType,
    id,
    url: `${CANONICAL}/${resourceType}/${id}`,
    version: VERSION,
    ...(resourceType !== 'ChargeItemDefinition' && { name: nameOf(id) }),
    title,
    status: 'active',
    experimental: false,
    publisher: 'Prestatiewijzer',
    ...rest,
  };
}

/** A computable name: `wlz-dekking` becomes `WlzDekking`. */
function nameOf(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
