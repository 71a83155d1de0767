import type { Language } from '@prestatiewijzer/rules';
import { Failure } from './failure.ts';
import { type Option, split } from './options.ts';
import { words } from './words.ts';

type Format = 'json' | 'ndjson' | 'text';

/** What was asked. */
export type Arguments =
  | AssessArguments
  | ExplainArguments
  | ChangesArguments
  | StreamArguments
  | PopulationArguments
  | Explanation;

interface RecordArguments {
  /** Files, folders, and `-` for standard input. */
  readonly inputs: readonly string[];
  readonly language: Language;
  readonly patient?: string;
  readonly at?: string;
  readonly settings?: string;
  readonly format?: Format;
}

export interface AssessArguments extends RecordArguments {
  readonly command: 'assess';
  readonly all: boolean;
  readonly receipt: boolean;
}

export interface ExplainArguments extends RecordArguments {
  readonly command: 'explain-record';
  /** Settings to edit, instead of what was found. */
  readonly suggest: boolean;
}

export interface ChangesArguments {
  readonly command: 'changes';
  readonly language: Language;
  /** Years. */
  readonly from: number;
  readonly to: number;
  readonly format?: Exclude<Format, 'ndjson'>;
}

export interface StreamArguments {
  readonly command: 'stream';
  readonly language: Language;
  /** Rows as a population has them, instead of assessments. */
  readonly rows: boolean;
  readonly at?: string;
  readonly settings?: string;
}

export interface PopulationArguments {
  readonly command: 'population';
  readonly inputs: readonly string[];
  readonly language: Language;
  /** The folder for what comes out. */
  readonly out: string;
  /** MB. */
  readonly memory: number;
  readonly at?: string;
  /** First and last date of care. */
  readonly from?: string;
  readonly until?: string;
  readonly settings?: string;
  /** The folder of an earlier run. */
  readonly previous?: string;
  /** The file of the key. */
  readonly pseudonymise?: string;
}

interface Explanation {
  readonly command: 'help' | 'version';
  readonly language: Language;
}

const FORMATS: readonly string[] = ['json', 'ndjson', 'text'] satisfies Format[];
const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies Language[];

type Command = (typeof COMMANDS)[number];

const COMMANDS = ['assess', 'explain-record', 'changes', 'stream', 'population'] as const;

const OPTIONS_OF: Readonly<Record<Command, readonly Option[]>> = {
  assess: ['patient', 'at', 'settings', 'format', 'lang', 'all', 'receipt'],
  'explain-record': ['patient', 'at', 'settings', 'format', 'lang', 'suggest'],
  changes: ['from', 'to', 'format', 'lang'],
  stream: ['at', 'settings', 'lang', 'rows'],
  population: ['out', 'at', 'from', 'until', 'settings', 'lang', 'memory', 'previous', 'pseudonymise'],
};

/** @throws {Failure} naming the argument that is wrong */
export function readArguments(args: readonly string[]): Arguments {
  const { given, positionals } = split(args);
  const [command, ...inputs] = positionals;
  const language = (oneOf(given, 'lang', LANGUAGES) ?? 'nl') as Language;
  if (given.has('help')) return { command: 'help', language };
  if (given.has('version')) return { command: 'version', language };
  if (!isCommand(command)) throw new Failure(command === undefined ? NO_COMMAND : unknownCommand(command));
  for (const option of given.keys()) {
    if (!OPTIONS_OF[command].includes(option)) throw new Failure(foreignOption(option, command));
  }
  if (command === 'changes') return changesArguments(given, inputs, language);
  if (command === 'stream') return streamArguments(given, inputs, language);
  if (command === 'population') return populationArguments(given, inputs, language);
  const record = recordArguments(given, inputs, language);
  return command === 'assess'
    ? { command, ...record, all: given.has('all'), receipt: given.has('receipt') }
    : { command, ...record, suggest: suggestOf(given) };
}

function suggestOf(given: Given): boolean {
  if (given.has('suggest') && given.has('format')) throw new Failure(SUGGEST_FORMAT);
  return given.has('suggest');
}

function isCommand(name: string | undefined): name is Command {
  return (COMMANDS as readonly (string | undefined)[]).includes(name);
}

/** The language to complain in, also when other arguments are wrong. */
export function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  return args.includes('--lang=en') || (index >= 0 && args[index + 1] === 'en') ? 'en' : 'nl';
}

type Given = ReadonlyMap<Option, string>;

function recordArguments(given: Given, inputs: readonly string[], language: Language): RecordArguments {
  const at = date(given, 'at');
  const format = oneOf(given, 'format', FORMATS) as Format | undefined;
  const patient = given.get('patient');
  const settings = given.get('settings');
  return {
    inputs,
    language,
    ...(at !== undefined && { at }),
    ...(format !== undefined && { format }),
    ...(patient !== undefined && { patient }),
    ...(settings !== undefined && { settings }),
  };
}

