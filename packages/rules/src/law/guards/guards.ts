import type { Columns } from '../../facts/columns.ts';
import type { Sector } from '../../facts/people/sectors.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import { all, any, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import type { CareKind } from '../routes/care-kind.ts';
import { handreiking } from '../sources.ts';
import { type Draft, exclusion, type Law } from '../title.ts';
import { anotherLaw } from './another-law.ts';

/** What a title is, as far as guards follow from it. */
export interface Nature {
  /** About something that only a living patient can have or get: not what is for relatives, or for after a death. */
  readonly forTheLiving: boolean;
  /** About something that has to have taken place. */
  readonly takesPlace: boolean;
  readonly claimant?: ClaimantNature;
  /** About a contact with the patient, which a talk between professionals is not. */
  readonly withPatient: boolean;
  /** About care where the patient lives (at home, or also in a hospice or nursing home), or about care in person. */
  readonly place?: Place;
  /** The kind of care of which the router has to give the law of the title. */
  readonly care?: CareKind;
}

/** Where the patient lives or stays, or where they meet; or a stay in the institution for which it is registered. */
export type Place = 'home' | 'residence' | 'in-person' | 'institution';

/** Who claims, by what they are, and for which kinds of organisation they can. */
export interface ClaimantNature {
  readonly who: 'poortfunctie' | 'gp' | 'nurse';
  readonly sectors: readonly Sector[];
}

/** Of each kind of subject of which circumstances are told. */
type Surrounded = Pick<Columns<'care'>, 'circumstances'>;

/**
 * The conditions that follow from what a title is, and that no author writes again. Each excludes on what is known:
 * where nobody tells, it does not hold.
 */
export function guards(
  { circumstances }: Surrounded,
  { forTheLiving, takesPlace, claimant, withPatient, place, care }: Nature,
  law: Law,
): readonly Draft[] {
  return [
    ...(forTheLiving ? [alive(circumstances)] : []),
    ...(takesPlace ? [tookPlace(circumstances)] : []),
    ...(claimant ? [byClaimant(circumstances, claimant)] : []),
    ...(withPatient ? [noTalkBetweenProfessionals(circumstances)] : []),
    ...(place === 'institution' ? inInstitution(circumstances) : []),
    ...(place && place !== 'institution' ? [atPlace(circumstances, place)] : []),
    ...(care ? anotherLaw(law, care) : []),
  ];
}

function alive(circumstances: Columns<'circumstances'>): Draft {
  return exclusion('alive', circumstances.afterDeath, {
    nl: 'De datum ligt na het overlijden van de patiënt',
    en: 'The date is after the death of the patient',
    because: wording(
      'de datum ligt na het overlijden; dan is het niet meer verzekerd, en nazorg heeft geen eigen prestatie',
      'the date is after the death; it is no longer insured then, and aftercare has no title of its own',
    ),
    sources: [handreiking('6.1'), handreiking('2.5')],
  });
}

function tookPlace(circumstances: Columns<'circumstances'>): Draft {
  return exclusion('took-place', circumstances.notDone, {
    nl: 'Dit is afgezegd, nog niet gebeurd of per ongeluk vastgelegd',
    en: 'This was cancelled, has not taken place yet or was recorded in error',
    because: wording(
      'dit is afgezegd, nog niet gebeurd of per ongeluk vastgelegd',
      'this was cancelled, has not taken place yet or was recorded in error',
    ),
  });
}

function byClaimant(circumstances: Columns<'circumstances'>, { who, sectors }: ClaimantNature): Draft {
  const isMeant = (claimant: Columns<'claimant'>): Expression => any(not(claimant[who].known), claimant[who]);
  return exclusion(
    'claimant',
    all(
      circumstances.claimants.some(isMeant),
      circumstances.claimants.none((claimant) =>
        all(isMeant(claimant), any(not(claimant.sector.known), claimant.sector.in(sectors))),
      ),
    ),
    {
      nl: 'Wie dit registreert, werkt hierbij voor een organisatie die deze prestatie niet declareert',
      en: 'Whoever registers this works, for this, for an organisation that does not claim this title',
      because: wording(
        'wie dit deed, werkt voor een organisatie die deze prestatie niet declareert',
        'whoever did this works for an organisation that does not claim this title',
      ),
    },
  );
}

