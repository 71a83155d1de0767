import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Telltales } from '@prestatiewijzer/rules/population';
import type { PopulationArguments } from '../arguments.ts';
import { words } from '../words.ts';
import type { AssessResult } from './assess/assess-bucket.ts';
import type { Inputs } from './inputs.ts';
import { idOf } from './owners.ts';
import { problemsOf } from './problems.ts';
import type { Progress } from './progress.ts';
import type { GatherResult } from './scan/gather.ts';
import { hashOf } from './scan/hash.ts';
import { indexOf } from './shared/shared-index.ts';
import type { RunState } from './state.ts';
import { InputSurvey, type Surveyed } from './survey-all.ts';
import type { Task } from './tasks.ts';
import { Threads } from './threads.ts';

export interface RunPlan {
  readonly args: PopulationArguments & { readonly at: string };
  readonly inputs: Inputs;
  readonly telltales: Telltales | undefined;
  /** The file of the settings. */
  readonly settings: string | undefined;
  readonly state: RunState;
}

/** Looks through the input, takes apart who matters and assesses them. */
export async function run(
  { args, inputs, telltales, settings, state }: RunPlan,
  progress: Progress,
): Promise<Surveyed> {
  const { files } = inputs;
  const { threads: count, heap } = divided(args.memory);
  const threads = new Threads(count, heap);
  try {
    const survey = new InputSurvey(files, telltales, { threads, progress, folder: state.of('shared') });
    const known = state.read('survey.json');
    let surveyed = known === undefined ? await survey.look() : (JSON.parse(known) as Surveyed);
    if (known === undefined) state.write('survey.json', JSON.stringify(surveyed));
    if (state.read('gathered.json') === undefined) {
      const gathered = await gatherAll(surveyed, survey, {
        state,
        threads,
        progress,
        memory: args.memory,
      });
      surveyed = gathered.surveyed;
      state.write('survey.json', JSON.stringify(surveyed));
      // Last, as who goes on takes what is gathered for whole.
      state.write('gathered.json', JSON.stringify({ buckets: gathered.buckets }));
    }
    const { buckets } = JSON.parse(state.read('gathered.json') as string) as { buckets: number };
    const index = indexOf(surveyed.shared, new Set(surveyed.marked), telltales === undefined);
    await threads.each({
      kind: 'prepare-assess',
      index,
      settings,
      key: args.pseudonymise,
      language: args.language,
      at: args.at,
      files: files.map(({ path }) => path),
      from: args.from,
      until: args.until,
      partial: problemsOf(inputs, surveyed, args.language).partial,
    });
    await assessAll(buckets, { state, threads, progress });
    return surveyed;
  } finally {
    await threads.end();
  }
}

/** What this process itself takes, and what a thread takes besides what it keeps, in MB. */
const OWN = 150;
const OF_THREAD = 60;
const LEAST_OF_THREAD = 64;

/** How many threads fit, and how much each may keep. */
function divided(memory: number): { readonly threads: number; readonly heap: number } {
  const fitting = Math.floor((memory - OWN) / (OF_THREAD + LEAST_OF_THREAD + 32));
  const threads = Math.max(1, Math.min(availableParallelism(), fitting));
  return { threads, heap: Math.max(LEAST_OF_THREAD, Math.floor((memory - OWN) / threads) - OF_THREAD) };
}

interface Means {
  readonly state: RunState;
  readonly threads: Threads;
  readonly progress: Progress;
  readonly memory: number;
}

interface GatheredAll {
  readonly surveyed: Surveyed;
  readonly buckets: number;
}

async function gatherAll(first: Surveyed, survey: InputSurvey, means: Means): Promise<GatheredAll> {
  const { wanted, buckets } = await gatherOnce(first, means);
  if (wanted.length === 0) return { surveyed: first, buckets };
  // Some lines name a contact or a number in the place of a patient: once that is looked up, all is taken apart anew.
  const second = await survey.look([...first.found.map(([key]) => key), ...wanted]);
  const again = await gatherOnce(second, means);
  return { surveyed: second, buckets: again.buckets };
}

async function gatherOnce(
  { parts, patients, leaders, found }: Surveyed,
  { state, threads, progress, memory }: Means,
): Promise<{ readonly wanted: readonly string[]; readonly buckets: number }> {
  state.empty('gathered');
  const bytes = parts.reduce((sum, { range }) => sum + range.end - range.start, 0);
  const count = bucketsFor(parts, patients.length, memory);
  await threads.each({
    kind: 'prepare-gather',
    groups: {
      patients: new Set(patients.map((patient) => hashOf(idOf(patient)))),
      leaders: new Map(leaders),
      found: new Map(found),
    },
    folder: state.of('gathered'),
    count,
  });
  let line = 1;
  let file = -1;
  const tasks: Task[] = parts.map((part) => {
    if (part.file !== file) line = 1;
    file = part.file;
    const firstLine = line;
    line += part.lines;
    return { kind: 'gather', range: part.range, file, firstLine };
  });
  const wanted = new Set<string>();
  progress.begin(words('Verdelen', 'Dividing'), bytes, () =>
    words(`${patients.length} patiënten`, `${patients.length} patients`),
  );
  await threads.share<GatherResult>(tasks, (result, index) => {
    for (const each of result.wanted) wanted.add(each);
    const { range } = parts[index] as (typeof parts)[number];
    progress.add(range.end - range.start);
  });
  await threads.each({ kind: 'end-gather' });
  state.empty('results');
  return { wanted: [...wanted], buckets: count };
}

const MOST_BUCKETS = 2000;
/** What is packed becomes so many times larger. */
const PACKED = 12;

/** So many that each fits well within what a thread may keep. */
function bucketsFor(parts: Surveyed['parts'], looked: number, memory: number): number {
  const bytes = parts.reduce(
    (sum, { range }) => sum + (range.end - range.start) * (range.packed ? PACKED : 1),
    0,
  );
  const all = parts.reduce(
    (sum, { resources }) => sum + (resources['Patient'] ?? 0) + (resources['Bundle'] ?? 0),
    0,
  );
  const share = all === 0 ? 1 : Math.min(1, looked / all);
  return Math.max(1, Math.min(MOST_BUCKETS, Math.ceil((bytes * share) / (memory * 2 ** 14))));
}

async function assessAll(
  buckets: number,
  { state, threads, progress }: Pick<Means, 'state' | 'threads' | 'progress'>,
): Promise<void> {
  const names = new Set(readdirSync(state.of('results')));
  const open = Array.from({ length: buckets }, (_, bucket) => bucket).filter(
    (bucket) => !names.has(`${bucket}.done`),
  );
  let patients = 0;
  let findings = 0;
  progress.begin(words('Beoordelen', 'Assessing'), buckets, () =>
    words(`${patients} patiënten, ${findings} bevindingen`, `${patients} patients, ${findings} findings`),
  );
  progress.add(buckets - open.length);
  const tasks: Task[] = open.map((bucket) => ({
    kind: 'assess',
    bucket,
    gathered: state.of('gathered'),
    results: state.of('results'),
  }));
  await threads.share<AssessResult>(tasks, (result) => {
    patients += result.patients;
    findings += result.findings;
    progress.add(1);
  });
}
