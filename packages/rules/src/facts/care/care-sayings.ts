import type { Saying } from '../saying.ts';

export const CARE_SAYINGS = {
  contact: {
    said: '`Encounter` `finished`, `in-progress`, `onleave`, `arrived` or `triaged`. Performers: `participant.individual` and the performers of Procedures on it, without patient, relatives and devices; a name without a reference is somebody unknown. Who refers or is referred to, admits, discharges, advises, comes along, is called, informs or is informed, writes down, signs, follows or translates is no performer, by `participant.type`, or by the `function` of a performer of a Procedure or ChargeItem, in `v3-ParticipationType` or `participant-type`. Date: `period.start`',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"period":{"start":"2026-03-02T10:00:00+01:00","end":"2026-03-02T10:40:00+01:00"},"participant":[{"individual":{"reference":"PractitionerRole/internist"}}]}',
  },
  'days within a long stay': {
    said: "a Procedure or registration on another day than the start of its Encounter is care of its own on that day, with the Encounter's place and DBC",
    example:
      '{"resourceType":"Procedure","status":"completed","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190006"}]},"performedDateTime":"2026-03-04","encounter":{"reference":"Encounter/admission"}}',
  },
  'by telephone or screen; at home': {
    said: '`Encounter.class` `VR`, or `Encounter.type` 12 (e-consult) of NHG table 14; `HH`, or `Encounter.location` → Location with type `PTRES` or SNOMED 264362003',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"VR"}}',
  },
  'proactive-care-planning conversation': {
    said: 'a `completed` Procedure, or `Encounter.reasonCode`, with SNOMED 713603004, NZa 190099 or CBV 411600B; an Encounter whose `reasonReference` is such a Procedure is its contact. The code describes; only the NZa code also registers. Where nothing else tells of a conversation, the Encounter for which 190099 is registered was one',
    example:
      '{"resourceType":"Procedure","status":"completed","code":{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]},"performedDateTime":"2026-03-02","performer":[{"actor":{"reference":"PractitionerRole/internist"}}]}',
  },
  'chemotherapy or hormone therapy': {
    said: '`active` MedicationRequest with ATC L01 or L02, from `authoredOn`; ended: the same `completed` or `stopped`, begun on an earlier day',
    example:
      '{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"L01BC05"}]},"authoredOn":"2026-01-12"}',
  },
  'duration of a contact': {
    said: '`Encounter.length` in seconds, minutes or hours, else start and end with a clock time',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"length":{"value":25,"unit":"min","system":"http://unitsofmeasure.org","code":"min"}}',
  },
  'evening, night or weekend (anw)': {
    said: 'the clock time and day of `period.start`; see [readings.md](readings.md)',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"period":{"start":"2026-03-02T21:30:00+01:00"}}',
  },
  'PaTz meeting': {
    said: '`consult` `patz` on `Encounter.type` or `.reasonCode`, or on `Procedure.code`',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"type":[{"coding":[{"system":"PW/CodeSystem/consult","code":"patz"}]}]}',
  },
  'aim of home nursing': {
    said: '`Encounter.type` or `.reasonCode` in `wijkverpleging`: `afstemming`, `indicatiestelling`, `overdracht`; every code must be one of these',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"type":[{"coding":[{"system":"PW/CodeSystem/wijkverpleging","code":"overdracht"}]}]}',
  },
  'night care, case management': {
    said: '`Encounter.type` or `.reasonCode` in `wijkverpleging`: `nachtzorg`, `casemanagement`; without the mark unknown',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"type":[{"coding":[{"system":"PW/CodeSystem/wijkverpleging","code":"nachtzorg"}]}]}',
  },
  'intervention at night': {
    said: 'mark `interventie`, or a `completed` Procedure with a clock time on the contact; `aanwezigheid` alone is none',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"reasonCode":[{"coding":[{"system":"PW/CodeSystem/wijkverpleging","code":"interventie"}]}]}',
  },
  'need assessed by home nursing': {
    said: '`wijkverpleging` `indicatie` as category of a ServiceRequest (not `draft`, `revoked` or `entered-in-error`; `requester`, `authoredOn`, `occurrencePeriod.end`) or of an `active` or `completed` CarePlan (`author`, `contributor`, `period`, `created`), by a nurse or VS of home nursing. Such a CarePlan is the nursing plan',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/wijkverpleging","code":"indicatie"}]}],"requester":{"reference":"PractitionerRole/nurse"},"authoredOn":"2026-02-15"}',
  },
  'to whom it is billed': {
    said: '`ChargeItem.account`: an Account with a `guarantor` who is the Patient or a RelatedPerson, or the `coverage` of the Zvw or Wlz (`dekking` `wlz` or `geen-wlz`); `Claim.insurance.coverage` likewise; else it is not told',
    example:
      '{"resourceType":"Account","id":"bill","status":"active","guarantor":[{"party":{"reference":"RelatedPerson/daughter"}}]}',
  },
  'request to the zorgkantoor': {
    said: 'ServiceRequest, not `draft`, `revoked` or `entered-in-error`, category in `verzoek` that begins with `wlz-`',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"wlz-meerzorg"}]}],"authoredOn":"2026-03-02"}',
  },
  'support at home that is asked for': {
    said: 'ServiceRequest, not `draft`, `revoked` or `entered-in-error`, with category or code in `verzoek`: `mantelzorg`, `respijtzorg`, `maaltijdondersteuning`, `personenalarmering`',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"maaltijdondersteuning"}]}],"authoredOn":"2026-03-02"}',
  },
} as const satisfies Record<string, Saying>;
