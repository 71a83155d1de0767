import type { Title } from '../title.ts';
import {
  beloningOpMaat,
  centraleCoordinatie,
  ketenzorgDementie,
  onderlingeDienstverlening,
  onplanbareAnw,
} from './afspraken.ts';
import { dagprijs } from './bijna-thuis-huis.ts';
import { casemanagement, centraleZorgverlener, patzDeelname } from './coordinatie.ts';
import { integralePrestatie } from './integrale-prestatie.ts';
import { declaratieNaOverlijden, nazorgThuis } from './na-overlijden.ts';
import { terminaliteitsverklaring, zvwPgb } from './pgb.ts';
import { nachtzorg, terminaleZorg } from './terminale-zorg.ts';
import {
  adviesInstructieVoorlichting,
  gespecialiseerdeVerpleging,
  medischeKindzorgThuis,
  oproepbareVerpleging,
  oproepbareVerzorging,
  persoonlijkeVerzorging,
  thuiszorgtechnologie,
  verpleging,
} from './uurprestaties.ts';
import { nietGecontracteerd } from './zonder-contract.ts';

/** Home nursing under the Zvw, entries 51-75. */
export const HOME_NURSING: readonly Title[] = [
  persoonlijkeVerzorging,
  oproepbareVerzorging,
  verpleging,
  oproepbareVerpleging,
  gespecialiseerdeVerpleging,
  adviesInstructieVoorlichting,
  medischeKindzorgThuis,
  beloningOpMaat,
  onplanbareAnw,
  centraleCoordinatie,
  ketenzorgDementie,
  thuiszorgtechnologie,
  onderlingeDienstverlening,
  integralePrestatie,
  terminaleZorg,
  nachtzorg,
  dagprijs,
  nietGecontracteerd,
  declaratieNaOverlijden,
  zvwPgb,
  casemanagement,
  centraleZorgverlener,
  patzDeelname,
  nazorgThuis,
  terminaliteitsverklaring,
];
