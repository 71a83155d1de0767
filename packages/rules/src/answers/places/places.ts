import type { Coding } from '@medplum/fhirtypes';
import { uriOf } from '../../codes/systems.ts';
import type { OrganisationKind } from '../../facts/people/organisations.ts';
import { handreiking, type Source } from '../../law/sources.ts';
import type { Law } from '../../law/title.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import type { SiteKind } from '../../record/settings/settings.ts';
import type { PlaceId } from './comparison.ts';

/** A place to compare. */
export interface Place {
  readonly id: PlaceId;
  readonly name: Wording;
  /** How a record says that somebody stays there; absent for home. */
  readonly type?: Coding;
  readonly kind?: OrganisationKind;
  /** The kind of organisation that has such a place. */
  readonly site?: SiteKind;
  /** A law that always pays the stay, so that no title has to. */
  readonly paidBy?: { readonly law: Law; readonly name: Wording; readonly source: Source };
}

function hospice(code: string): Coding {
  return { system: uriOf('hospice'), code };
}

function organisation(code: string): Coding {
  return { system: uriOf('organisation'), code };
}

/** In the order in which they are compared. */
export const PLACES: readonly Place[] = [
  { id: 'home', name: wording('Thuis', 'At home') },
  {
    id: 'bth',
    name: wording('Bijna-thuis-huis', 'Bijna-thuis-huis (hospice with home nursing)'),
    type: hospice('bth'),
    kind: 'hospice-bth',
    site: 'hospice-bth',
  },
  {
    id: 'hch',
    name: wording('High care hospice', 'High care hospice'),
    type: hospice('hch'),
    kind: 'hospice-hch',
    site: 'hospice-hch',
  },
  {
    id: 'pu',
    name: wording('Palliatieve unit', 'Palliative unit'),
    type: hospice('pu'),
    kind: 'palliative-unit',
    site: 'palliative-unit',
  },
  {
    id: 'nursing-home',
    name: wording('Verpleeghuis', 'Nursing home'),
    type: organisation('R5'),
    kind: 'nursing-home',
    site: 'nursing-home',
  },
  {
    id: 'hospital',
    name: wording('Ziekenhuis', 'Hospital'),
    type: organisation('V6'),
    kind: 'hospital',
    site: 'hospital',
    paidBy: {
      law: 'Zvw',
      name: wording('Ziekenhuiszorg valt altijd onder de Zvw', 'Hospital care is always paid by the Zvw'),
      source: handreiking('5'),
    },
  },
];
