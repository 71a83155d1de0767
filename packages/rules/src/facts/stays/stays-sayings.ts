import type { Saying } from '../saying.ts';

export const STAYS_SAYINGS = {
  'other places': {
    said: 'the kind of `Encounter.location`; else home, when it was at home; else what the location is a part of (`partOf`) or who manages it (`managingOrganization`); else the kind of `serviceProvider` or of the Organization that it is a part of, else, without a provider, the organisation in the settings when that is a hospital. Organisation types: hospital `V4` `V5` `V6` `P4`; nursing home `R5` `X3` `M1`; home nursing `T2`; GP post `N6`; hospice `H2`; or `hospice`: `bth`, `hch`, `pu`, which goes before the type; or `kinderzorg`',
    example:
      '{"resourceType":"Location","type":[{"coding":[{"system":"PW/CodeSystem/hospice","code":"bth"}]}]}',
  },
  'stay in an institution': {
    said: 'an Encounter at a hospice, palliative unit or nursing home that covers the day. One day with a participant and no admission class is a visit. ELV: in an `hch` or `pu` with `geen-wlz`; Wlz unknown is unknown; a hospice of unknown kind is unknown. Where from: `hospitalization.admitSource` SNOMED 264362003 or 42665001',
    example:
      '{"resourceType":"Encounter","status":"in-progress","class":{"code":"IMP"},"period":{"start":"2026-03-01"},"location":[{"location":{"reference":"Location/hospice"}}]}',
  },
  'previous place of a Wlz stay': {
    said: 'a stay in a nursing home, `hch` or `pu` that ended that day or the day before; else `hospitalization.admitSource`, else `origin`; else, where no hospital stay ended then, home by a Wlz indication of leveringsvorm 2, 5 or 7 the day before, by a visit at home in the week before, or by there being no other stay for who had no Wlz indication. From a hospital is unknown, and so is silence with leveringsvorm 4',
    example:
      '{"resourceType":"Encounter","status":"in-progress","class":{"code":"IMP"},"period":{"start":"2026-03-01"},"hospitalization":{"admitSource":{"coding":[{"system":"http://snomed.info/sct","code":"264362003"}]}}}',
  },
  'registered for a stay': {
    said: 'a stay of which `serviceProvider` or the place is `ChargeItem.performingOrganization`, or a part of it, where an institution registers for itself; else the stay that `ChargeItem.context` names; else that of the day',
    example:
      '{"resourceType":"ChargeItem","status":"billable","code":{"coding":[{"system":"urn:local","code":"ELV"}]},"occurrencePeriod":{"start":"2026-03-01","end":"2026-03-10"},"performingOrganization":{"reference":"Organization/hospice"}}',
  },
  'lives at home': {
    said: 'no stay that day in a hospital, nursing home, `hch` or `pu`; a `bth` is as at home; the day of discharge is unknown',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"IMP"},"period":{"start":"2026-02-01","end":"2026-02-05"},"serviceProvider":{"reference":"Organization/hospital"}}',
  },
  'WTZa admission': {
    said: 'settings `organisation.wtza`; of a hospice that works for another (`agreements`: `hospice-onderaannemer`) the main contractor has it',
    example: '{"organisation":{"wtza":true}}',
  },
} as const satisfies Record<string, Saying>;
