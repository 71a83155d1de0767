import { type ChangeKind, changes, type Language, type TitleChange } from '@prestatiewijzer/rules';
import type { ChangesArguments } from './arguments.ts';
import { dateInWords } from './text/date.ts';
import { type Page, pageFor } from './text/page.ts';
import { SOURCE } from './text/words.ts';
import { wrap } from './text/wrap.ts';
import { words } from './words.ts';

/** What `prestatiewijzer changes` prints, piece by piece. */
export function changesCommand({ from, to, format, language }: ChangesArguments): Iterable<string> {
  const found = changes(from, to);
  const { stdout } = process;
  const chosen = format ?? (stdout.isTTY ? 'text' : 'json');
  if (chosen === 'text') return textOf(found, from, to, pageFor(stdout, language));
  return [`${JSON.stringify({ from, to, changes: found.map((each) => inOne(each, language)) }, null, 2)}\n`];
}

/** In one language, as findings are. */
function inOne({ name, text, conditions, ...change }: TitleChange, language: Language) {
  const { id, ...rest } = change;
  return {
    id,
    title: name[language],
    ...rest,
    ...(text && { text: text[language] }),
    conditions: conditions.map((condition) => ({ ...condition, text: condition.text[language] })),
  };
}

function* textOf(found: readonly TitleChange[], from: number, to: number, page: Page): Iterable<string> {
  const { language, paint } = page;
  yield `${paint('bold', HEADING[language](from, to))}\n`;
  if (found.length === 0) yield `${NONE[language]}\n`;
  for (const { change: kind, name } of GROUPS) {
    const members = found.filter(({ change }) => change === kind);
    if (members.length === 0) continue;
    yield `\n${paint('bold', `${name[language]} ${members.length}`)}\n`;
    for (const member of members) yield `\n${linesOf(member, page).join('\n')}\n`;
  }
}

function linesOf({ name, id, on, text, conditions, sources }: TitleChange, page: Page): readonly string[] {
  const { language, width, paint } = page;
  const when = on === undefined ? '' : ` · ${dateInWords(on, language)}`;
  return [
    ...wrap(`${name[language]}${when}`, width, '  '),
    paint('dim', `    ${id}`),
    ...(text ? wrap(text[language], width, '    ') : []),
    ...conditions.flatMap((condition) =>
      wrap(
        `${VERB[condition.change][language]} ${dateInWords(condition.on, language)}: ${condition.text[language]}`,
        width,
        '    ',
      ),
    ),
    ...wrap(`${SOURCE[language]}: ${sources.join('; ')}`, width, '    ').map((line) => paint('dim', line)),
  ];
}

const HEADING: Readonly<Record<Language, (from: number, to: number) => string>> = {
  nl: (from, to) => `Wat er verandert tussen 1 januari ${from} en 1 januari ${to}`,
  en: (from, to) => `What changes between 1 January ${from} and 1 January ${to}`,
};
const NONE = words('Niets: de regels zijn dezelfde.', 'Nothing: the rules are the same.');

const GROUPS: readonly { readonly change: ChangeKind; readonly name: ReturnType<typeof words> }[] = [
  { change: 'appears', name: words('Nieuw', 'New') },
  { change: 'ends', name: words('Vervalt', 'Ends') },
  { change: 'changes', name: words('Verandert', 'Changes') },
  { change: 'announced', name: words('Aangekondigd, nog niet vastgesteld', 'Announced, not adopted yet') },
];

const VERB = {
  appears: words('Erbij vanaf', 'Added from'),
  ends: words('Vervalt vanaf', 'Ends from'),
  changes: words('Anders vanaf', 'Different from'),
} as const;
