import type { Columns } from '../../facts/columns.ts';
import { all, any, certainly, not, sometime } from '../../logic/columns.ts';
import type { Expression } from '../../logic/expression.ts';
import { codesOfTitles, VV10_HOSPICE, VV10_PU, VV10_VERPLEEGHUIS } from './wlz-conditions.ts';

type InInstitution = typeof VV10_VERPLEEGHUIS | typeof VV10_PU | typeof VV10_HOSPICE;
const IN_INSTITUTION: readonly InInstitution[] = [VV10_VERPLEEGHUIS, VV10_PU, VV10_HOSPICE];

/**
 * All of them may be registered with one code, as one code is printed for them. Then the place of the stay tells
 * which one is meant.
 */
export function registeredAs(title: InInstitution, stay: Columns<'stay'>): Expression {
  const others = IN_INSTITUTION.filter((other) => other !== title);
  return all(
    isRegistered(stay.registrations, title),
    any(
      sometime(placeOf(title, stay)),
      not(
        any(
          ...others.map((other) =>
            sometime(all(isRegistered(stay.registrations, other), placeOf(other, stay))),
          ),
        ),
      ),
    ),
  );
}

/** While it is not told where a patient on a palliative unit came from, home is asked for. */
export function placeOf(title: InInstitution, stay: Columns<'stay'>): Expression {
  if (title === VV10_HOSPICE) return stay.hch;
  const originTold = any(certainly(stay.wlzStay.fromHome), certainly(stay.wlzStay.fromNursingHome));
  if (title === VV10_PU) return all(stay.pu, any(stay.wlzStay.fromHome, not(originTold)));
  return any(stay.nursingHome, all(stay.pu, originTold, stay.wlzStay.fromNursingHome));
}

export function isRegistered(
  registrations: { some(where: (one: Pick<Columns<'registration'>, 'code'>) => Expression): Expression },
  title: string,
): Expression {
  return registrations.some((registration) => registration.code.in(codesOfTitles([title])));
}
