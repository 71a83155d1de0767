import { type AppConfig, issuerNamed, loadConfig } from '../config.ts';
import { Failure } from '../failure.ts';
import { narrowPolicy } from '../policy.ts';
import { beginLogin } from './begin.ts';
import { finishLogin } from './finish.ts';
import type { Session } from './session.ts';

/** How the page begins: with a session, away to log in, or with the question which EHR to log in to. */
export type Start =
  | { readonly kind: 'session'; readonly session: Session; readonly settings: unknown }
  | { readonly kind: 'leaving'; readonly to: string }
  | { readonly kind: 'choose'; readonly config: AppConfig };

/** Reads from the address of the page what it was opened for, and takes that out of the address. */
export async function start(page: URL): Promise<Start> {
  // The address is kept in the history, and sent along to nobody: no code of a login stays there.
  if (page.search !== '') history.replaceState(null, '', `${page.pathname}${page.hash}`);
  const config = await loadConfig(page);
  narrowPolicy(config);
  const parameters = page.searchParams;
  if (parameters.has('state'))
    return { kind: 'session', session: await finishLogin(config, page), settings: config.settings };
  const iss = parameters.get('iss');
  if (iss === null) {
    if (parameters.has('error')) throw new Failure('refused', { code: parameters.get('error') ?? '' });
    return { kind: 'choose', config };
  }
  const launch = parameters.get('launch') ?? undefined;
  return { kind: 'leaving', to: await beginLogin(issuerNamed(config, iss), launch, page) };
}
