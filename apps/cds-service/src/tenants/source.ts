import type { ClientRefusal, JtiStore } from '@prestatiewijzer/cds-hooks';
import type { Settings } from '@prestatiewijzer/rules';
import { withBindings } from '@prestatiewijzer/rules/bindings';
import type { Config } from '../config/config.ts';
import { configuredTenants } from './configured.ts';
import { developmentTenants } from './development.ts';
import type { Tenants } from './tenant.ts';

/** What tenants are made of. */
export type TenantsSource =
  | { readonly kind: 'configured'; readonly config: Config }
  | {
      readonly kind: 'development';
      readonly settings: Settings;
      readonly key: string;
      readonly launchUrl: string | undefined;
    };

export function tenantsFrom(
  source: TenantsSource,
  jtis: JtiStore,
  onRefused: (refusal: ClientRefusal) => void,
): Tenants {
  return source.kind === 'configured'
    ? configuredTenants(source.config, { jtis, onRefused })
    : developmentTenants(source.settings, source.key, source.launchUrl);
}

/** The same without functions, so that it can be sent to another thread. */
export function portable(source: TenantsSource): TenantsSource {
  return withSettings(source, (settings) => {
    if (settings.bindings === undefined || !('apply' in settings.bindings)) return settings;
    const { apply: _apply, finds: _finds, ...bindings } = settings.bindings;
    return { ...settings, bindings };
  });
}

/** What `portable` made, ready for use. */
export function revived(source: TenantsSource): TenantsSource {
  return withSettings(source, (settings) => withBindings(settings, 'en'));
}

function withSettings(source: TenantsSource, change: (settings: Settings) => Settings): TenantsSource {
  if (source.kind === 'development') return { ...source, settings: change(source.settings) };
  const tenants = source.config.tenants.map((tenant) => ({ ...tenant, settings: change(tenant.settings) }));
  return { ...source, config: { ...source.config, tenants } };
}
