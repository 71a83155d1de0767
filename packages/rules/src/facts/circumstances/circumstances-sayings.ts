import type { Saying } from '../saying.ts';

export const CIRCUMSTANCES_SAYINGS = {
  'did not take place': {
    said: 'the Encounter or Procedure that a registration names is `planned`, `cancelled`, `preparation`, `not-done` or `entered-in-error`',
    example:
      '[{"resourceType":"Encounter","id":"afgezegd","status":"cancelled","class":{"code":"AMB"},"subject":{"reference":"Patient/p"}},{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190013"}]},"subject":{"reference":"Patient/p"},"context":{"reference":"Encounter/afgezegd"},"occurrenceDateTime":"2026-03-02"}]',
  },
  'talk without the patient': {
    said: 'an Encounter on a distance that answers a ServiceRequest, in which its `requester` takes part with somebody else; elsewhere than where the patient lives or stays it is not told whether the patient was there, nor of a call of a GP with somebody of a hospital that answers none',
    example:
      '[{"resourceType":"Practitioner","id":"huisarts"},{"resourceType":"Practitioner","id":"consulent"},{"resourceType":"ServiceRequest","id":"vraag","status":"active","intent":"order","category":[{"coding":[{"system":"https://prestatiewijzer.nl/fhir/CodeSystem/verzoek","code":"scop"}]}],"subject":{"reference":"Patient/p"},"authoredOn":"2026-03-01","requester":{"reference":"Practitioner/huisarts"},"performer":[{"reference":"Practitioner/consulent"}]},{"resourceType":"Encounter","status":"finished","class":{"code":"VR"},"subject":{"reference":"Patient/p"},"period":{"start":"2026-03-02"},"basedOn":[{"reference":"ServiceRequest/vraag"}],"participant":[{"individual":{"reference":"Practitioner/huisarts"}},{"individual":{"reference":"Practitioner/consulent"}}]}]',
  },
  'who claims, and for whom': {
    said: 'who a ChargeItem or Claim names as performer, else who gave the care; for the kind of `ChargeItem.performingOrganization`, else `PractitionerRole.organization` (or what that is `partOf`), else the only kind in which a profession exists (a medical specialist, a GP), else `Encounter.serviceProvider`, else the organisation in the settings',
    example:
      '[{"resourceType":"Organization","id":"huis","type":[{"coding":[{"system":"http://nictiz.nl/fhir/NamingSystem/organization-type","code":"X3"}]}]},{"resourceType":"PractitionerRole","organization":{"reference":"Organization/huis"},"specialty":[{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.6.7","code":"8418"}]}]}]',
  },
} as const satisfies Record<string, Saying>;