function changesArguments(given: Given, inputs: readonly string[], language: Language): ChangesArguments {
  const [input] = inputs;
  if (input !== undefined) throw new Failure(noInput(input));
  const from = year(given, 'from');
  const to = year(given, 'to');
  if (from >= to) throw new Failure(wrongOrder(from, to));
  const format = oneOf(given, 'format', ['json', 'text']) as ChangesArguments['format'];
  return { command: 'changes', language, from, to, ...(format !== undefined && { format }) };
}

function streamArguments(given: Given, inputs: readonly string[], language: Language): StreamArguments {
  const [input] = inputs;
  if (input !== undefined) throw new Failure(onlyStandardInput(input));
  const at = date(given, 'at');
  const settings = given.get('settings');
  return {
    command: 'stream',
    language,
    rows: given.has('rows'),
    ...(at !== undefined && { at }),
    ...(settings !== undefined && { settings }),
  };
}

function populationArguments(
  given: Given,
  inputs: readonly string[],
  language: Language,
): PopulationArguments {
  if (inputs.length === 0) throw new Failure(NO_POPULATION);
  const out = given.get('out');
  if (out === undefined) throw new Failure(NO_OUT);
  const [at, from, until] = [date(given, 'at'), date(given, 'from'), date(given, 'until')];
  if (from !== undefined && until !== undefined && from > until) throw new Failure(wrongDays(from, until));
  const { settings, previous, pseudonymise } = Object.fromEntries(given) as Partial<Record<Option, string>>;
  return {
    command: 'population',
    inputs,
    language,
    out,
    memory: memory(given.get('memory')),
    ...(at !== undefined && { at }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(settings !== undefined && { settings }),
    ...(previous !== undefined && { previous }),
    ...(pseudonymise !== undefined && { pseudonymise }),
  };
}

const MEMORY = 512;
const LEAST_MEMORY = 256;

function memory(value: string | undefined): number {
  if (value === undefined) return MEMORY;
  if (/^\d{1,7}$/.test(value) && Number(value) >= LEAST_MEMORY) return Number(value);
  throw new Failure(
    words(
      `--memory: "${value}" kan niet, geef een aantal MB van ten minste ${LEAST_MEMORY}`,
      `--memory: "${value}" is not possible, give a number of MB of at least ${LEAST_MEMORY}`,
    ),
  );
}

function oneOf(given: Given, option: Option, values: readonly string[]) {
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

function year(given: Given, option: 'from' | 'to'): number {
  const value = given.get(option);
  if (value === undefined) throw new Failure(noYear(option));
  if (/^[1-9]\d{3}$/.test(value)) return Number(value);
  throw new Failure(
    words(
      `--${option}: "${value}" is geen jaar, schrijf JJJJ`,
      `--${option}: "${value}" is no year, write YYYY`,
    ),
  );
}

function date(given: Given, option: 'at' | 'from' | 'until'): string | undefined {
  const value = given.get(option);
  if (value === undefined || isDate(value)) return value;
  throw new Failure(
    words(
      `--${option}: "${value}" is geen datum, schrijf JJJJ-MM-DD`,
      `--${option}: "${value}" is no date, write YYYY-MM-DD`,
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

const SUGGEST_FORMAT = words(
  '--format hoort niet bij --suggest: dat schrijft altijd YAML',
  '--format is no option beside --suggest, which always writes YAML',
);

function unknownCommand(command: string) {
  return words(
    `de opdracht "${command}" bestaat niet, wel: ${COMMANDS.join(', ')}; --help legt alles uit`,
    `there is no command "${command}", only: ${COMMANDS.join(', ')}; --help explains everything`,
  );
}

function foreignOption(option: string, command: string) {
  return words(
    `--${option} hoort niet bij ${command}; --help noemt alle opties`,
    `--${option} is no option of ${command}; --help lists all options`,
  );
}

function noYear(option: string) {
  return words(
    `--${option} ontbreekt: prestatiewijzer changes --from JJJJ --to JJJJ`,
    `--${option} is missing: prestatiewijzer changes --from YYYY --to YYYY`,
  );
}

function wrongOrder(from: number, to: number) {
  return words(`--from ${from} ligt niet vóór --to ${to}`, `--from ${from} is not before --to ${to}`);
}

function noInput(input: string) {
  return words(
    `"${input}": changes leest geen invoer, alleen de regels zelf`,
    `"${input}": changes reads no input, only the rules themselves`,
  );
}

function onlyStandardInput(input: string) {
  return words(
    `"${input}": stream leest alleen de standaardinvoer: prestatiewijzer stream < BESTAND`,
    `"${input}": stream reads standard input only: prestatiewijzer stream < FILE`,
  );
}

const NO_POPULATION = words(
  'noem wat een export heeft achtergelaten: prestatiewijzer population INVOER… --out MAP',
  'name what an export left: prestatiewijzer population INPUT… --out FOLDER',
);
const NO_OUT = words(
  '--out ontbreekt: prestatiewijzer population INVOER… --out MAP',
  '--out is missing: prestatiewijzer population INPUT… --out FOLDER',
);

function wrongDays(from: string, until: string) {
  return words(`--from ${from} ligt na --until ${until}`, `--from ${from} is after --until ${until}`);
}
