import { type Wording, wording } from '../wording.ts';
import { CHILDREN } from './children/index.ts';
import { DEVICES } from './devices/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import { MEDICINES } from './medicines/index.ts';
import type { Title } from './title.ts';

/** The titles of one chapter of the Handreiking. */
interface Chapter {
  readonly id: string;
  readonly name: Wording;
  readonly titles: readonly Title[];
}

export const CHAPTERS: readonly Chapter[] = [
  { id: 'hospital', name: wording('Ziekenhuis', 'Hospital'), titles: HOSPITAL },
  { id: 'children', name: wording('Kinderen', 'Children'), titles: CHILDREN },
  { id: 'devices', name: wording('Hulpmiddelen', 'Devices'), titles: DEVICES },
  { id: 'medicines', name: wording('Geneesmiddelen', 'Medicines'), titles: MEDICINES },
];

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = CHAPTERS.flatMap(({ titles }) => titles);
