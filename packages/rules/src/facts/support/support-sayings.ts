import type { Saying } from '../saying.ts';

export const SUPPORT_SAYINGS = {
  volunteers: {
    said: 'ServiceRequest in `verzoek` `vrijwilliger-ptz`, which goes on while it is `active`; Encounter of that type',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"vrijwilliger-ptz"}]}],"authoredOn":"2026-03-02"}',
  },
  'support from the Wmo, supplementary insurance': {
    said: '`active` Coverage in its period, type `dekking` `wmo`, `aanvullend`; supplementary also by Verzekeringssoort `A`, `AT`',
    example:
      '{"resourceType":"Coverage","status":"active","type":{"coding":[{"system":"PW/CodeSystem/dekking","code":"wmo"}]},"period":{"start":"2026-01-01"}}',
  },
} as const satisfies Record<string, Saying>;
