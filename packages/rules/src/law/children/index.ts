import type { Title } from '../title.ts';
import {
  huishoudelijkeHulp,
  overgangNaarWlz,
  pgberInZiekenhuis,
  ronaldMcDonald,
  sociaalMedischeIndicatie,
} from './gezin.ts';
import { verblijfKinderzorghuis, verpleegkundigeDagopvang } from './intensieve-kindzorg.ts';
import { persoonlijkeVerzorging, psychosocialeZorg, respijt } from './jeugdwet.ts';
import { pgbOuder } from './pgb-ouder.ts';
import { verplegingTot18 } from './verpleging-tot-18.ts';

/** What is there for children and their families only, entries 127-138. */
export const CHILDREN: readonly Title[] = [
  verpleegkundigeDagopvang,
  verblijfKinderzorghuis,
  verplegingTot18,
  persoonlijkeVerzorging,
  respijt,
  ronaldMcDonald,
  sociaalMedischeIndicatie,
  pgbOuder,
  huishoudelijkeHulp,
  psychosocialeZorg,
  overgangNaarWlz,
  pgberInZiekenhuis,
];
