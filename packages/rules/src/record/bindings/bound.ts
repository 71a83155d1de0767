import { wording } from '../../logic/wording.ts';
import type { Pool } from '../pool.ts';
import type { Problems } from '../problems.ts';
import type { Settings } from '../settings/settings.ts';
import type { ReadyBindings, SiteBindings } from './site-bindings.ts';

/** The pool in the words of the rules, where the settings tell how the site says things. */
export function bound(pool: Pool, settings: Settings | undefined, problems: Problems): Pool {
  const bindings = settings?.bindings;
  if (bindings === undefined) return pool;
  if (isReady(bindings)) return bindings.apply(pool, problems);
  for (const name of Object.keys(bindings)) {
    problems.add('warning', 'settings', `bindings.${name}`, NOT_READY);
  }
  return pool;
}

/** Whether these were made ready for use. */
export function isReady(bindings: SiteBindings): bindings is ReadyBindings {
  return typeof bindings['apply'] === 'function';
}

const NOT_READY = wording(
  'is niet toegepast: geef de instellingen eerst aan `withBindings` uit @prestatiewijzer/rules/bindings.',
  'is not applied: hand the settings to `withBindings` of @prestatiewijzer/rules/bindings first.',
);
