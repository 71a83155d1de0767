import type { Saying } from '../saying.ts';

export const PEOPLE_SAYINGS = {
  'role of a professional': {
    said: "`PractitionerRole.code` and `.specialty`, UZI or AGB, read by annex B2 (`codes/roles.ts`); else `Practitioner.qualification`, else an AGB number that begins with 01, which is a GP's, on the Practitioner or as `identifier` of the reference alone. A reference to a Practitioner means all active PractitionerRoles of that person: what they agree on holds, the rest is unknown. SNOMED CT 405277009 is a resident (arts-assistent). VS, PA, SO, resident and nurse decide; a specialism beside it is the one in whose name that person works. One unknown code among several leaves the role unknown",
    example:
      '{"resourceType":"PractitionerRole","specialty":[{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.6.7","code":"0313"}]}]}',
  },
  GP: {
    said: 'that role; or, without any known role, whom `Patient.generalPractitioner` names (the person or the organisation), or a PractitionerRole at an organisation of type `Z3`, `K3` or `H1`',
    example:
      '{"resourceType":"PractitionerRole","code":[{"coding":[{"system":"http://fhir.nl/fhir/NamingSystem/uzi-rolcode","code":"01.015"}]}]}',
  },
  specialism: {
    said: 'the AGB specialism, or the one a UZI role stands for; somebody with poortfunctie of whom it is not told has an unknown one',
    example:
      '{"resourceType":"PractitionerRole","specialty":[{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.6.7","code":"0322"}]}]}',
  },
  'trained in palliative care': {
    said: '`kwalificatie` `kaderarts-pz` or `opgeleid-pz` on `PractitionerRole.code` or `Practitioner.qualification`; `opgeleid-pz` alone does not tell whether a GP is a kaderarts',
    example:
      '{"resourceType":"PractitionerRole","code":[{"coding":[{"system":"PW/CodeSystem/kwalificatie","code":"kaderarts-pz"}]}]}',
  },
  'palliative team, child comfort team': {
    said: '`CareTeam.category` in `team`: `palliatief-team`, `kinder-comfort-team`; or settings `teams`, by reference or `system\\|value`. Not `proposed`. `participant.member` is a role, a person or an organisation; a member in one role is one in every role. `participant.period`, else `CareTeam.period`, limits it. Where settings `teams` name a team that the record does not hold, who belongs to it is unknown, unless `completeness` says that `CareTeam` is complete',
    example:
      '{"resourceType":"CareTeam","status":"active","category":[{"coding":[{"system":"PW/CodeSystem/team","code":"palliatief-team"}]}],"participant":[{"member":{"reference":"PractitionerRole/internist"}}]}',
  },
  'spiritual care': {
    said: 'Encounter of type `verzoek` `geestelijke-verzorging`, or a participant with `kwalificatie` `skgv`; for somebody younger than 23 also `rouw-en-verliesbegeleider`',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"type":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"geestelijke-verzorging"}]}]}',
  },
} as const satisfies Record<string, Saying>;
