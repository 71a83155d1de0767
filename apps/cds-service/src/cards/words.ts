import type { Language } from '../tenants/tenant.ts';

/** What cards say besides what findings say. */
export interface Words {
  readonly agreementUnknown: string;
  readonly notLoaded: string;
  readonly notInRecord: string;
  readonly notFound: string;
  readonly notSo: string;
  readonly source: string;
  readonly besides: string;
  readonly openInApp: string;
  alsoOn(dates: string): string;
  partly(names: string): string;
  cannotBeOrdered(title: string, conditions: string): string;
  cannotTell(title: string, conditions: string): string;
  onceAdvised(title: string): string;
}

const NL: Words = {
  agreementUnknown: 'staat niet in de instellingen',
  notLoaded: 'kon niet worden geladen',
  notInRecord: 'staat niet in het dossier',
  notFound: 'niet gevonden',
  notSo: 'niet het geval',
  source: 'Bron',
  besides: 'Daarnaast',
  openInApp: 'Bekijk de onderbouwing',
  alsoOn: (dates) => `Ook op ${dates}`,
  partly: (names) => `Niet volledig geladen: ${names}; wat daarin staat, telt als onbekend`,
  cannotBeOrdered: (title, conditions) => `${title} kan zo niet; hieraan is niet voldaan: ${conditions}.`,
  cannotTell: (title, conditions) =>
    `${title}: niet vast te stellen is of het volgende geldt: ${conditions}.`,
  onceAdvised: (title) => `${title} kan worden geregistreerd zodra het advies is gegeven.`,
};

const EN: Words = {
  agreementUnknown: 'is not in the settings',
  notLoaded: 'could not be loaded',
  notInRecord: 'is not in the record',
  notFound: 'not found',
  notSo: 'not the case',
  source: 'Source',
  besides: 'Besides',
  openInApp: 'See the reasons',
  alsoOn: (dates) => `Also on ${dates}`,
  partly: (names) => `Not loaded in full: ${names}; what is in there counts as unknown`,
  cannotBeOrdered: (title, conditions) => `${title} cannot go this way; not met: ${conditions}.`,
  cannotTell: (title, conditions) =>
    `${title}: it cannot be told whether the following holds: ${conditions}.`,
  onceAdvised: (title) => `${title} can be registered once the advice is given.`,
};

const WORDS: Readonly<Record<Language, Words>> = { nl: NL, en: EN };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}
