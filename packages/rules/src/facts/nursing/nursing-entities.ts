import { day, denied, item, part, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';

/** The assessed need for home nursing, in a request or a care plan. */
export const NURSING_INDICATION = item({
  on: day('datum', 'date', said('contact')),
  authors: setOf(
    'performer',
    ['opsteller', 'author'],
    ['opstellers', 'authors'],
    said('terminaliteitsverklaring'),
  ),
});

/** What the record as a whole says of home nursing. */
export const HOME_NURSING = part({
  visits: setOf(
    'care',
    ['contact van de wijkverpleging', 'contact of home nursing'],
    ['contacten van de wijkverpleging', 'contacts of home nursing'],
    said('contact'),
  ),
  /** Date of the first visit. */
  since: day('begin van de wijkverpleging', 'start of home nursing', said('home nursing')),
  nursingPlans: setOf(
    'nursing-indication',
    ['zorgplan van de wijkverpleging', 'care plan of home nursing'],
    ['zorgplannen van de wijkverpleging', 'care plans of home nursing'],
    said('need assessed by home nursing'),
  ),
  /** Told, before home nursing began, whether there is a contract with the insurer. */
  informedOnContract: yesNo(
    'vooraf over het contract geïnformeerd',
    'told of the contract beforehand',
    said('informed about the contract'),
  ),
  /** The organisation has no contract with the insurer. */
  withoutContract: yesNo(
    'geen contract met de zorgverzekeraar',
    'no contract with the insurer',
    said('no contract with the insurer'),
    denied('contract met de zorgverzekeraar', 'contract with the insurer'),
  ),
});

/** A personal budget under the Zvw, granted or asked for. */
export const PERSONAL_BUDGET = subject('dit pgb', 'this personal budget', said('pgb'), {
  /** First day. */
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** On the last day, or the day of asking. */
  situation: partOf('situation'),
  /** It ran before the terminal phase began in which the patient is. */
  beforeTerminalPhase: yesNo('liep al vóór de terminale fase', 'ran before the terminal phase', said('pgb')),
  declarations: setOf(
    'terminal-declaration',
    ['terminaliteitsverklaring', 'declaration of the terminal phase'],
    ['terminaliteitsverklaringen', 'declarations of the terminal phase'],
    said('terminaliteitsverklaring'),
  ),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
});

/** A written declaration that the patient is in the terminal phase. */
export const TERMINAL_DECLARATION = subject(
  'deze verklaring',
  'this declaration',
  said('terminaliteitsverklaring'),
  {
    on: day('datum', 'date', said('contact')),
    authors: setOf(
      'performer',
      ['opsteller', 'author'],
      ['opstellers', 'authors'],
      said('terminaliteitsverklaring'),
    ),
    /** A personal budget under the Zvw runs or is asked for. */
    forBudget: yesNo('voor een Zvw-pgb', 'for a Zvw personal budget', said('terminaliteitsverklaring')),
    circumstances: partOf('circumstances'),
  },
);
