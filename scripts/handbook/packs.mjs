import { PACKS } from '../../packages/rules/dist/answers/settings/packs/index.js';

const AFTER = '\nThe packs:\n';
const BEFORE = '\n## From a pack to your own settings';

/** docs/packs.md with what each pack was made from. */
export function packsPage(text) {
  const begin = text.indexOf(AFTER) + AFTER.length;
  const end = text.indexOf(BEFORE);
  if (begin < AFTER.length || end < begin) throw new Error('docs/packs.md has no place for the packs');
  const lines = Object.entries(PACKS).flatMap(([name, { title, sources, seen, assumed, settings }]) => [
    '',
    `### \`${name}\`: ${title}`,
    '',
    `- Sources: ${sources.join('; ')}.`,
    `- Kind of organisation: ${settings.organisation?.kind ?? 'for the site to say'}.`,
    '- Seen in these sources:',
    ...seen.map((each) => `  - ${each}`),
    '- **Assumed**, for you to check on your own records:',
    ...assumed.map((each) => `  - ${each}`),
  ]);
  return `${text.slice(0, begin)}${lines.join('\n')}\n${text.slice(end)}`;
}
