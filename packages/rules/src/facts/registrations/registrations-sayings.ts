import type { Saying } from '../saying.ts';

export const REGISTRATIONS_SAYINGS = {
  'kind of consult, and any registration': {
    said: 'NZa code on `Encounter.type`, on the `code` of a `completed` Procedure, on a `ChargeItem` (not `aborted`, `not-billable`, `entered-in-error`; what is `planned` is prepared and counts when somebody confirms it), or on `Claim.item.productOrService` of a claim that is not `cancelled`, `draft` or `entered-in-error`',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190067"}]},"occurrenceDateTime":"2026-03-02"}',
  },
  'of which contact a registration is': {
    said: '`ChargeItem.context` or `.service`, `Claim.item.encounter`: an Encounter or Procedure; else the one contact of that day by the same performer; else, without performers, the one contact that day that carries the code; else it stands alone',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190067"}]},"context":{"reference":"Encounter/talk"}}',
  },
  'one registration or two': {
    said: 'statements of the same code for the same contact are one, unless two that bill (ChargeItem, Claim) name different performers',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190006"}]},"service":[{"reference":"Procedure/meeting"}],"performer":[{"actor":{"reference":"PractitionerRole/internist"}}]}',
  },
  'of which DBC a registration is': {
    said: '`ChargeItem.context` that is an EpisodeOfCare; else that of its contact',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190067"}]},"context":{"reference":"EpisodeOfCare/pz"}}',
  },
  'registered after death': {
    said: '`ChargeItem.enteredDate` or `Claim.created`; informs only, the date of care decides',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190013"}]},"occurrenceDateTime":"2026-03-02","enteredDate":"2026-03-12"}',
  },
  'period of a registration, its days, who claims': {
    said: '`ChargeItem.occurrencePeriod`; else `quantity` from the first day on; `performingOrganization` or `Claim.provider`',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"PW/CodeSystem/eigen","code":"VV10"}]},"occurrencePeriod":{"start":"2026-03-01","end":"2026-03-14"},"performingOrganization":{"reference":"Organization/nursing-home"}}',
  },
} as const satisfies Record<string, Saying>;
