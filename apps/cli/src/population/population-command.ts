import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '@prestatiewijzer/rules';
import { telltalesOf } from '@prestatiewijzer/rules/population';
import type { PopulationArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { readSettings } from '../input/read-settings.ts';
import { today } from '../today.ts';
import { words } from '../words.ts';
import { findInputs, type Inputs } from './inputs.ts';
import { Progress } from './progress.ts';
import { run } from './run.ts';
import { RunState } from './state.ts';
import type { Surveyed } from './survey-all.ts';
import { type Results, writeResults } from './write-results.ts';

/** Assesses all patients of an export, and leaves what came of it in a folder; prints what it comes down to. */
export async function populationCommand(given: PopulationArguments): Promise<Iterable<string>> {
  const args = { ...given, at: given.at ?? today() };
  const { settings: file, language, out, previous, pseudonymise } = args;
  const settings: Settings = file === undefined ? {} : await readSettings(file, language);
  if (previous !== undefined && !existsSync(join(previous, 'findings.ndjson')))
    throw new Failure(noPrevious(previous));
  if (pseudonymise !== undefined) checkKey(pseudonymise);
  const inputs = findInputs(args.inputs);
  const progress = new Progress(language);
  const proof = rulesUsed();
  const decides = {
    args,
    inputs,
    proof,
    settings: file && hashOfFile(file),
    key: pseudonymise && hashOfFile(pseudonymise),
  };
  const existed = existsSync(out);
  const state = new RunState(out, hash(JSON.stringify({ ...decides, args: { ...args, memory: 0 } })));
  const telltales = telltalesOf(settings);
  if (telltales === undefined) process.stderr.write(`${NO_PREFILTER[language]}\n`);
  if (state.resumed) process.stderr.write(`${RESUMED[language]}\n`);
  const surveyed = await run({ args, inputs, telltales, settings: file, state }, progress);
  const nothing = nothingIn(inputs, surveyed, args.inputs);
  if (nothing !== undefined) {
    state.clear();
    if (!existed) rmdirSync(out);
    throw new Failure(nothing);
  }
  const summary = await writeResults({
    args,
    inputs,
    surveyed,
    state,
    proof,
    progress,
    filtered: telltales !== undefined,
  });
  state.clear();
  return summary;
}

function nothingIn(inputs: Inputs, { parts }: Surveyed, paths: readonly string[]) {
  const origin = paths.slice(0, 3).join(', ');
  const types = new Set(parts.flatMap(({ resources }) => Object.keys(resources)));
  if (types.size === 0 || inputs.files.length === 0)
    return words(
      `${origin}: geen FHIR R4, nergens staat een resource met een resourceType`,
      `${origin}: no FHIR R4, there is no resource with a resourceType`,
    );
  if (types.has('Patient') || types.has('Bundle')) return undefined;
  return words(`${origin}: er is geen Patient in de invoer`, `${origin}: there is no Patient in the input`);
}

const LEAST_KEY = 16;

function checkKey(file: string): void {
  const length = existsSync(file) ? readFileSync(file).length : undefined;
  if (length === undefined) throw new Failure(words(`${file} bestaat niet`, `${file} does not exist`));
  if (length >= LEAST_KEY) return;
  throw new Failure(
    words(
      `--pseudonymise: ${file} is te kort voor een sleutel; geef ten minste ${LEAST_KEY} willekeurige tekens`,
      `--pseudonymise: ${file} is too short for a key; give at least ${LEAST_KEY} random characters`,
    ),
  );
}

/** The rules of this run, by their version and the hash of what is published of them. */
function rulesUsed(): Results['proof'] {
  const { version } = JSON.parse(readFileSync(fileOf('package.json'), 'utf8')) as { version: string };
  return { version, catalogue: hashOfFile(fileOf('catalogue.json')) };
}

function fileOf(name: string): string {
  return fileURLToPath(import.meta.resolve(`@prestatiewijzer/rules/${name}`));
}

function hashOfFile(file: string): string {
  return hash(readFileSync(file));
}

function hash(content: string | Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function noPrevious(folder: string) {
  return words(
    `--previous: in ${folder} staat geen findings.ndjson van een eerdere keer`,
    `--previous: ${folder} holds no findings.ndjson of an earlier run`,
  );
}

const NO_PREFILTER = words(
  'De instellingen hebben bindings: daardoor kan elk dossier tellen, en wordt elke patiënt beoordeeld.',
  'The settings have bindings: so any record can count, and every patient is assessed.',
);
const RESUMED = words(
  'Een eerdere keer met dezelfde invoer en opties is afgebroken; dit gaat daar verder.',
  'An earlier run with the same input and options was ended; this goes on from there.',
);
