import type { Title } from '../title.ts';
import { extraKostenThuis, intramuraleToeslag, meerzorg, ptzVerhoging } from './extra-budget.ts';
import { bthMetMpt, bthMetPgb, bthMetVpt, hchOfPu, puIntramuraal } from './hospice-opname.ts';
import { behandelingEnHuisarts, geestelijkeVerzorging, mutatiedag } from './in-instelling.ts';
import { kinderzorghuis, verplegingKind } from './kinderen.ts';
import { mpt, overbruggingszorg, pgb, vpt } from './leveringsvormen.ts';
import { huishoudelijkeHulp, mobiliteitshulpmiddelen } from './voorzieningen.ts';
import { vptVv10, vv10Hospice, vv10PuVanuitThuis, vv10Verpleeghuis } from './vv10.ts';
import { zorgprofiel } from './zorgprofiel.ts';

/** The Wlz, entries 86-110. */
export const LONG_TERM_CARE: readonly Title[] = [
  zorgprofiel,
  vpt,
  mpt,
  pgb,
  overbruggingszorg,
  extraKostenThuis,
  meerzorg,
  intramuraleToeslag,
  ptzVerhoging,
  vptVv10,
  vv10Verpleeghuis,
  vv10PuVanuitThuis,
  vv10Hospice,
  bthMetPgb,
  bthMetMpt,
  bthMetVpt,
  hchOfPu,
  puIntramuraal,
  behandelingEnHuisarts,
  mutatiedag,
  geestelijkeVerzorging,
  verplegingKind,
  kinderzorghuis,
  huishoudelijkeHulp,
  mobiliteitshulpmiddelen,
];
