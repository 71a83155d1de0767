import type { SubjectKind } from '../../facts/subjects.ts';
import type { CareKind } from '../routes/care-kind.ts';
import type { Title } from '../title.ts';
import { type ClaimantNature, type Nature, type Place, SURROUNDED } from './guards.ts';

/** What a title says of itself, where it is not what follows from its chapter, its law and what it is about. */
export interface OwnNature {
  /** For relatives, or for after a death by its nature. */
  readonly alsoAfterDeath?: true;
  /** It is about care at home, about care where the patient lives or stays, or about care that is not on a distance. */
  readonly place?: Place;
  /** Whoever gives the care, nothing follows from where they work. */
  readonly claimant?: 'whoever' | ClaimantNature;
  /** Also for what professionals do without the patient: a meeting, an amount per patient. */
  readonly alsoWithoutPatient?: true;
  /** The law that covers the patient pays it, in a chapter where that does not follow. */
  readonly lawOfPatient?: true;
  /** The law does not depend on the indication of the patient. */
  readonly anyLaw?: true;
}

const HOSPITAL: ClaimantNature = { who: 'poortfunctie', sectors: ['hospital'] };
const GENERAL_PRACTICE: ClaimantNature = { who: 'gp', sectors: ['general-practice', 'gp-post'] };
const HOME_NURSING: ClaimantNature = { who: 'nurse', sectors: ['home-nursing'] };

const CLAIMANTS: Readonly<Record<string, ClaimantNature>> = {
  hospital: HOSPITAL,
  'general-practice': GENERAL_PRACTICE,
  'home-nursing': HOME_NURSING,
};

/** Kinds of subject that somebody does, and that somebody claims. */
const DONE_BY_SOMEBODY: readonly SubjectKind[] = ['care', 'planning-process', 'advice-request'];
const TAKES_PLACE: readonly SubjectKind[] = ['care', 'child-visit', 'planning-process', 'stay'];

/** Chapters of which the care is a contact with the patient. */
const CONSULTS: readonly string[] = ['hospital', 'general-practice'];

/** The kind of care, in the chapters whose titles are paid by the law that covers the patient. */
const CARE: Readonly<Record<string, CareKind>> = {
  'elderly-care': 'law',
  'home-nursing': 'law',
  'long-term-care': 'law',
  children: 'law',
  hospice: 'law',
};

export function natureOf(title: Title, chapter: string): Nature {
  const { about, law, own = {} } = title;
  const claimant = own.claimant ?? (DONE_BY_SOMEBODY.includes(about) ? CLAIMANTS[chapter] : undefined);
  const ofChapter = own.lawOfPatient ? 'law' : CARE[chapter];
  const care = own.anyLaw || (law !== 'Zvw' && law !== 'Wlz') ? undefined : ofChapter;
  return {
    forTheLiving: !own.alsoAfterDeath,
    takesPlace: TAKES_PLACE.includes(about) || isAskedOfRegistrations(title),
    ...(claimant && claimant !== 'whoever' && { claimant }),
    withPatient: about === 'care' && CONSULTS.includes(chapter) && !own.alsoWithoutPatient,
    ...(about === 'stay' ? { place: 'institution' as const } : own.place && { place: own.place }),
    ...(care && { care }),
  };
}

/** Whether guards follow from what a title is: circumstances are told of what it is about. */
export function isGuarded({ about }: Title): boolean {
  return SURROUNDED.includes(about) || ABOUT_THE_PATIENT.includes(about);
}

/** Of these only a registration is dated, so that guards are asked of nothing else; nor of what only informs. */
export function isAskedOfRegistrations({ about, informs }: Title): boolean {
  return informs || ABOUT_THE_PATIENT.includes(about);
}

const ABOUT_THE_PATIENT: readonly SubjectKind[] = ['child', 'patient', 'treatment-run'];
