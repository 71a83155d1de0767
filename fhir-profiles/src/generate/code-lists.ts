import { OVERRIDE_REASONS } from '@prestatiewijzer/advice';
import { OWN_CODE_LISTS } from '@prestatiewijzer/rules/terminology';

/** All code lists of the project's own: those that the rules read, and the reasons that cards offer. */
export const CODE_LISTS: typeof OWN_CODE_LISTS = [...OWN_CODE_LISTS, OVERRIDE_REASONS];
