import type { Lack, Ref } from '../logic/fact.ts';
import { type Wording, wording } from '../logic/wording.ts';

/** What can be missing, in words. A rule names the smallest set of these that would settle it. */
export const LACKS = {
  role: wording('functie of specialisme', 'role or specialism'),
  specialism: wording('specialisme', 'specialism'),
  training: wording('opleiding in palliatieve zorg', 'training in palliative care'),
  team: wording('leden van het team', 'members of the team'),
  performer: wording('wie het deed', 'who did it'),
  date: wording('datum', 'date'),
  time: wording('begintijd', 'starting time'),
  place: wording('plaats of wijze van het contact', 'place or mode of the contact'),
  provider: wording('soort instelling', 'kind of institution'),
  registration: wording('registratie', 'registration'),
  'registered-contact': wording(
    'het contact waar de registratie bij hoort',
    'the contact the registration belongs to',
  ),
  conversation: wording('gesprek over proactieve zorgplanning', 'proactive-care-planning conversation'),
  plan: wording('zorgplan', 'care plan'),
  'hand-over': wording('overdracht', 'hand-over'),
  recipient: wording('wie de overdracht kreeg', 'who received the hand-over'),
  dbc: wording('dbc', 'DBC'),
  diagnosis: wording('diagnose', 'diagnosis'),
  contact: wording('contact', 'contact'),
  meeting: wording('overleg', 'meeting'),
  admission: wording('opname', 'admission'),
  wlz: wording('Wlz-indicatie, of dat die er niet is', 'Wlz indication, or that there is none'),
  expectancy: wording('levensverwachting', 'life expectancy'),
  physician: wording('welke arts de schatting deed', 'which physician made the estimate'),
  'hospice-kind': wording('soort hospice', 'kind of hospice'),
  origin: wording('waar de patiënt vandaan kwam', 'where the patient came from'),
  wtza: wording('WTZa-toelating, in de instellingen', 'WTZa admission, in the settings'),
  profile: wording('zorgprofiel', 'care profile'),
  'delivery-form': wording('leveringsvorm', 'form of delivery'),
  treatment: wording('of behandeling in de indicatie zit', 'whether treatment is in the indication'),
  'vv10-declaration': wording(
    'verklaring van de arts op dit criterium',
    'declaration of the physician on this criterion',
  ),
  'declaring-physician': wording('welke arts de verklaring gaf', 'which physician gave the declaration'),
  'zorgkantoor-request': wording('aanvraag bij het zorgkantoor', 'request to the zorgkantoor'),
  'supplement-ground': wording('grond van de intramurale toeslag', 'ground of the intramurale toeslag'),
  claimant: wording('welke aanbieder registreert', 'which provider registers'),
  zevmb: wording('of het kind ZEVMB heeft', 'whether the child has ZEVMB'),
  phase: wording('markering van de palliatieve fase', 'mark of the palliative phase'),
  'shared-decision': wording('vastlegging van samen beslissen', 'record of the shared decision'),
  report: wording('verslag', 'report'),
  medication: wording('lopende medicatie', 'current medication'),
  'care-aim': wording('doel van de wijkverpleging', 'aim of the home nursing'),
  'nursing-indication': wording(
    'indicatie van de wijkverpleegkundige',
    'indication by the nurse of home nursing',
  ),
  'nursing-plan': wording('zorgplan van de wijkverpleging', 'care plan of home nursing'),
  intervention: wording('wat er in de nacht is gedaan, met de tijd', 'what was done at night, with the time'),
  'entry-date': wording('datum van registratie', 'date of registration'),
  'contract-note': wording(
    'vastlegging dat de patiënt over het contract is geïnformeerd',
    'record that the patient was told about the contract',
  ),
  declaration: wording(
    'terminaliteitsverklaring van een arts',
    'declaration by a physician of the terminal phase',
  ),
  budget: wording('Zvw-pgb, of dat dat er niet is', 'Zvw personal budget, or that there is none'),
  birth: wording('geboortedatum', 'date of birth'),
  gender: wording('geslacht', 'gender'),
  death: wording('datum van overlijden', 'date of death'),
  request: wording('verzoek om advies', 'request for advice'),
  answer: wording('antwoord op het verzoek', 'answer to the request'),
  category: wording('soort verzoek', 'kind of request'),
  referral: wording('verwijzing', 'referral'),
  travel: wording('reisafstand', 'travel distance'),
  choice: wording('keuze van de patiënt', 'choice of the patient'),
  relative: wording('of er een naaste bij was', 'whether a relative took part'),
  coverage: wording('ondersteuning of aanvullende verzekering', 'support or supplementary insurance'),
  'spiritual-care-register': wording('inschrijving in het register SKGV', 'entry in the SKGV register'),
  'form-of-medicine': wording('toedieningsvorm', 'form of the medicine'),
  'reason-of-medicine': wording('waarvoor het middel is', 'what the medicine is for'),
  'first-choice': wording(
    'dat een ander middel niet genoeg hielp',
    'that another medicine did not help enough',
  ),
  'palliative-context': wording('dat het om palliatieve zorg gaat', 'that this is about palliative care'),
  'chronic-indication': wording('of er een chronische indicatie is', 'whether there is a chronic indication'),
  backup: wording(
    'of achterwacht of spoedzorg van het ziekenhuis nodig is',
    'whether back-up or urgent care of the hospital is needed',
  ),
  replacement: wording('wie het hulpmiddel vervangt', 'who replaces the device'),
  control: wording(
    'of de medisch specialist de patiënt blijft controleren',
    'whether the specialist keeps seeing the patient',
  ),
  purpose: wording('waarvoor het hulpmiddel is', 'what the device is for'),
  hours: wording('hoe lang het kind er was', 'how long the child was there'),
  'personal-budget': wording('of er een persoonsgebonden budget is', 'whether there is a personal budget'),
  carer: wording('wie uit het budget wordt betaald', 'who is paid from the budget'),
  agreement: wording('afspraak, in de instellingen', 'agreement, in the settings'),
  duration: wording('hoe lang het contact duurde', 'how long the contact lasted'),
  'part-of-day': wording(
    'of dit moment als overdag telt of als avond, nacht of weekend',
    'whether this moment counts as daytime or as evening, night or weekend',
  ),
  enrolment: wording(
    'bij welke huisarts de patiënt staat ingeschreven',
    'the GP the patient is enrolled with',
  ),
} as const satisfies Record<string, Wording>;

export type LackFact = keyof typeof LACKS;

export function lack(fact: LackFact, type: string, of?: Ref): Lack {
  return of === undefined ? { fact, type } : { fact, type, of };
}

export function lackWording(fact: string): Wording {
  return LACKS[fact as LackFact];
}
