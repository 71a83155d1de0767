import type { Title } from '../title.ts';
import { fenobarbital } from './fenobarbital.ts';
import { levomepromazine } from './levomepromazine.ts';
import { hydromorfonCassette, oxycodonCassette } from './opioid-cassettes.ts';

/** Medicines whose reimbursement depends on palliative care, entries 151-154. */
export const MEDICINES: readonly Title[] = [
  oxycodonCassette,
  hydromorfonCassette,
  levomepromazine,
  fenobarbital,
];