function noTalkBetweenProfessionals(circumstances: Columns<'circumstances'>): Draft {
  return exclusion('with-patient', circumstances.withoutPatient, {
    nl: 'Het was een gesprek tussen wie om advies vroeg en wie het gaf, zonder de patiënt',
    en: 'It was a talk between who asked for advice and who gave it, without the patient',
    because: wording(
      'een gesprek tussen vrager en adviseur is geen contact met de patiënt; het hoort bij het advies',
      'a talk between who asks and who advises is no contact with the patient; it is part of the advice',
    ),
    sources: [handreiking('2.1.1'), handreiking('2.6')],
  });
}

function inInstitution(circumstances: Columns<'circumstances'>): readonly Draft[] {
  return [
    exclusion('other-institution', circumstances.elsewhere, {
      nl: 'De patiënt verblijft in een andere instelling dan waarvoor dit is geregistreerd',
      en: 'The patient stays in another institution than the one for which this is registered',
      because: wording(
        'de patiënt verblijft dan in een andere instelling dan waarvoor dit is geregistreerd',
        'the patient stays in another institution then than the one for which this is registered',
      ),
      sources: [handreiking('3'), handreiking('4.2')],
    }),
    exclusion('once', circumstances.alsoRegistered, {
      nl: 'Een andere instelling registreert hetzelfde voor dezelfde dagen',
      en: 'Another institution registers the same for the same days',
      because: wording(
        'voor een dag verblijf registreert één instelling, en voor deze dagen doen twee het',
        'one institution registers a day of a stay, and for these days two do',
      ),
      sources: [handreiking('3'), handreiking('4.2')],
    }),
  ];
}

function atPlace(circumstances: Columns<'circumstances'>, place: Exclude<Place, 'institution'>): Draft {
  const sources = [handreiking('1.1.4'), handreiking('2.3'), handreiking('4.2.2')];
  switch (place) {
    case 'home':
      return exclusion('place', any(circumstances.awayFromHome, circumstances.onDistance), {
        nl: 'De patiënt is niet thuis, of het contact was op afstand',
        en: 'The patient is not at home, or the contact was on a distance',
        because: wording(
          'de patiënt is niet thuis of het contact was op afstand, en dit geldt alleen in de thuissituatie',
          'the patient is not at home or the contact was on a distance, and this holds at home only',
        ),
      });
    case 'residence':
      return exclusion('place', any(circumstances.inHospital, circumstances.onDistance), {
        nl: 'De zorg is in het ziekenhuis of op afstand gegeven',
        en: 'The care was given in the hospital or on a distance',
        because: wording(
          'de zorg is in het ziekenhuis of op afstand gegeven, en deze prestatie is voor zorg waar de patiënt woont',
          'the care was given in the hospital or on a distance, and this title is for care where the patient lives',
        ),
        sources,
      });
    case 'in-person':
      return exclusion('place', circumstances.onDistance, {
        nl: 'Het contact was op afstand',
        en: 'The contact was on a distance',
        because: wording(
          'het contact was op afstand, en deze prestatie is voor een contact waarbij zorgverlener en patiënt bij elkaar zijn',
          'the contact was on a distance, and this title is for a contact in which professional and patient are together',
        ),
      });
  }
}

/** Kinds of subject of which circumstances are told. */
export const SURROUNDED: readonly SubjectKind[] = [
  'advice-request',
  'care',
  'child-visit',
  'device',
  'indication',
  'personal-budget',
  'planning-process',
  'prescription',
  'provision',
  'spiritual-care',
  'stay',
  'subtraject',
  'support-request',
  'terminal-declaration',
  'volunteer-year',
];
