import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('runs the command line from the built package', () => {
  const bin = fileURLToPath(new URL('../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));

  expect(execFileSync(process.execPath, [bin, '--help'], { encoding: 'utf8' })).toContain('prestatiewijzer');
});
