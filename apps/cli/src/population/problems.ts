import { basename } from 'node:path';
import type { Language } from '@prestatiewijzer/rules';
import { type Words, words } from '../words.ts';
import type { ToldProblem } from './assess/assess-bucket.ts';
import type { Inputs } from './inputs.ts';
import { inOrder } from './out/totals.ts';
import type { Surveyed } from './survey-all.ts';

/** What is wrong with the input as a whole, and of which types not all of it can be there. */
export interface InputProblems {
  readonly problems: readonly ToldProblem[];
  readonly partial: readonly string[];
}

/** What lacks before anybody is assessed: what a manifest names and is not there, and files that end too early. */
export function problemsOf(
  { files, manifests, left }: Inputs,
  { parts }: Surveyed,
  language: Language,
): InputProblems {
  const problems: ToldProblem[] = [];
  const partial = new Set<string>();
  const tell = (severity: 'error' | 'warning', reference: string, path: string, message: Words) => {
    problems.push({ patient: null, severity, reference, path, message: message[language] });
  };
  const lines = new Map<number, number>();
  for (const { file, lines: count } of parts) lines.set(file, (lines.get(file) ?? 0) + count);
  for (const { path, outputs } of manifests) {
    for (const { name, type, count } of outputs) {
      const file = files.findIndex((each) => [name, `${name}.gz`].includes(basename(each.path)));
      const came = lines.get(file) ?? 0;
      if (file !== -1 && (count === undefined || came >= count)) continue;
      partial.add(type);
      tell(
        'error',
        path,
        'output',
        file === -1 ? missing(name, type) : short(name, type, came, count as number),
      );
    }
  }
  for (const path of left) tell('warning', path, '', NOT_READ);
  let before = 0;
  let at = -1;
  for (const { file, lines: count, unreadable, cut, resources } of parts) {
    if (file !== at) before = 0;
    at = file;
    const path = files[file]?.path ?? '';
    for (const { line, type, patient, isJson } of unreadable) {
      const told = [type ?? '', patient === undefined ? '' : 'subject']
        .filter((each) => each !== '')
        .join('.');
      tell('error', `${path}:${before + line}`, told, isJson ? NO_RESOURCE : NO_JSON);
    }
    before += count;
    if (!cut) continue;
    const types = Object.keys(resources).filter((type) => type !== 'OperationOutcome');
    for (const type of types) partial.add(type);
    tell('error', `${path}:${before}`, '', cutShort(types));
  }
  const nobodys: Record<string, number> = {};
  for (const part of parts) {
    for (const [type, count] of Object.entries(part.nobodys)) nobodys[type] = (nobodys[type] ?? 0) + count;
  }
  for (const [type, count] of Object.entries(inOrder(nobodys))) tell('warning', type, '', ofNobody(count));
  return { problems, partial: [...partial].sort() };
}

const NO_JSON = words(
  'is geen JSON; deze regel is niet gebruikt. Een regel is één resource, in UTF-8.',
  'is no JSON; this line was not used. A line is one resource, in UTF-8.',
);
const NO_RESOURCE = words(
  'is geen FHIR-resource; deze regel is niet gebruikt. Een resource heeft een resourceType.',
  'is no FHIR resource; this line was not used. A resource has a resourceType.',
);
const NOT_READ = words(
  'is niet gelezen: population leest .ndjson en .jsonl, en van .json alleen het manifest van een export.',
  'was not read: population reads .ndjson and .jsonl, and of .json only the manifest of an export.',
);

function missing(name: string, type: string): Words {
  return words(
    `noemt ${name}, dat er niet is; ontbreken bewijst niets van ${type}. Haal het alsnog op.`,
    `names ${name}, which is not here; absence proves nothing of ${type}. Get it as well.`,
  );
}

function short(name: string, type: string, came: number, count: number): Words {
  return words(
    `noemt ${count} regels in ${name}, waarin er ${came} staan; ontbreken bewijst niets van ${type}. Haal het opnieuw op.`,
    `names ${count} lines in ${name}, which holds ${came}; absence proves nothing of ${type}. Get it again.`,
  );
}

function cutShort(types: readonly string[]): Words {
  const list = types.join(', ');
  return words(
    `houdt te vroeg op; ontbreken bewijst niets van ${list}. Haal het bestand opnieuw op.`,
    `ends too early; absence proves nothing of ${list}. Get the file again.`,
  );
}

function ofNobody(count: number): Words {
  return words(
    `${count} keer noemt dit geen patiënt; dat is niet gebruikt. Vul de patiënt in.`,
    `${count} times this names no patient; it was not used. Fill in the patient.`,
  );
}
