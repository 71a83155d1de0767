import { day, denied, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';
import { said } from '../said.ts';

/** A day at a nursing day-care centre for children, or a stay in a children's care house. */
export const CHILD_VISIT = subject('dit bezoek', 'this visit', said('visit or stay of a child'), {
  /** First day. */
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  /** Verpleegkundig kinderdagverblijf. */
  dayCare: yesNo(
    'op een verpleegkundig kinderdagverblijf',
    'at a nursing day care for children',
    said('visit or stay of a child'),
  ),
  /** Verpleegkundig kinderzorghuis. */
  house: yesNo(
    'in een verpleegkundig kinderzorghuis',
    'in a children’s care house',
    said('visit or stay of a child'),
  ),
  /** The child did come. */
  present: yesNo('het kind is gekomen', 'the child came', said('visit or stay of a child')),
  /** For six hours or longer that day, in one visit or several. */
  sixHours: yesNo(
    'die dag ten minste zes uur',
    'at least six hours that day',
    said('visit or stay of a child'),
  ),
  fiveOrOlder: yesNo('vijf jaar of ouder', 'five years or older', said('birth, gender')),
  /** Up to and including 18 years of age. */
  upTo18: yesNo('0 tot en met 18 jaar', '0 up to and including 18 years', said('birth, gender')),
  situation: partOf('situation'),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
});

/** What the record tells of a child's family on the day of asking. */
export const CHILD_RECORD = subject('het kind', 'the child', said('birth, gender'), {
  on: day('datum', 'date', said('contact')),
  circumstances: partOf('circumstances'),
  child: yesNo(
    'jonger dan 18 jaar',
    'younger than 18',
    said('birth, gender'),
    denied('18 jaar of ouder', '18 or older'),
  ),
  /** 17 years of age. */
  nearly18: yesNo('17 jaar', '17 years of age', said('birth, gender')),
  situation: partOf('situation'),
  /** The Wlz indication began half a year ago or longer. */
  settledInWlz: yesNo(
    'Wlz-indicatie al een half jaar of langer',
    'Wlz indication for half a year or longer',
    said('Wlz indication'),
  ),
  /** Personal budget from the Zvw. */
  zvwBudget: yesNo('pgb uit de Zvw', 'personal budget from the Zvw', said('pgb')),
  /** Personal budget from the Jeugdwet. */
  jeugdwetBudget: yesNo('pgb uit de Jeugdwet', 'personal budget from the Jeugdwet', said('pgb')),
  /** A parent is paid from a personal budget. */
  parentIsPaid: yesNo(
    'een ouder wordt uit het pgb betaald',
    'a parent is paid from the budget',
    said('carer who is paid, guarantor of a pgb'),
  ),
  /** Admitted to a hospital, and not discharged on that day. */
  admitted: yesNo('opgenomen in het ziekenhuis', 'admitted to hospital', said('clinical admission')),
  /** The parent who is gewaarborgde hulp is also paid. */
  guarantorIsPaid: yesNo(
    'de gewaarborgde hulp wordt uit het pgb betaald',
    'the gewaarborgde hulp is paid from the budget',
    said('carer who is paid, guarantor of a pgb'),
  ),
  asksPersonalCare: yesNo(
    'vraag om persoonlijke verzorging',
    'personal care is asked for',
    said('what a child or family asks'),
  ),
  asksRespite: yesNo(
    'vraag om respijtzorg',
    'respite care is asked for',
    said('what a child or family asks'),
  ),
  asksHousehold: yesNo(
    'vraag om huishoudelijke hulp',
    'household help is asked for',
    said('what a child or family asks'),
  ),
  asksPsychosocial: yesNo(
    'vraag om psychosociale zorg',
    'psychosocial care is asked for',
    said('what a child or family asks'),
  ),
  /** Sociaal medische indicatie. */
  asksSocialMedical: yesNo(
    'vraag om een sociaal medische indicatie',
    'a social medical indication is asked for',
    said('what a child or family asks'),
  ),
  registrations: setOf(
    'registration',
    ['registratie', 'registration'],
    ['registraties', 'registrations'],
    said('kind of consult, and any registration'),
  ),
});
