import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/prestatiewijzer-cds.mjs', import.meta.url));

function start(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args]);
  const said = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.error += text;
  });
  return { child, said };
}

async function run(...args: string[]) {
  const { child, said } = start(...args);
  const [code] = await once(child, 'close');
  return { code, ...said };
}

describe('the command', () => {
  it('serves on this machine until it is told to stop', async () => {
    const { child, said } = start('--port', '0');
    while (!said.out.includes('tenant')) await once(child.stdout, 'data');
    const [address, notice, ...more] = said.out.trim().split('\n');
    const base = /http:\/\/127\.0\.0\.1:\d+$/.exec(address ?? '')?.[0];

    expect(notice).toMatch(/^Development tenant/);
    expect(more).toEqual([]);
    expect((await fetch(`${base}/health`)).status).toBe(200);
    const discovery = (await (await fetch(`${base}/cds-services`)).json()) as { services: { id: string }[] };
    expect(discovery.services.map(({ id }) => id)).toEqual([
      'palliatief-patient-view',
      'palliatief-encounter-discharge',
      'palliatief-order-sign',
      'palliatief-order-select',
    ]);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);

    child.kill('SIGTERM');
    const [code, signal] = await once(child, 'exit');
    expect({ code, signal }).toEqual({ code: 0, signal: null });
  });

  it.each([
    [['--port', 'abc'], '--port'],
    [['--port', '70000'], '--port'],
    [['--colour', 'red'], '--colour'],
    [['--settings', '/nowhere/settings.yaml'], '/nowhere/settings.yaml'],
  ])('refuses %j with one line', async (args, named) => {
    const { code, out, error } = await run(...args);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error.trim().split('\n')).toEqual([expect.stringContaining(named)]);
  });

  it('names the mistake in a settings file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cds-')), 'settings.yaml');
    writeFileSync(file, 'organisation:\n  kind: shop\n');

    const { code, error } = await run('--settings', file);

    expect(code).toBe(2);
    expect(error).toContain('organisation.kind');
  });
});
