import type { Saying } from '../saying.ts';

export const HOSPITAL_SAYINGS = {
  'shared decision making': {
    said: '`Encounter.reasonCode` or `Procedure.code` in `consult`: `samen-beslissen`',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"reasonCode":[{"coding":[{"system":"PW/CodeSystem/consult","code":"samen-beslissen"}]}]}',
  },
  'report of a consult': {
    said: '`current` DocumentReference with the Encounter in `context.encounter` (or it, or its Procedure, in `context.related`); `final` or `amended` Composition with the Encounter in `encounter`',
    example:
      '{"resourceType":"DocumentReference","status":"current","content":[{"attachment":{"contentType":"text/plain"}}],"context":{"encounter":[{"reference":"Encounter/talk"}]}}',
  },
  DBC: {
    said: 'EpisodeOfCare, not `cancelled`, with a diagnosis in `dbc-diagnose` by `diagnosis.condition`, or with extension `PW/StructureDefinition/zorgproduct`, or part of another by `…/deel-van`, or with a condition that is not in the record. One to which none refers is its own subtraject; a subtraject without a diagnosis has that of its zorgtraject. It runs in `period`',
    example:
      '[{"resourceType":"EpisodeOfCare","status":"active","diagnosis":[{"condition":{"reference":"Condition/pz"}}],"period":{"start":"2026-02-01"}},{"resourceType":"Condition","id":"pz","code":{"coding":[{"system":"PW/CodeSystem/dbc-diagnose","code":"0322.9950"}]}}]',
  },
  'palliative DBC': {
    said: 'one of the six diagnoses, or a product of group 990040',
    example:
      '{"resourceType":"Condition","code":{"coding":[{"system":"PW/CodeSystem/dbc-diagnose","code":"0313.050"}]}}',
  },
  'who opened a DBC': {
    said: '`EpisodeOfCare.careManager`, of subtraject and zorgtraject',
    example:
      '{"resourceType":"EpisodeOfCare","status":"active","careManager":{"reference":"PractitionerRole/vs"},"diagnosis":[{"condition":{"reference":"Condition/pz"}}]}',
  },
  referral: {
    said: '`EpisodeOfCare.referralRequest`',
    example:
      '{"resourceType":"EpisodeOfCare","status":"active","referralRequest":[{"reference":"ServiceRequest/referral"}],"diagnosis":[{"condition":{"reference":"Condition/grief"}}]}',
  },
  'care of a DBC': {
    said: '`Encounter.episodeOfCare`; a Procedure by its Encounter or extension `workflow-episodeOfCare`; a reference to the zorgtraject means the subtraject that runs on that day',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"episodeOfCare":[{"reference":"EpisodeOfCare/pz"}]}',
  },
  'clinical admission': {
    said: 'class `IMP`, `ACUTE` or `NONAC` at a hospital, on the days of `period`; `finished` without an end is one day. Who comes home that day is not in hospital; what a ChargeItem in the context of a stay names as performer acted that day. Such a class without a known place is unknown. No NZa code for nursing days is known, so none is read',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"IMP"},"period":{"start":"2026-03-01","end":"2026-03-06"},"serviceProvider":{"reference":"Organization/hospital"}}',
  },
  'team meeting': {
    said: 'NZa 190006 or 190005 on a Procedure, Encounter or registration; attendants are performers and participants. A registration that names no contact does not tell who attended',
    example:
      '{"resourceType":"Procedure","status":"completed","code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.2.4.3.27.15.5","code":"190006"}]},"performedDateTime":"2026-03-02","performer":[{"actor":{"reference":"PractitionerRole/internist"}},{"actor":{"reference":"PractitionerRole/vs"}}]}',
  },
  'request for advice': {
    said: 'ServiceRequest, not `draft`, `revoked` or `entered-in-error`, category in `verzoek`: `meedenkadvies`, `palliatieve-consultatie`, `scop`; `requester`, `performer`, `authoredOn`',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"meedenkadvies"}]}],"requester":{"reference":"PractitionerRole/gp"},"performer":[{"reference":"PractitionerRole/internist"}],"authoredOn":"2026-03-02"}',
  },
  'contact that answers a request': {
    said: 'it names it in `Encounter.basedOn`; or it names no request, is on or after `authoredOn`, no written answer came before it, and it has a performer of the request, or a member of the team that was asked. A contact by telephone with the one who asked is an answer and no contact with the patient; one of which the mode is not told can be either',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"basedOn":[{"reference":"ServiceRequest/advice"}]}',
  },
  'written answer': {
    said: '`completed` Communication with the request in `basedOn`; `sent` or `received` dates it, `sender` is who advised',
    example:
      '{"resourceType":"Communication","status":"completed","basedOn":[{"reference":"ServiceRequest/advice"}],"sent":"2026-03-03"}',
  },
  'registration of advice': {
    said: 'a ChargeItem that names the request in `supportingInformation` or `service`; or the contact that answers it in `context`; of others the one request in the record, or the only one that was answered that day by or for its performer. Registered advice without a request is looked at by itself',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"PW/CodeSystem/eigen","code":"MDA"}]},"supportingInformation":[{"reference":"ServiceRequest/advice"}]}',
  },
  'already treated for the question': {
    said: '`ServiceRequest.reasonReference` is a condition of a running DBC: yes; no running DBC: no; else unknown',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"meedenkadvies"}]}],"reasonReference":[{"reference":"Condition/copd"}]}',
  },
  'run of treatment days': {
    said: 'three or more consecutive days with an Encounter at a hospital that is no admission and not on a distance',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"period":{"start":"2026-03-03","end":"2026-03-03"},"serviceProvider":{"reference":"Organization/hospital"}}',
  },
} as const satisfies Record<string, Saying>;
