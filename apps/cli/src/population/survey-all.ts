import { join } from 'node:path';
import type { Telltales } from '@prestatiewijzer/rules/population';
import { words } from '../words.ts';
import { type InputFile, partsOf } from './inputs.ts';
import { idOf } from './owners.ts';
import { inBytes, type Progress } from './progress.ts';
import type { Range } from './scan/blocks.ts';
import { hashOf } from './scan/hash.ts';
import { COMMON } from './scan/survey.ts';
import type { Survey } from './scan/survey-order.ts';
import { markedIn, type SharedEntry } from './shared/shared-index.ts';
import type { Threads } from './threads.ts';

/** All that is known of the input after it was looked through. */
export interface Surveyed {
  readonly parts: readonly SurveyedPart[];
  /** Of whom something can be found, in order. */
  readonly patients: readonly string[];
  /** Patients who are gathered under another. */
  readonly leaders: readonly (readonly [patient: string, leader: string])[];
  /** What was looked up. */
  readonly found: readonly (readonly [wanted: string, patients: readonly string[]])[];
  readonly shared: readonly SharedEntry[];
  readonly marked: readonly string[];
}

interface SurveyedPart extends Pick<Survey, 'lines' | 'resources' | 'nobodys' | 'unreadable' | 'cut'> {
  readonly range: Range;
  /** The so-manieth file of the input. */
  readonly file: number;
}

interface Part {
  readonly range: Range;
  readonly file: number;
  readonly index: number;
  survey?: Survey;
  /** What was known when it was looked through. */
  knowing?: string;
}

/** What is looked for can lead to more of it; data that goes round ends here. */
const MOST_ROUNDS = 6;

/** Looks through the whole input for who matters, and indexes what serves everybody. */
export class InputSurvey {
  readonly #threads: Threads;
  readonly #progress: Progress;
  readonly #folder: string;
  readonly #telltales: Telltales | undefined;
  readonly #parts: readonly Part[];
  readonly #files: readonly InputFile[];
  #wanted = new Set<string>();
  #marked: ReadonlySet<string> = new Set();
  #deaths: ReadonlyMap<number, string> = new Map();

  constructor(
    files: readonly InputFile[],
    telltales: Telltales | undefined,
    { threads, progress, folder }: { threads: Threads; progress: Progress; folder: string },
  ) {
    this.#files = files;
    this.#telltales = telltales;
    this.#threads = threads;
    this.#progress = progress;
    this.#folder = folder;
    const ranges = files.flatMap((file, index) => partsOf(file).map((range) => ({ range, file: index })));
    this.#parts = ranges.map((each, index) => ({ ...each, index }));
  }

