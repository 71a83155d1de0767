import { BINDINGS } from '../../packages/rules/dist/facts/bindings.js';
import { head, row } from '../pages.mjs';
import { anchorOf } from './mapping.mjs';

const AFTER = '\nThe keys:\n';

/** docs/bindings.md with the table of the keys as the facts declare them. */
export function keysPage(text) {
  const begin = text.indexOf(AFTER) + AFTER.length;
  if (begin < AFTER.length) throw new Error('docs/bindings.md has no place for the keys');
  return `${text.slice(0, begin)}${table().join('\n')}\n`;
}

function table() {
  return [
    '',
    ...head(['key', 'says', 'gives', 'on', 'and, by a resource that is told of it, on']),
    ...Object.entries(BINDINGS).map(([key, { says, example, on }]) =>
      row([
        `\`${key}\``,
        `[${says}](fhir-mapping.md#${anchorOf(says)})`,
        example,
        typesOf(on, (place) => place.told === undefined),
        typesOf(on, (place) => place.told !== undefined),
      ]),
    ),
  ];
}

function typesOf(on, fits) {
  return Object.entries(on)
    .filter(([, place]) => fits(place))
    .map(([type]) => type)
    .join(', ');
}
