import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';
import { words } from './words.ts';

const OPTIONS = {
  patient: { type: 'string' },
  at: { type: 'string' },
  settings: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  until: { type: 'string' },
  out: { type: 'string' },
  memory: { type: 'string' },
  previous: { type: 'string' },
  pseudonymise: { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string' },
  all: { type: 'boolean' },
  receipt: { type: 'boolean' },
  suggest: { type: 'boolean' },
  rows: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export type Option = keyof typeof OPTIONS;

/**
 * Not `strict`: its messages are in English only, and do not say what is possible instead.
 *
 * @throws {Failure} naming the option that is wrong
 */
export function split(args: readonly string[]) {
  const given = new Map<Option, string>();
  const positionals: string[] = [];
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) throw new Failure(unknownOption(rawName));
    const takesValue = OPTIONS[name].type === 'string';
    if (!takesValue && value !== undefined) throw new Failure(needlessValue(rawName));
    if (takesValue && (!value || (!inlineValue && value.startsWith('-'))))
      throw new Failure(noValue(rawName));
    given.set(name, value ?? '');
  }
  return { given, positionals };
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function unknownOption(option: string) {
  return words(
    `de optie ${option} bestaat niet; --help noemt alle opties`,
    `there is no option ${option}; --help lists all options`,
  );
}

function noValue(option: string) {
  return words(`${option}: er ontbreekt een waarde`, `${option}: a value is missing`);
}

function needlessValue(option: string) {
  return words(`${option} heeft geen waarde`, `${option} takes no value`);
}
