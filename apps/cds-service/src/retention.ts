import type { Store } from './storage/store.ts';
import type { Tenant } from './tenants/tenant.ts';

const DAY_MILLISECONDS = 86_400_000;
const HOUR_MILLISECONDS = 3_600_000;

/**
 * Forgets now, and every hour, what tenants no longer want kept.
 * @returns what ends it
 */
export function forgetInTime(
  store: Store,
  tenants: () => readonly Tenant[],
  onError: (error: unknown) => void,
): () => void {
  const forget = () => void forgetOld(store, tenants(), new Date()).catch(onError);
  forget();
  const timer = setInterval(forget, HOUR_MILLISECONDS);
  return () => clearInterval(timer);
}

export async function forgetOld(
  store: Store,
  tenants: readonly Pick<Tenant, 'id' | 'retentionDays'>[],
  now: Date,
): Promise<void> {
  await store.forgetTokens();
  for (const { id, retentionDays } of tenants) {
    await store.forget(id, new Date(now.getTime() - retentionDays * DAY_MILLISECONDS));
  }
}
