import { denied, item, oneOf, part, partOf, setOf, yesNo } from '../../logic/declaration.ts';
import { SECTORS } from '../people/sectors.ts';
import { said } from '../said.ts';

/** Who claims or orders, for this. */
export const CLAIMANT = item({
  poortfunctie: yesNo('poortfunctie', 'poortfunctie', said('role of a professional')),
  gp: yesNo('huisarts', 'GP', said('GP')),
  nurse: yesNo('verpleegkundige', 'nurse', said('role of a professional')),
  /** For what kind of organisation they do this. */
  sector: oneOf('soort organisatie', 'kind of organisation', SECTORS, said('who claims, and for whom')),
});

/**
 * What surrounds everything that titles are about, and what guards are written on. Of these facts only what is known
 * counts: what nobody tells is as it ordinarily is.
 */
export const CIRCUMSTANCES = part({
  /** After the day of death; unknown only for who died on a day that nobody tells. */
  afterDeath: yesNo('van na het overlijden', 'of after the death', said('death')),
  /** What it belongs to was cancelled, is only planned or was entered in error; never unknown. */
  notDone: yesNo(
    'niet doorgegaan',
    'did not take place',
    said('did not take place'),
    denied('doorgegaan, voor zover bekend', 'took place, as far as known'),
  ),
  /** Certainly in a hospital, high care hospice, palliative unit or nursing home; never unknown. */
  awayFromHome: yesNo(
    'niet thuis',
    'not at home',
    said('other places'),
    denied('thuis, voor zover bekend', 'at home, as far as known'),
  ),
  /** Certainly in a hospital or its outpatient clinic, and not where the patient lives or stays; never unknown. */
  inHospital: yesNo('in het ziekenhuis', 'in the hospital', said('other places')),
  /** The contact was by telephone, screen or in writing; never unknown. */
  onDistance: yesNo('op afstand', 'on a distance', said('by telephone or screen; at home')),
  /** A talk of who asked with who advises, in which the patient takes no part; unknown where nothing tells that it was none. */
  withoutPatient: yesNo(
    'gesprek tussen vrager en adviseur, zonder de patiënt',
    'talk of who asked with who advises, without the patient',
    said('talk without the patient'),
  ),
  /** Registered for a stay in one institution, on a day on which the patient stays in another; never unknown. */
  elsewhere: yesNo('in een andere instelling', 'in another institution', said('registered for a stay')),
  /** Another institution registers the same for that day, on which nobody moved; never unknown. */
  alsoRegistered: yesNo(
    'ook door een andere instelling geregistreerd',
    'registered by another institution as well',
    said('registered for a stay'),
  ),
  /** Those who are named as such; nobody else is looked for. */
  claimants: setOf(
    'claimant',
    ['declarant', 'claimant'],
    ['declaranten', 'claimants'],
    said('who claims, and for whom'),
  ),
  /** How the patient stood that day, as the router of the laws sees it. */
  standing: partOf('standing'),
});
