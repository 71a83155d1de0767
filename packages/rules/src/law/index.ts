import { type Wording, wording } from '../logic/wording.ts';
import { CHILDREN } from './children/index.ts';
import { DEVICES } from './devices/index.ts';
import { ELDERLY_CARE } from './elderly-care/index.ts';
import { GENERAL_PRACTICE } from './general-practice/index.ts';
import { guarded } from './guards/guarded.ts';
import { HOME_NURSING } from './home-nursing/index.ts';
import { HOSPICE } from './hospice/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import { INFORMAL_CARE } from './informal-care/index.ts';
import { LONG_TERM_CARE } from './long-term-care/index.ts';
import { MEDICINES } from './medicines/index.ts';
import { OTHER } from './other/index.ts';
import { PATIENT_COSTS } from './patient-costs/index.ts';
import { resolved } from './rests.ts';
import { SUBSIDIES } from './subsidies/index.ts';
import type { Title } from './title.ts';
import { TRANSMURAL } from './transmural/index.ts';

/** The titles of one chapter of the Handreiking. */
interface Chapter {
  readonly id: string;
  readonly name: Wording;
  readonly titles: readonly Title[];
}

const WRITTEN: readonly Chapter[] = [
  { id: 'hospital', name: wording('Ziekenhuis', 'Hospital'), titles: HOSPITAL },
  { id: 'general-practice', name: wording('Huisarts', 'General practice'), titles: GENERAL_PRACTICE },
  {
    id: 'elderly-care',
    name: wording('Specialist ouderengeneeskunde en consultatie', 'Elderly-care medicine and consultation'),
    titles: ELDERLY_CARE,
  },
  {
    id: 'transmural',
    name: wording('Transmuraal en experimenten', 'Transmural care and experiments'),
    titles: TRANSMURAL,
  },
  { id: 'home-nursing', name: wording('Wijkverpleging', 'Home nursing'), titles: HOME_NURSING },
  { id: 'subsidies', name: wording('Subsidies', 'Subsidies'), titles: SUBSIDIES },
  {
    id: 'hospice',
    name: wording('Hospice en eerstelijnsverblijf', 'Hospice and primary care stay'),
    titles: HOSPICE,
  },
  {
    id: 'informal-care',
    name: wording('Mantelzorg en respijtzorg', 'Informal and respite care'),
    titles: INFORMAL_CARE,
  },
  { id: 'patient-costs', name: wording('Eigen betalingen', 'Own payments'), titles: PATIENT_COSTS },
  { id: 'other', name: wording('Overig', 'Other'), titles: OTHER },
  {
    id: 'long-term-care',
    name: wording('Langdurige zorg', 'Long-term care'),
    titles: LONG_TERM_CARE,
  },
  { id: 'children', name: wording('Kinderen', 'Children'), titles: CHILDREN },
  { id: 'devices', name: wording('Hulpmiddelen', 'Devices'), titles: DEVICES },
  { id: 'medicines', name: wording('Geneesmiddelen', 'Medicines'), titles: MEDICINES },
];

/** The chapters, whose titles have the guards that follow from what they are. */
export const CHAPTERS: readonly Chapter[] = withRests(
  WRITTEN.map((chapter) => ({
    ...chapter,
    titles: chapter.titles.map((title) => guarded(title, chapter.id)),
  })),
);

/** What rests on another title can rest on one of another chapter. */
function withRests(chapters: readonly Chapter[]): readonly Chapter[] {
  const titles = new Map(
    resolved(chapters.flatMap((chapter) => chapter.titles)).map((each) => [each.id, each]),
  );
  return chapters.map((chapter) => ({
    ...chapter,
    titles: chapter.titles.map((title) => titles.get(title.id) ?? title),
  }));
}
