import type { Saying } from '../saying.ts';

export const PLANNING_SAYINGS = {
  'proactive care plan': {
    said: '`CarePlan` `active` or `completed` with `category` SNOMED 713603004; `completed` or `amended` QuestionnaireResponse of `https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020` or `https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020`, any version; `current` DocumentReference (not `docStatus` `preliminary` or `entered-in-error`, here and everywhere), or `final` or `amended` Composition, with LOINC 81334-5 or SNOMED 713603004 as `type` or `category`, or as `context.event` of the DocumentReference; `completed` Communication with a `contentAttachment` and one of these as `category`, `topic` or `reasonCode`, which hands the plan over as well',
    example:
      '{"resourceType":"CarePlan","status":"active","intent":"plan","category":[{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}],"created":"2026-03-03"}',
  },
  'the same, in statements': {
    said: '`active` Consents that are a directive (category SNOMED 129125009 or `acd`, or scope `treatment` or `adr`) and Goals of medical policy (category SNOMED 713603004, or description 385987000, 1351964001, 713148004 or 225353007), of one conversation: by extension `ext-EncounterReference`, else by the same date',
    example:
      '{"resourceType":"Consent","status":"active","scope":{"coding":[{"code":"adr"}]},"category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"dateTime":"2026-03-02"}',
  },
  'the plan was handed over': {
    said: '`completed` Communication with the plan in `about`, `basedOn` or `payload.contentReference`; or `completed` Task with the plan as `focus` or, in a Notified Pull, `input` (a reference, or its text) or `basedOn`. A CarePlan named but absent from the record counts as handed over. To a GP: by role or type, else whom or what the patient names as GP, and the person and practice of the role that is named there. A part of a plan stands for the plan',
    example:
      '{"resourceType":"Communication","status":"completed","about":[{"reference":"CarePlan/plan"}],"sent":"2026-03-04","recipient":[{"reference":"Organization/gp-practice"}]}',
  },
  'to whom': {
    said: '`Communication.recipient` or `Task.owner`: a GP as above, or an Organization of type `Z3`, `K3` or `H1`, or of no known type that `Patient.generalPractitioner` names; a GP post is `N6`. The patient and relatives are nobody',
    example:
      '{"resourceType":"Organization","type":[{"coding":[{"system":"http://nictiz.nl/fhir/NamingSystem/organization-type","code":"Z3"}]}]}',
  },
} as const satisfies Record<string, Saying>;
