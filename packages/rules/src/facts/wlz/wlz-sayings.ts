import type { Saying } from '../saying.ts';

export const WLZ_SAYINGS = {
  'Wlz indication': {
    said: '`active` Coverage in its period, type `dekking` `wlz` or `geen-wlz`, with extensions `zorgprofiel`, `leveringsvorm` and `behandeling`; an indication goes before a statement of none. Treatment counts only with leveringsvorm 4. An indication is cut into phases where the estimate of the life expectancy changes; without `period.start` it is older than the terminal phase. Or a `final` or `amended` Composition by the profile iwlz-Indicatie, or of category COD169 `1`: for each QuestionnaireResponse in its sections the zorgprofiel of item 1 from item 2 until item 3, else as of `event.period`, else `date`; it does not tell leveringsvorm and behandeling. Verzekeringssoort `BZ` only points to the Wlz: it is insurance and no decision of the CIZ, so that the indication stays unknown and `explain-record` names the Coverage',
    example:
      '{"resourceType":"Coverage","status":"active","type":{"coding":[{"system":"PW/CodeSystem/dekking","code":"wlz"}]},"period":{"start":"2025-06-01"},"extension":[{"url":"PW/StructureDefinition/leveringsvorm","valueCoding":{"system":"https://www.istandaarden.nl/ibieb/codesystemen/COD578","code":"7"}}]}',
  },
  'household help, mobility aids': {
    said: 'ServiceRequest of category `verzoek` `huishoudelijke-hulp`; ServiceRequest or DeviceRequest of `rolstoel`, `tillift` or `hoog-laag-bed`',
    example:
      '{"resourceType":"ServiceRequest","status":"active","intent":"order","category":[{"coding":[{"system":"PW/CodeSystem/verzoek","code":"huishoudelijke-hulp"}]}],"authoredOn":"2026-03-02"}',
  },
  'declaration on the VV10 criteria': {
    said: 'per criterion of `vv10-criterium` the latest Observation with a boolean and a physician as performer, or item with that `linkId` in a `completed` or `amended` QuestionnaireResponse by a physician. An estimate of longer than three months that a physician noted later goes before what was declared of the life expectancy; on one day it is unknown',
    example:
      '{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"PW/CodeSystem/vv10-criterium","code":"complexe-zorg"}]},"valueBoolean":true,"effectiveDateTime":"2026-03-02","performer":[{"reference":"PractitionerRole/so"}]}',
  },
  'ground of an intramurale toeslag': {
    said: '`intramurale-toeslag-grond` on `Condition.code`, `Observation.code` (not with value false) or `ServiceRequest.reasonCode`',
    example:
      '{"resourceType":"Condition","code":{"coding":[{"system":"PW/CodeSystem/intramurale-toeslag-grond","code":"cva"}]}}',
  },
  ZEVMB: {
    said: 'Condition `observatie` `zevmb`, or an Observation of it (not with value false)',
    example:
      '{"resourceType":"Condition","code":{"coding":[{"system":"PW/CodeSystem/observatie","code":"zevmb"}]}}',
  },
} as const satisfies Record<string, Saying>;
