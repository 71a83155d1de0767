import { type Wording, wording } from '../wording.ts';
import { HOME_NURSING } from './home-nursing/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import type { Title } from './title.ts';

/** The titles of one chapter of the Handreiking. */
interface Chapter {
  readonly id: string;
  readonly name: Wording;
  readonly titles: readonly Title[];
}

export const CHAPTERS: readonly Chapter[] = [
  { id: 'hospital', name: wording('Ziekenhuis', 'Hospital'), titles: HOSPITAL },
  { id: 'home-nursing', name: wording('Wijkverpleging', 'Home nursing'), titles: HOME_NURSING },
];

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = CHAPTERS.flatMap(({ titles }) => titles);
