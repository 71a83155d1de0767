// How long a population takes, against JSON.parse of the same files by one thread; and how much memory. One table.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeExport } from './population/write-export.ts';

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '20000' },
    palliative: { type: 'string', default: '2,100' },
    folder: { type: 'string' },
    runs: { type: 'string', default: '1' },
  },
});
const BIN = fileURLToPath(import.meta.resolve('@prestatiewijzer/cli/package.json')).replace(
  /package\.json$/,
  'bin/prestatiewijzer.mjs',
);
const PARSE = fileURLToPath(new URL('./population/parse-all.js', import.meta.url));

interface Measured {
  readonly seconds: number;
  /** The same of the cores together, which does not depend on what else they do. */
  readonly cores: number;
  /** The most that the process held at once, in MB. */
  readonly memory: number;
}

console.log(`Node ${process.version}`);
console.log('Seconds by the clock, and of all cores together; the most memory; and how many times as long.');
console.log(
  line(
    'patients',
    'palliative',
    'GB',
    'JSON.parse',
    'cores',
    'MB',
    'population',
    'cores',
    'MB',
    'times',
    'findings',
  ),
);
for (const patients of values.patients.split(',').map(Number)) {
  for (const palliative of values.palliative.split(',').map(Number)) {
    const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'population-'));
    try {
      const input = join(folder, 'export');
      const bytes = writeExport(input, { patients, palliative });
      for (let run = 0; run < Number(values.runs); run++) {
        const parsed = await timed([PARSE, input]);
        const out = join(folder, 'out');
        const assessed = await timed([BIN, 'population', input, '--out', out, '--at', '2026-03-10']);
        const { findings } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as { findings: number };
        const ratio = (assessed.seconds / parsed.seconds).toFixed(2);
        console.log(
          line(
            `${patients}`,
            `${palliative}%`,
            (bytes / 1e9).toFixed(2),
            parsed.seconds.toFixed(1),
            parsed.cores.toFixed(1),
            parsed.memory.toFixed(0),
            assessed.seconds.toFixed(1),
            assessed.cores.toFixed(1),
            assessed.memory.toFixed(0),
            ratio,
            `${findings}`,
          ),
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function timed(args: readonly string[]): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: 'ignore' });
  let memory = 0;
  let cores = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, heldBy(child.pid));
    cores = Math.max(cores, spentBy(child.pid));
  }, 50);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return { seconds: (performance.now() - begun) / 1000, cores, memory };
}

/** What the system says that the process held at most so far, in MB; only Linux says it. */
function heldBy(pid: number | undefined): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1000;
  } catch {
    return 0;
  }
}

/** The time of cores that the system says the process took so far, in seconds; a hundredth is its unit. */
function spentBy(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function line(...cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(10)).join(' ');
}
