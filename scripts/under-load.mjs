// Runs a command while every core is busy with something else: `node scripts/under-load.mjs [--times 2] -- npm test`.
// What fails only then knows how fast the machine is.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '1' } },
});
const [command, ...args] = positionals;
const times = Number(values.times);
if (command === undefined || !(times >= 1)) {
  console.error('Use: node scripts/under-load.mjs [--times N] -- COMMAND [ARGUMENT ...]');
  process.exit(1);
}

const busy = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
);
process.on('exit', () => {
  for (const child of busy) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

for (let round = 1; round <= times; round += 1) {
  console.log(`Round ${round} of ${times}, with ${busy.length} cores busy`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
process.exit(0);
