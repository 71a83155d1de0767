import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Finding } from '@prestatiewijzer/cds-hooks-conformance';
import { expect, it } from 'vitest';
import { startCdsService, startSandbox } from '../e2e/servers.ts';

const bin = fileURLToPath(
  new URL('../../packages/cds-hooks-conformance/bin/cds-hooks-conformance.mjs', import.meta.url),
);

it('finds that the CDS service does all that it must, for a patient with cards', {
  timeout: 60_000,
}, async () => {
  const cds = await startCdsService();
  const sandbox = await startSandbox(cds.address);
  const subject = ['--patient', 'olivia', '--fhir-server', `${sandbox.address}/fhir`];
  const run = promisify(execFile)(process.execPath, [
    bin,
    '--base-url',
    cds.address,
    '--format',
    'json',
    ...subject,
  ]);
  // An exit status other than 0 rejects, and shows the table.
  const { stdout } = await run.finally(() => Promise.all([cds.stop(), sandbox.stop()]));

  const { findings } = JSON.parse(stdout) as { findings: readonly Finding[] };
  const outcomeOf = (row: number) => findings.find((finding) => finding.row === row)?.outcome;
  // It had cards to look at, and data of a FHIR server; without tenants it asks for no token.
  expect([83, 90, 28, 34].map(outcomeOf)).toEqual(['pass', 'pass', 'pass', 'pass']);
  expect(findings.filter(({ outcome }) => outcome === 'fail').map(({ row }) => row)).toEqual([177]);
});
