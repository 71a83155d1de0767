import type { Language } from '../tenants/tenant.ts';

/** What cards say besides what findings say. */
export interface Words {
  readonly notLoaded: string;
  readonly notInRecord: string;
  readonly notFound: string;
  readonly notSo: string;
  readonly standsInTheWay: string;
  readonly professional: string;
  readonly registrar: string;
  readonly administration: string;
  readonly confirm: string;
  readonly withdraw: string;
  readonly register: string;
  readonly orderer: string;
  readonly adviser: string;
  readonly otherRoute: string;
  readonly notThisRoute: string;
  readonly sign: string;
  readonly giveAdvice: string;
  readonly asTold: string;
  readonly besides: string;
  readonly openInApp: string;
  alsoOn(dates: string): string;
  partly(names: string): string;
  /** What is to be done, and by whom. */
  toDo(what: string, who: string): string;
  /** What only the settings of the organisation can tell. */
  forAdministration(texts: string): string;
  /** Complete, if what a person has to judge is so. */
  provided(name: string, text: string): string;
  providedAll(name: string, count: number): string;
  /** What to look into, where no step is known. */
  find(texts: string): string;
  cannotBeOrdered(title: string, conditions: string): string;
  cannotTell(title: string, conditions: string): string;
  onceAdvised(title: string): string;
}

const NL: Words = {
  standsInTheWay: 'Staat in de weg',
  professional: 'de behandelaar',
  registrar: 'wie registreert',
  administration: 'de administratie',
  confirm: 'bevestig de registratie die klaarstaat',
  withdraw: 'laat de registratie vervallen',
  register: 'leg de registratie vast',
  notLoaded: 'kon niet worden geladen',
  notInRecord: 'staat niet in het dossier',
  notFound: 'niet gevonden',
  notSo: 'niet het geval',
  orderer: 'wie de opdracht geeft',
  adviser: 'wie het advies geeft',
  otherRoute: 'neem een van de andere routes hieronder',
  notThisRoute: 'laat dit niet langs deze route lopen',
  sign: 'onderteken; er ontbreekt niets',
  giveAdvice: 'geef het advies en registreer het daarna',
  asTold: 'regel het zoals hierboven staat',
  besides: 'Daarnaast',
  openInApp: 'Bekijk de onderbouwing',
  alsoOn: (dates) => `Ook op ${dates}`,
  partly: (names) => `Niet volledig geladen: ${names}; wat daarin staat, telt als onbekend`,
  toDo: (what, who) => `Te doen: ${what}. Wie: ${who}.`,
  forAdministration: (texts) => `Voor de administratie: dit staat niet in de instellingen: ${texts}.`,
  provided: (name, text) => `${name} is compleet, mits dit klopt: ${text}.`,
  providedAll: (name, count) =>
    `${name} is compleet, mits ${count === 1 ? 'het punt met ? klopt' : `de ${count} punten met ? kloppen`}.`,
  find: (texts) => `ga na of dit zo is: ${texts}`,
  cannotBeOrdered: (title, conditions) => `${title} kan zo niet; hieraan is niet voldaan: ${conditions}.`,
  cannotTell: (title, conditions) =>
    `${title}: niet vast te stellen is of het volgende geldt: ${conditions}.`,
  onceAdvised: (title) => `${title} kan worden geregistreerd zodra het advies is gegeven.`,
};

const EN: Words = {
  standsInTheWay: 'Stands in the way',
  professional: 'who treats the patient',
  registrar: 'who registers',
  administration: 'the administration',
  confirm: 'confirm the registration that is prepared',
  withdraw: 'withdraw the registration',
  register: 'register it',
  notLoaded: 'could not be loaded',
  notInRecord: 'is not in the record',
  notFound: 'not found',
  notSo: 'not the case',
  orderer: 'who gives the order',
  adviser: 'who gives the advice',
  otherRoute: 'take one of the other routes below',
  notThisRoute: 'do not use this route for it',
  sign: 'sign; nothing is lacking',
  giveAdvice: 'give the advice and register it afterwards',
  asTold: 'arrange it as told above',
  besides: 'Besides',
  openInApp: 'See the reasons',
  alsoOn: (dates) => `Also on ${dates}`,
  partly: (names) => `Not loaded in full: ${names}; what is in there counts as unknown`,
  toDo: (what, who) => `To do: ${what}. Who: ${who}.`,
  forAdministration: (texts) => `For the administration: this is not in the settings: ${texts}.`,
  provided: (name, text) => `${name} is complete, provided that this is so: ${text}.`,
  providedAll: (name, count) =>
    `${name} is complete, provided that the ${count === 1 ? 'point with ? is' : `${count} points with ? are`} so.`,
  find: (texts) => `find out whether this is so: ${texts}`,
  cannotBeOrdered: (title, conditions) => `${title} cannot go this way; not met: ${conditions}.`,
  cannotTell: (title, conditions) =>
    `${title}: it cannot be told whether the following holds: ${conditions}.`,
  onceAdvised: (title) => `${title} can be registered once the advice is given.`,
};

const WORDS: Readonly<Record<Language, Words>> = { nl: NL, en: EN };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
