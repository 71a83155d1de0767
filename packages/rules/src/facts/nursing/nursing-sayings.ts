import type { Saying } from '../saying.ts';

export const NURSING_SAYINGS = {
  'home nursing': {
    said: 'performer whose PractitionerRole works for an organisation of type `T2`; else `Encounter.serviceProvider` of that type; else, where no provider or physician is named, settings `organisation.kind` `home-care`',
    example:
      '{"resourceType":"Organization","type":[{"coding":[{"system":"http://nictiz.nl/fhir/NamingSystem/organization-type","code":"T2"}]}]}',
  },
  pgb: {
    said: 'Coverage `dekking` `zvw-pgb` (`active`; `draft` is asked for) or `jeugdwet-pgb` (`active`), in its period; from the Wlz by leveringsvorm 2',
    example:
      '{"resourceType":"Coverage","status":"active","type":{"coding":[{"system":"PW/CodeSystem/dekking","code":"zvw-pgb"}]},"period":{"start":"2026-01-01"}}',
  },
  terminaliteitsverklaring: {
    said: '`current` DocumentReference of type `document` `terminaliteitsverklaring`; `author`, `date`',
    example:
      '{"resourceType":"DocumentReference","status":"current","type":{"coding":[{"system":"PW/CodeSystem/document","code":"terminaliteitsverklaring"}]},"author":[{"reference":"PractitionerRole/gp"}],"date":"2026-03-02T09:00:00+01:00","content":[{"attachment":{"contentType":"application/pdf"}}]}',
  },
  'informed about the contract': {
    said: '`document` `contractinformatie` on a `current` DocumentReference or as category of a `completed` Communication, on or before the first visit',
    example:
      '{"resourceType":"Communication","status":"completed","category":[{"coding":[{"system":"PW/CodeSystem/document","code":"contractinformatie"}]}],"sent":"2026-02-14"}',
  },
  'no contract with the insurer': {
    said: 'settings `agreements`: `wv-niet-gecontracteerd: false`',
    example: '{"agreements":{"wv-niet-gecontracteerd":false}}',
  },
} as const satisfies Record<string, Saying>;
