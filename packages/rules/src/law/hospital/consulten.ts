import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { wording } from '../../logic/wording.ts';
import { isRegistered } from '../care-conditions.ts';
import { handreiking, regelingMsz } from '../sources.ts';
import { attention, exclusion, requirement, title, warningIfAny } from '../title.ts';
import {
  noConsultOfTeam,
  noProactiveCarePlanning,
  noSamenBeslissen,
  noSharedDecision,
  oncePerConsult,
  oncePerSpecialism,
  performedWithPoortfunctie,
} from './consult-conditions.ts';

const EERSTE_EN_HERHAAL_POLIBEZOEK = ['190060', '190013'];

/** 5. Outpatient visit, wherever it takes place (reading A3: the place is checked with the insurer, not blocked). */
export const polibezoek = title('msz-polibezoek-locatie-onafhankelijk', {
  entry: 5,
  name: wording('Eerste of herhaal-polikliniekbezoek', 'First or repeat outpatient visit'),
  codes: EERSTE_EN_HERHAAL_POLIBEZOEK,
  about: 'care',
  // On a distance there are codes that take its place.
  own: { place: 'in-person' },
  occasion: (care) => atHomeAndNotRegisteredOtherwise(care),
  ordinary: true,
  sources: [handreiking('1.1.4'), regelingMsz('23.4')],
  conditions: (care) => [
    performedWithPoortfunctie(care),
    noSamenBeslissen(care),
    noSharedDecision(care),
    noProactiveCarePlanning(care),
    noConsultOfTeam(care),
    oncePerSpecialism(care, EERSTE_EN_HERHAAL_POLIBEZOEK),
    warningIfAny('place-to-be-agreed', any(care.atHome, care.inHospice, care.inNursingHome), {
      nl: 'Het consult is buiten het ziekenhuis: ga na of de plaats met de verzekeraar is afgesproken',
      en: 'The consult is outside the hospital: check that the place is agreed with the insurer',
      sources: [handreiking('6.6'), regelingMsz('24.1')],
    }),
  ],
});

function atHomeAndNotRegisteredOtherwise(care: Columns<'care'>): Expression {
  return all(
    care.atHome,
    not(care.carePlanning),
    not(isRegistered(care)),
    care.performers.some((performer) =>
      all(
        performer.poortfunctie,
        performer.sector.in(['hospital']),
        not(performer.inPalliativeTeam),
        not(performer.inChildComfortTeam),
      ),
    ),
  );
}

const BRANDWONDEN_EN_VERTEGENWOORDIGER = ['190007', '190008', '190065'];

/** 6. Burn-centre visits and the consult with a representative. */
export const brandwondenEnVertegenwoordiger = title('msz-consulten-brandwonden-vertegenwoordiger', {
  entry: 6,
  name: wording(
    'Consult brandwondencentrum of met vertegenwoordiger',
    'Consult in a burn centre or with a representative',
  ),
  codes: BRANDWONDEN_EN_VERTEGENWOORDIGER,
  about: 'care',
  ordinary: true,
  sources: [handreiking('1.1.1')],
  conditions: (care) => [
    performedWithPoortfunctie(care),
    noSamenBeslissen(care),
    noSharedDecision(care),
    noProactiveCarePlanning(care),
    oncePerSpecialism(care, BRANDWONDEN_EN_VERTEGENWOORDIGER),
  ],
});

/** 7. Telephone consult instead of a visit. */
export const belconsult = remoteConsult({
  id: 'msz-belconsult-190164-190162',
  entry: 7,
  codes: ['190164', '190162'],
  name: wording(
    'Belconsult ter vervanging van een polikliniekbezoek',
    'Telephone consult instead of an outpatient visit',
  ),
});

/** 8. Written consultation instead of a visit; several messages are one consult. */
export const schriftelijkConsult = remoteConsult({
  id: 'msz-schriftelijk-consult-190167-190163',
  entry: 8,
  codes: ['190167', '190163'],
  countsOnce: true,
  name: wording(
    'Schriftelijke consultatie ter vervanging van een polikliniekbezoek',
    'Written consultation instead of an outpatient visit',
  ),
});

/** 9. Screen consult instead of a visit (reading A4: both 190165 and 190166 exist). */
export const screenconsult = remoteConsult({
  id: 'msz-screenconsult-190165-190166',
  entry: 9,
  codes: ['190165', '190166'],
  name: wording(
    'Screen-to-screenconsult ter vervanging van een polikliniekbezoek',
    'Screen consult instead of an outpatient visit',
  ),
});

function remoteConsult(consult: {
  readonly id: string;
  readonly entry: number;
  readonly codes: readonly string[];
  readonly countsOnce?: true;
  readonly name: ReturnType<typeof wording>;
}) {
  return title(consult.id, {
    entry: consult.entry,
    name: consult.name,
    codes: consult.codes,
    about: 'care',
    ordinary: true,
    sources: [handreiking('1.1.4'), handreiking('2.3'), regelingMsz('24.4, 24.5 en 24.6')],
    conditions: (care) => [
      performedWithPoortfunctie(care),
      requirement('report', care.reported, {
        nl: 'Van het consult staat een verslag in het medisch dossier',
        en: 'A report of the consult is in the medical record',
        todo: wording('leg het verslag van het consult vast', 'record the report of the consult'),
        because: wording('er is geen verslag van het consult', 'there is no report of the consult'),
      }),
      noSamenBeslissen(care),
      // A written consult is none of the nine that 190098 replaces (reading A2).
      ...(consult.countsOnce ? [] : [noSharedDecision(care)]),
      noProactiveCarePlanning(care),
      consult.countsOnce ? oncePerConsult(care, consult.codes) : oncePerSpecialism(care, consult.codes),
      exclusion('not-on-distance', certainly(care.atHome), {
        nl: 'Het contact staat als huisbezoek in het dossier, niet als zorg op afstand',
        en: 'The contact is recorded as a home visit, not as care on a distance',
        because: wording(
          'het contact was een huisbezoek, en dit is een consult op afstand',
          'the contact was a home visit, and this is a consult on a distance',
        ),
      }),
      attention('equivalent-to-visit', all(care.reported, care.remote), {
        nl: 'Inhoud en duur zijn gelijkwaardig aan een gewoon polikliniekbezoek',
        en: 'Content and duration equal those of a regular outpatient visit',
      }),
    ],
  });
}
