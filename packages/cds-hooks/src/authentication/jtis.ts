/** Remembers which tokens were used. Instances that serve one address share one, or a token works once on each. */
export interface JtiStore {
  /**
   * Remembers a token until it cannot be used any more, as one indivisible step.
   * @returns false when it was remembered already
   */
  remember(issuer: string, jti: string, expiresAt: Date): Promise<boolean>;
}

const SWEEP_MILLISECONDS = 30_000;

/** For one instance: keeps the ids in memory until they expire. */
export function memoryJtiStore(now: () => Date = () => new Date()): JtiStore {
  const expiries = new Map<string, number>();
  let swept = 0;
  return {
    async remember(issuer, jti, expiresAt) {
      const time = now().getTime();
      if (time > swept + SWEEP_MILLISECONDS) {
        for (const [key, expiry] of expiries) if (expiry <= time) expiries.delete(key);
        swept = time;
      }
      const key = JSON.stringify([issuer, jti]);
      if ((expiries.get(key) ?? 0) > time) return false;
      expiries.set(key, expiresAt.getTime());
      return true;
    },
  };
}