  /** Also what has to be looked up because lines name it in the place of a patient. */
  async look(alsoWanted: readonly string[] = []): Promise<Surveyed> {
    for (const each of alsoWanted) this.#wanted.add(each);
    // What serves everybody, and who has died, decides what is looked for in the rest.
    const first = this.#parts.filter(({ file }) => isFirst(this.#files[file]?.type));
    await this.#round(first.filter(({ survey }) => survey === undefined));
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#learn();
      const open = this.#parts.filter((part) => part.knowing !== this.#knowledgeFor(part));
      if (open.length === 0) break;
      await this.#round(open);
    }
    return this.#result();
  }

  #knowledgeFor({ survey }: Part): string {
    // What holds only what serves everybody is not looked through again for who that is.
    const types = Object.keys(survey?.resources ?? {});
    const isCommon = survey !== undefined && types.every((type) => COMMON.includes(type));
    if (isCommon) return 'common';
    const isPeople =
      survey !== undefined && types.every((type) => COMMON.includes(type) || type === 'Patient');
    return isPeople
      ? `people ${this.#wanted.size}`
      : `${this.#wanted.size} ${this.#marked.size} ${this.#deaths.size}`;
  }

  async #round(parts: readonly Part[]): Promise<void> {
    if (parts.length === 0) return;
    const bytes = parts.reduce((sum, { range }) => sum + range.end - range.start, 0);
    let lines = 0;
    this.#progress.begin(words('Doorzoeken', 'Searching'), bytes, () =>
      words(`${inBytes(bytes)}, ${lines} regels`, `${inBytes(bytes)}, ${lines} lines`),
    );
    const order = {
      telltales: this.#telltales,
      marked: [...this.#marked],
      deaths: this.#telltales === undefined ? new Map() : this.#deaths,
      wanted: [...this.#wanted],
    };
    const tasks = parts.map(({ range, index }) => ({
      kind: 'survey' as const,
      range,
      sharedFile: this.#copyOf(index),
      ...order,
    }));
    await this.#threads.share<Survey>(tasks, (survey, at) => {
      const part = parts[at] as Part;
      part.survey = survey;
      part.knowing = this.#knowledgeFor(part);
      lines += survey.lines;
      this.#progress.add(part.range.end - part.range.start);
    });
  }

  #copyOf(part: number): string {
    return join(this.#folder, `${part}.ndjson`);
  }

  #learn(): void {
    const surveys = this.#parts.flatMap(({ survey }) => survey ?? []);
    for (const { wanted } of surveys) for (const each of wanted) this.#wanted.add(each);
    for (const { found } of surveys) {
      for (const [, owner] of found) if (!owner.startsWith('Patient/')) this.#wanted.add(owner);
    }
    this.#deaths = new Map(
      surveys.flatMap(({ deaths }) => deaths.map(([patient, on]) => [hashOf(idOf(patient)), on] as const)),
    );
    this.#marked = this.#telltales === undefined ? new Set() : markedIn(this.#shared);
  }

  get #shared(): readonly SharedEntry[] {
    let line = 0;
    let file = -1;
    return this.#parts.flatMap((part) => {
      if (part.file !== file) line = 0;
      file = part.file;
      const before = line;
      line += part.survey?.lines ?? 0;
      return (part.survey?.shared ?? []).map((each) => ({
        ...each,
        line: before + each.line,
        copy: this.#copyOf(part.index),
        file: part.file,
      }));
    });
  }

  #result(): Surveyed {
    const surveys = this.#parts.map(({ survey }) => survey as Survey);
    const lookedUp = new Map<string, Set<string>>();
    for (const { found } of surveys) {
      for (const [wanted, owner] of found) {
        const owners = lookedUp.get(wanted) ?? new Set();
        lookedUp.set(wanted, owners.add(owner));
      }
    }
    const found = new Map<string, readonly string[]>();
    for (const wanted of this.#wanted) found.set(wanted, patientsOf(wanted, lookedUp));
    const leaders = leadersOf(surveys.flatMap(({ together }) => together));
    const named = new Set(surveys.flatMap(({ patients }) => patients));
    for (const { wanted } of surveys) {
      for (const each of wanted) for (const patient of found.get(each) ?? []) named.add(patient);
    }
    const ofLeader = new Set([...named].map((patient) => leaders.get(patient) ?? patient));
    for (const [patient, leader] of leaders) if (ofLeader.has(leader)) named.add(patient);
    return {
      parts: this.#parts.map(({ range, file }, index) => {
        const { lines, resources, nobodys, unreadable, cut } = surveys[index] as Survey;
        return { range, file, lines, resources, nobodys, unreadable, cut };
      }),
      patients: [...named].sort(),
      leaders: [...leaders],
      found: [...found],
      shared: this.#shared,
      marked: [...this.#marked],
    };
  }
}

function isFirst(type: string | undefined): boolean {
  return type === 'Patient' || (type !== undefined && COMMON.includes(type));
}

/** Whose a contact is, or an episode that it belongs to. */
function patientsOf(wanted: string, found: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const patients = new Set<string>();
  const seen = new Set<string>();
  const open = [wanted];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (seen.has(each)) continue;
    seen.add(each);
    for (const owner of found.get(each) ?? []) {
      if (owner.startsWith('Patient/')) patients.add(owner);
      else open.push(owner);
    }
  }
  return [...patients].sort();
}

/** Of patients who stand in one line or are one person the first by name leads the others. */
function leadersOf(together: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (patient: string): string => {
    let at = patient;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  for (const [first, ...others] of together) {
    for (const other of others) {
      const roots = [rootOf(first as string), rootOf(other)].sort() as [string, string];
      parents.set(roots[1], roots[0]);
      parents.set(roots[0], roots[0]);
    }
  }
  return new Map([...parents.keys()].map((patient) => [patient, rootOf(patient)]));
}
