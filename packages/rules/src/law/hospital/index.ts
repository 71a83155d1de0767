import type { Title } from '../title.ts';
import { meedenkadviesAdviesgever, meekijkconsult } from './advies.ts';
import { algemeneRegels, facultatievePrestatie, interneVerdeling, soncosTeam } from './algemeen.ts';
import { consultKpzParamedisch, consultTeamPz } from './consult-team.ts';
import {
  belconsult,
  brandwondenEnVertegenwoordiger,
  polibezoek,
  schriftelijkConsult,
  screenconsult,
} from './consulten.ts';
import {
  dbcPalliatieveZorg,
  diagnosePz,
  eenKlinischProduct,
  kpzZorgproduct,
  parallelliteit,
  patientcontactOverig,
  perinatalePz,
} from './dbc-pz.ts';
import { kctHuisbezoek } from './kinder-comfort-team.ts';
import { eigenZorgtrajectNabestaande, nazorg } from './nazorg.ts';
import { logeervergoeding, onderlingeDienstverleningKind, wijkverplegingTijdensOpname } from './opname.ts';
import { mdoNietVoorPz, overlegPz } from './overleg-pz.ts';
import { proactieveZorgplanning } from './proactieve-zorgplanning.ts';
import { samenBeslissen } from './samen-beslissen.ts';
import { supportiveCare } from './supportive-care.ts';
import { uitgebreidConsult } from './uitgebreid-consult.ts';
import { klinischeZorgdagThuis, verplegingThuis } from './zorg-thuis.ts';

/** Chapter 1 of the Handreiking: the hospital, entries 1-34. */
export const HOSPITAL: readonly Title[] = [
  samenBeslissen,
  uitgebreidConsult,
  proactieveZorgplanning,
  supportiveCare,
  polibezoek,
  brandwondenEnVertegenwoordiger,
  belconsult,
  schriftelijkConsult,
  screenconsult,
  klinischeZorgdagThuis,
  verplegingThuis,
  nazorg,
  eigenZorgtrajectNabestaande,
  dbcPalliatieveZorg,
  diagnosePz,
  overlegPz,
  mdoNietVoorPz,
  consultTeamPz,
  consultKpzParamedisch,
  patientcontactOverig,
  parallelliteit,
  eenKlinischProduct,
  kpzZorgproduct,
  kctHuisbezoek,
  perinatalePz,
  facultatievePrestatie,
  algemeneRegels,
  interneVerdeling,
  soncosTeam,
  meedenkadviesAdviesgever,
  meekijkconsult,
  logeervergoeding,
  onderlingeDienstverleningKind,
  wijkverplegingTijdensOpname,
];
