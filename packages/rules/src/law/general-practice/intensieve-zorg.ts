import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { isContactOfGp, isRegistered, notForResidentWithTreatment } from '../care-conditions.ts';
import { handreiking } from '../sources.ts';
import { type ConditionWording, requirement, title } from '../title.ts';
import { isTerminal, oncePerContact } from './consulten.ts';
import { beleidsregelHuisartsenzorg } from './sources.ts';

/** 39. Intensieve zorg in the daytime. */
export const intensieveZorgOverdag = intensieveZorg({
  id: 'ha-intensieve-zorg-overdag',
  entry: 39,
  name: wording('Intensieve zorg, overdag', 'Intensive care in terminal illness, daytime'),
  // A contact of which the hour is not told is looked at once, as one in the daytime.
  fits: (care) => not(certainly(care.outOfHours)),
  moment: (care) => not(care.outOfHours),
  wording: {
    nl: 'Het contact was overdag, op een werkdag',
    en: 'The contact was in the daytime, on a working day',
    todo: wording('leg vast hoe laat het contact was', 'record at what time the contact was'),
    because: wording(
      'het contact was in de avond, de nacht of het weekend',
      'the contact was in the evening, at night or in the weekend',
    ),
  },
});

/** 40. Intensieve zorg in the evening, at night and in the weekend. */
export const intensieveZorgAnw = intensieveZorg({
  id: 'ha-intensieve-zorg-anw',
  entry: 40,
  name: wording(
    'Intensieve zorg, avond, nacht en weekend',
    'Intensive care in terminal illness, evening, night and weekend',
  ),
  fits: (care) => certainly(care.outOfHours),
  moment: (care) => care.outOfHours,
  wording: {
    nl: 'Het contact was in de avond, de nacht of het weekend',
    en: 'The contact was in the evening, at night or in the weekend',
    todo: wording('leg vast hoe laat het contact was', 'record at what time the contact was'),
    because: wording(
      'het contact was overdag, op een werkdag',
      'the contact was in the daytime, on a working day',
    ),
  },
});

function intensieveZorg(zorg: {
  readonly id: string;
  readonly entry: number;
  readonly name: Wording;
  readonly fits: (care: Columns<'care'>) => Expression;
  readonly moment: (care: Columns<'care'>) => Expression;
  readonly wording: ConditionWording;
}) {
  return title(zorg.id, {
    entry: zorg.entry,
    name: zorg.name,
    about: 'care',
    // On a distance the regular consult tariff applies (reading A43).
    own: { place: 'in-person' },
    occasion: (care) =>
      all(
        care.isContact,
        not(isRegistered(care)),
        not(certainly(care.remote)),
        zorg.fits(care),
        isContactOfGp(care),
        any(care.situation.notedBelow3Months, all(care.situation.child, care.situation.notedBelow12Months)),
      ),
    // The two articles that the Handreiking cites are the same prestatie (reading A6).
    sources: [handreiking('2.1.1'), beleidsregelHuisartsenzorg('5.1.7 (ook genoemd als 5.2.7)')],
    conditions: (care) => [
      requirement('life-expectancy', isTerminal(care), {
        nl: 'Een arts heeft een levensverwachting korter dan drie maanden genoteerd (kind: twaalf maanden)',
        en: 'A physician noted a life expectancy shorter than three months (child: twelve months)',
        todo: wording(
          'noteer de levensverwachting en welke arts haar schatte',
          'note the life expectancy and which physician estimated it',
        ),
        because: wording(
          'volgens de laatste schatting is de levensverwachting langer',
          'by the latest estimate the life expectancy is longer',
        ),
      }),
      requirement('moment', zorg.moment(care), zorg.wording),
      requirement('by-gp', isContactOfGp(care), {
        nl: 'Een huisarts gaf de zorg',
        en: 'A GP gave the care',
        because: wording('de zorg is niet door een huisarts gegeven', 'the care was not given by a GP'),
      }),
      notForResidentWithTreatment(care.situation),
      oncePerContact(care, zorg.id),
    ],
  });
}
