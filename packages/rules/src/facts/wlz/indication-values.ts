import { type Wording, wording } from '../../logic/wording.ts';

/** Leveringsvorm by COD578; empty without an indication. */
export const DELIVERY_FORMS = {
  '': undefined,
  '2': wording('pgb', 'pgb'),
  '4': wording('verblijf', 'stay'),
  '5': wording('vpt', 'vpt'),
  '7': wording('mpt', 'mpt'),
} as const satisfies Record<string, Wording | undefined>;

/** Zorgprofiel by COD163, and the profiles of other sectors; empty without an indication. */
export const CARE_PROFILES = {
  '': undefined,
  '756': wording('VV7', 'VV7'),
  '757': wording('VV8', 'VV8'),
  '759': wording('VV10', 'VV10'),
  lg5: undefined,
  lg6: undefined,
  lg7: undefined,
  vg5: undefined,
  vg7: undefined,
  vg8: undefined,
} as const satisfies Record<string, Wording | undefined>;

export type DeliveryForm = keyof typeof DELIVERY_FORMS;

/** What can be asked of the zorgkantoor. */
export const ZORGKANTOOR_REQUESTS = {
  'wlz-overbruggingszorg': undefined,
  'wlz-ekt': undefined,
  'wlz-meerzorg': undefined,
  'wlz-intramurale-toeslag': undefined,
  'wlz-ptz-verhoging-mpt-pgb': undefined,
};
