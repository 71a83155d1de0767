import type { Form } from './form.ts';
import { advice } from './forms/advice.ts';
import { carePlan } from './forms/care-plan.ts';
import { closeContact } from './forms/close-contact.ts';
import { contact } from './forms/contact.ts';
import { conversation } from './forms/conversation.ts';
import { dbc } from './forms/dbc.ts';
import { death } from './forms/death.ts';
import { device } from './forms/device.ts';
import { handOver } from './forms/hand-over.ts';
import { prescription } from './forms/prescription.ts';
import { prognosis } from './forms/prognosis.ts';
import { registration } from './forms/registration.ts';
import { stay } from './forms/stay.ts';
import { team } from './forms/team.ts';
import { teamMeeting } from './forms/team-meeting.ts';
import { wlz } from './forms/wlz.ts';

/** In the order of the menu, within each group. */
export const FORMS: readonly Form[] = [
  contact,
  stay,
  closeContact,
  conversation,
  carePlan,
  handOver,
  team,
  teamMeeting,
  dbc,
  registration,
  prognosis,
  wlz,
  death,
  prescription,
  device,
  advice,
];
