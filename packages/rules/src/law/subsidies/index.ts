import type { Title } from '../title.ts';
import { subsidieGeestelijkeVerzorging } from './spiritual-care.ts';
import { subsidieVrijwilligers } from './volunteers.ts';

/** Entries 111-112: the subsidies for palliative terminal care and spiritual care at home. */
export const SUBSIDIES: readonly Title[] = [subsidieVrijwilligers, subsidieGeestelijkeVerzorging];
