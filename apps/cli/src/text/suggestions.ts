import type { Language } from '@prestatiewijzer/rules';
import type { SuggestedBinding, Suggestions, UnreadWord } from '@prestatiewijzer/rules/explain-record';
import { printable } from '../printable.ts';
import { words } from '../words.ts';

const HEAD = words(
  `# Voorstel voor instellingen, gemaakt van wat de regels in deze dossiers niet lezen. Niets ervan geldt zolang het
# achter een # staat. Een naam bewijst niet wat een code betekent: haal alleen het # weg bij wat klopt.
# Uitleg van de sleutels: docs/from-your-data.md`,
  `# Proposed settings, made of what the rules do not read in these records. Nothing of it holds while it stands behind
# a #. A name does not prove what a code means: remove the # only from what is right.
# The keys are explained in docs/from-your-data.md`,
);
const NOTHING = words(
  '# Er is niets dat de regels niet lezen.',
  '# There is nothing that the rules do not read.',
);
const OTHERS = words(
  '# Wat niets zegt, en waarvan de naam niet vertelt wat het is; met de sleutels die er kunnen gelden.',
  '# What says nothing, and of which the name does not tell what it is; with the keys that can hold for it.',
);
const IN_RECORDS = words('dossiers', 'records');
const IN_RECORD = words('dossier', 'record');

/** Suggestions as a YAML file to edit, of which nothing holds yet. */
export function* suggestionsText({ bindings, others }: Suggestions, language: Language): Iterable<string> {
  yield `${HEAD[language]}\n`;
  if (bindings.length + others.length === 0) yield `${NOTHING[language]}\n`;
  if (bindings.length > 0) yield '\n# bindings:\n';
  const byKey = new Map<string, SuggestedBinding[]>();
  for (const each of bindings) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  for (const [key, same] of byKey) yield keyLines(key, same, language);
  if (others.length === 0) return;
  yield `\n${OTHERS[language]}\n`;
  for (const { for: word, keys } of others) {
    yield `#   ${wordText(word, language)}: ${keys.slice(0, MAX_KEYS).join(', ')}${keys.length > MAX_KEYS ? ', …' : ''}\n`;
  }
}

const MAX_KEYS = 6;

/** One key with all that could say it: parts that are not right can be taken out by the line. */
function keyLines(key: string, suggestions: readonly SuggestedBinding[], language: Language): string {
  const givesCode = suggestions.some(({ expression }) => expression.includes(').select('));
  const between = givesCode ? '|' : 'or';
  return [
    ...suggestions.map((each) => `#   # ${wordText(each.for, language)}`),
    `#   ${key}: >-`,
    ...suggestions.map(({ expression }, index) =>
      printable(`#     ${index === 0 ? '' : `${between} `}${expression}`),
    ),
    '',
  ].join('\n');
}

function wordText(
  { element, code, system, display, count, patients, reference }: UnreadWord,
  language: Language,
) {
  const name = display === undefined ? code : `${code} "${display}"`;
  const records = (patients === 1 ? IN_RECORD : IN_RECORDS)[language];
  const where = `${count}× in ${patients} ${records}, ${element} (${reference})`;
  return printable([name, where, system].filter((each) => each !== undefined).join(' · '));
}
