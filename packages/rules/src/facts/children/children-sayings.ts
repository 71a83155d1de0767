import type { Saying } from '../saying.ts';

export const CHILDREN_SAYINGS = {
  'visit or stay of a child': {
    said: 'Encounter at a `kinderdagverblijf` or `kinderzorghuis`; hours by `length`, else start and end, of all visits to the centre on one day together; `cancelled` is a child who did not come. For title 108 the house is `hospice` `kinderzorghuis`',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"period":{"start":"2026-03-02T08:30:00+01:00","end":"2026-03-02T15:00:00+01:00"},"location":[{"location":{"reference":"Location/day-care"}}]}',
  },
  'what a child or family asks': {
    said: 'ServiceRequest, not `revoked` or `entered-in-error`, with category or code in `verzoek`: `persoonlijke-verzorging`, `respijtzorg`, `huishoudelijke-hulp`, `psychosociale-zorg`, `geestelijke-verzorging`, `sociaal-medische-indicatie`; personal care also by `wijkverpleging` `persoonlijke-verzorging` on the contact',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"psychosociale-zorg"}]}]}',
  },
  'carer who is paid, guarantor of a pgb': {
    said: 'RelatedPerson (not `active: false`) with `naaste` `pgb-zorgverlener`, `gewaarborgde-hulp`; a parent by `v3-RoleCode`',
    example:
      '{"resourceType":"RelatedPerson","relationship":[{"coding":[{"system":"PW/CodeSystem/naaste","code":"pgb-zorgverlener"},{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}]}',
  },
} as const satisfies Record<string, Saying>;
