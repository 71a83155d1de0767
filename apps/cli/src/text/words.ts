import type { Status } from '@prestatiewijzer/rules';
import { words } from '../words.ts';

/** The groups in which findings are shown, most pressing first. */
export const GROUPS = [
  { name: words('Klopt niet', 'Not right'), statuses: ['unlawful'] },
  { name: words('Nog nodig', 'Still needed'), statuses: ['incomplete', 'unverifiable'] },
  { name: words('Te registreren', 'Ready to register'), statuses: ['registrable'] },
  { name: words('In orde', 'In order'), statuses: ['registered'] },
  { name: words('Goed om te weten', 'Good to know'), statuses: ['excluded', 'information', 'not-relevant'] },
] as const satisfies readonly { readonly statuses: readonly Status[]; readonly name: unknown }[];

export const NOTHING = words(
  'Niets te melden: in dit dossier speelt geen prestatie palliatieve zorg.',
  'Nothing to report: no palliative-care title plays a part in this record.',
);
export const ALL_IN_ORDER = words('Alles is in orde.', 'All is in order.');
export const UNUSED = words('Niet bruikbaar in de invoer', 'Not usable in the input');
export const STATE_OF = words('stand van', 'as of');
export const PATIENTS = words('patiënten', 'patients');
export const MISSING = words('ontbreekt', 'missing');

export const RECEIPT = words('Ontvangstbewijs', 'Receipt');
export const EDITION = words('editie', 'edition');
export const PACKAGE = words('pakket', 'package');
export const RULES = words('regels  ', 'rules  ');
export const INPUT = words('invoer  ', 'input  ');

export const SOURCE = words('Bron', 'Source');

/** An exclusion is good when it is not met: what it says, then whether that is so and what that means. */
export const EXCLUSION = {
  met: words('ja, dat staat in de weg', 'yes, that stands in the way'),
  unmet: words('nee, dat staat niet in de weg', 'no, that does not stand in the way'),
  unknown: words('niet bekend, dat kan in de weg staan', 'not known, that may stand in the way'),
} as const;

/** So is a warning. */
export const WARNING = {
  met: words('ja, let daarop', 'yes, mind that'),
  unmet: words('nee, dat speelt niet', 'no, that is not at issue'),
  unknown: words('niet bekend, dat speelt misschien', 'not known, that is possibly at issue'),
} as const;
