import { ENTITIES } from '../facts/entities.ts';
import { mistakesIn } from '../logic/check.ts';
import type { Title } from './title.ts';

/**
 * The same titles, when what they say of each other holds: no id twice, and every title that an expression
 * names exists.
 *
 * @throws an Error that names the title, the condition and the mistake
 */
export function checked(titles: readonly Title[]): readonly Title[] {
  const ids = new Set(titles.map(({ id }) => id));
  const mistakes = titles.flatMap((title, index) => [
    ...(titles.findIndex(({ id }) => id === title.id) < index ? [`${title.id}: is defined twice`] : []),
    ...expressionsOf(title).flatMap(([part, expression, about]) =>
      mistakesIn(expression, about, ENTITIES, ids).map((mistake) => `${title.id}: ${part}: ${mistake}`),
    ),
  ]);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return titles;
}

function expressionsOf({ about, onlyIf, occasion, registered, conditions }: Title) {
  return [
    ...(onlyIf ? [['onlyIf', onlyIf, 'patient'] as const] : []),
    ...(occasion ? [['occasion', occasion, about] as const] : []),
    ['registered', registered, about] as const,
    ...conditions.map(({ id, expression }) => [id, expression, about] as const),
  ];
}
