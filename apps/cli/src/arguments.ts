import { parseArgs } from 'node:util';
import type { Language } from '@prestatiewijzer/rules';
import { Failure } from './failure.ts';
import { words } from './words.ts';

type Format = 'json' | 'ndjson' | 'text';
type Command = (typeof COMMANDS)[number];

const COMMANDS = ['assess', 'explain-record'] as const;

/** What was asked. */
export interface Arguments {
  readonly command: Command | 'help' | 'version';
  /** Files, folders, and `-` for standard input. */
  readonly inputs: readonly string[];
  readonly language: Language;
  readonly patient?: string;
  readonly at?: string;
  readonly settings?: string;
  readonly format?: Format;
  readonly all: boolean;
}

const OPTIONS = {
  patient: { type: 'string' },
  at: { type: 'string' },
  settings: { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof OPTIONS;

const FORMATS: readonly string[] = ['json', 'ndjson', 'text'] satisfies Format[];
const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies Language[];

/** @throws {Failure} naming the argument that is wrong */
export function readArguments(args: readonly string[]): Arguments {
  const { given, positionals } = split(args);
  const [command, ...inputs] = positionals;
  const language = (oneOf(given, 'lang', LANGUAGES) ?? 'nl') as Language;
  if (given.has('help')) return { command: 'help', inputs, language, all: false };
  if (given.has('version')) return { command: 'version', inputs, language, all: false };
  if (!isCommand(command)) throw new Failure(command === undefined ? NO_COMMAND : unknownCommand(command));
  if (command !== 'assess' && given.has('all')) throw new Failure(onlyForAssess('--all'));
  const at = date(given.get('at'));
  const format = oneOf(given, 'format', FORMATS) as Format | undefined;
  const patient = given.get('patient');
  const settings = given.get('settings');
  return {
    command,
    inputs,
    language,
    all: given.has('all'),
    ...(at !== undefined && { at }),
    ...(format !== undefined && { format }),
    ...(patient !== undefined && { patient }),
    ...(settings !== undefined && { settings }),
  };
}

/** The language to complain in, also when other arguments are wrong. */
export function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  return args.includes('--lang=en') || (index >= 0 && args[index + 1] === 'en') ? 'en' : 'nl';
}

/** Not `strict`: its messages are in English only, and do not say what is possible instead. */
function split(args: readonly string[]) {
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

function isCommand(name: string | undefined): name is Command {
  return (COMMANDS as readonly (string | undefined)[]).includes(name);
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function oneOf(given: ReadonlyMap<Option, string>, option: Option, values: readonly string[]) {
  const value = given.get(option);
  if (value === undefined || values.includes(value)) return value;
  const list = values.join(', ');
  throw new Failure(
    words(
      `--${option}: "${value}" bestaat niet, kies uit ${list}`,
      `--${option}: "${value}" does not exist, choose from ${list}`,
    ),
  );
}

function date(value: string | undefined): string | undefined {
  if (value === undefined || isDate(value)) return value;
  throw new Failure(
    words(
      `--at: "${value}" is geen datum, schrijf JJJJ-MM-DD`,
      `--at: "${value}" is no date, write YYYY-MM-DD`,
    ),
  );
}

function isDate(value: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  // 30 February would become 1 or 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const NO_COMMAND = words(
  'noem een opdracht: prestatiewijzer assess [BESTAND | MAP | -]…; --help legt alles uit',
  'name a command: prestatiewijzer assess [FILE | FOLDER | -]…; --help explains everything',
);

function unknownCommand(command: string) {
  return words(
    `de opdracht "${command}" bestaat niet, wel: ${COMMANDS.join(', ')}; --help legt alles uit`,
    `there is no command "${command}", only: ${COMMANDS.join(', ')}; --help explains everything`,
  );
}

function onlyForAssess(option: string) {
  return words(`${option} hoort alleen bij assess`, `${option} belongs to assess only`);
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
