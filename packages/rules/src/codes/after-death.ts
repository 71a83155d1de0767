import { ownCode } from './own-code.ts';

/** What is registered for days after a death by its nature, and is no care. */
export const NO_CARE_AFTER_DEATH: readonly string[] = ['wlz-mutatiedag'].map(ownCode);
