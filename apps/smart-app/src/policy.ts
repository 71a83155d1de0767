import type { AppConfig } from './config.ts';

/**
 * Narrows the content security policy of the page to the servers in config.json. Policies add up, so that this one can
 * only take away: whatever runs in the page, nothing of a record can be sent anywhere else.
 */
export function narrowPolicy({ issuers }: AppConfig): void {
  const origins = new Set(issuers.flatMap(({ origins }) => origins));
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `connect-src 'self' ${[...origins].join(' ')}`;
  document.head.append(meta);
}
