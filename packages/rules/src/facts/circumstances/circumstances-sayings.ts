import type { Saying } from '../saying.ts';

export const CIRCUMSTANCES_SAYINGS = {
  'did not take place': {
    said: 'the Encounter or Procedure that a registration names is `planned`, `cancelled`, `preparation`, `not-done` or `entered-in-error`',
    example:
      '[{"resourceType":"Encounter","id":"afgezegd","status":"cancelled","class":{"code":"AMB"},"subject":{"reference":"Patient/p"}},{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190013"}]},"subject":{"reference":"Patient/p"},"context":{"reference":"Encounter/afgezegd"},"occurrenceDateTime":"2026-03-02"}]',
  },
  'who claims, and for whom': {
    said: 'who a ChargeItem or Claim names as performer, else who gave the care; for the kind of `ChargeItem.performingOrganization`, else `PractitionerRole.organization` (or what that is `partOf`), else the only kind in which a profession exists (a medical specialist, a GP), else `Encounter.serviceProvider`, else the organisation in the settings',
    example:
      '[{"resourceType":"Organization","id":"huis","type":[{"coding":[{"system":"http://nictiz.nl/fhir/NamingSystem/organization-type","code":"X3"}]}]},{"resourceType":"PractitionerRole","organization":{"reference":"Organization/huis"},"specialty":[{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.6.7","code":"8418"}]}]}]',
  },
} as const satisfies Record<string, Saying>;
