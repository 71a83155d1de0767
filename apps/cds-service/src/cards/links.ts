import type { Link } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import type { Language } from '../tenants/tenant.ts';
import { wordsIn } from './words.ts';

/** Opens the SMART app at a finding, where the tenant has the app. */
export function linksTo(
  { id, on, about }: Finding,
  launchUrl: string | undefined,
  language: Language,
): Link[] {
  if (launchUrl === undefined) return [];
  return [
    {
      label: wordsIn(language).openInApp,
      url: launchUrl,
      type: 'smart',
      appContext: JSON.stringify({ finding: id, on, about }),
    },
  ];
}
