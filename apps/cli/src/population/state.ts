import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { words } from '../words.ts';

const PLAN = 'plan.json';

/** What a run has done so far, in a folder within that of its output, so that it can go on after it was ended. */
export class RunState {
  readonly folder: string;
  /** An earlier run with the same input and options was ended before it was done. */
  readonly resumed: boolean;

  /**
   * `fingerprint` is of all that decides what comes out.
   * @throws {Failure} when the folder holds something else
   */
  constructor(out: string, fingerprint: string) {
    if (existsSync(out)) {
      const names = readdirSync(out);
      if (names.length > 0 && !names.includes('run.json') && !names.includes(WORK))
        throw new Failure(otherUse(out));
    }
    mkdirSync(out, { recursive: true, mode: 0o700 });
    chmodSync(out, 0o700);
    this.folder = join(out, WORK);
    this.resumed = this.read(PLAN) === fingerprint;
    if (this.resumed) return;
    this.clear();
    for (const name of ['', 'shared', 'gathered', 'results'])
      mkdirSync(join(this.folder, name), { recursive: true, mode: 0o700 });
    this.write(PLAN, fingerprint);
  }

  of(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  read(name: string): string | undefined {
    return existsSync(this.of(name)) ? readFileSync(this.of(name), 'utf8') : undefined;
  }

  /** Whole or not at all. */
  write(name: string, text: string): void {
    writeFileSync(`${this.of(name)}.part`, text, { mode: 0o600 });
    renameSync(`${this.of(name)}.part`, this.of(name));
  }

  /** Begins a part of the work anew. */
  empty(name: string): void {
    rmSync(this.of(name), { recursive: true, force: true });
    mkdirSync(this.of(name), { mode: 0o700 });
  }

  /** The plan goes first: what is left without it is no run to go on with. */
  clear(): void {
    rmSync(this.of(PLAN), { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const WORK = '.work';

function otherUse(out: string) {
  return words(
    `--out: in ${out} staan andere bestanden; noem een lege of nieuwe map`,
    `--out: ${out} holds other files; name an empty or a new folder`,
  );
}
