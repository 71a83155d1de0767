import { day, partOf, setOf, subject, yesNo } from '../../logic/declaration.ts';

/** A day at a nursing day-care centre for children, or a stay in a children's care house. */
export const CHILD_VISIT = subject('dit bezoek', 'this visit', {
  /** First day. */
  on: day('datum', 'date'),
  circumstances: partOf('circumstances'),
  /** Verpleegkundig kinderdagverblijf. */
  dayCare: yesNo('op een verpleegkundig kinderdagverblijf', 'at a nursing day care for children'),
  /** Verpleegkundig kinderzorghuis. */
  house: yesNo('in een verpleegkundig kinderzorghuis', 'in a children’s care house'),
  /** The child did come. */
  present: yesNo('het kind is gekomen', 'the child came'),
  /** For six hours or longer that day, in one visit or several. */
  sixHours: yesNo('die dag ten minste zes uur', 'at least six hours that day'),
  fiveOrOlder: yesNo('vijf jaar of ouder', 'five years or older'),
  /** Up to and including 18 years of age. */
  upTo18: yesNo('0 tot en met 18 jaar', '0 up to and including 18 years'),
  situation: partOf('situation'),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
});

/** What the record tells of a child's family on the day of asking. */
export const CHILD_RECORD = subject('het kind', 'the child', {
  on: day('datum', 'date'),
  child: yesNo('jonger dan 18 jaar', 'younger than 18'),
  /** 17 years of age. */
  nearly18: yesNo('17 jaar', '17 years of age'),
  situation: partOf('situation'),
  /** The Wlz indication began half a year ago or longer. */
  settledInWlz: yesNo('Wlz-indicatie al een half jaar of langer', 'Wlz indication for half a year or longer'),
  /** Personal budget from the Zvw. */
  zvwBudget: yesNo('pgb uit de Zvw', 'personal budget from the Zvw'),
  /** Personal budget from the Jeugdwet. */
  jeugdwetBudget: yesNo('pgb uit de Jeugdwet', 'personal budget from the Jeugdwet'),
  /** A parent is paid from a personal budget. */
  parentIsPaid: yesNo('een ouder wordt uit het pgb betaald', 'a parent is paid from the budget'),
  /** The parent who is gewaarborgde hulp is also paid. */
  guarantorIsPaid: yesNo(
    'de gewaarborgde hulp wordt uit het pgb betaald',
    'the gewaarborgde hulp is paid from the budget',
  ),
  asksPersonalCare: yesNo('vraag om persoonlijke verzorging', 'personal care is asked for'),
  asksRespite: yesNo('vraag om respijtzorg', 'respite care is asked for'),
  asksHousehold: yesNo('vraag om huishoudelijke hulp', 'household help is asked for'),
  asksPsychosocial: yesNo('vraag om psychosociale zorg', 'psychosocial care is asked for'),
  /** Sociaal medische indicatie. */
  asksSocialMedical: yesNo(
    'vraag om een sociaal medische indicatie',
    'a social medical indication is asked for',
  ),
  registrations: setOf('registration', ['registratie', 'registration'], ['registraties', 'registrations']),
});
