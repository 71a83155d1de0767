import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './main.ts';
import { listen } from './testing/listen.ts';
import { brokenService, ISSUER, json, key, soundService } from './testing/services.ts';

let folder: string;
let out: string;
let errors: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  out = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(contents: string): string {
  const path = join(folder, 'key');
  writeFileSync(path, contents);
  return path;
}

describe('the command', () => {
  it('ends with a table and status 0 when the service conforms', async () => {
    const base = await listen(soundService({ signed: true }));
    const status = await main(['--base-url', base, '--jwt-key', file(key), '--issuer', ISSUER]);

    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(out).toMatch(/^✓ +@201 +SHALL +A call with a token without a signature/m);
    expect(out).toMatch(/^– .*not applicable: give --fhir-server$/m);
    expect(out).toMatch(/\n\d+ pass, 0 fail \(0 SHALL\), 2 not applicable\n$/);
  });

  it('ends with status 1 when something fails that shall not, and says what', async () => {
    const base = await listen(() => brokenService(json({ cards: null })));

    expect(await main(['--base-url', base])).toBe(1);
    expect(out).toMatch(/^✗ +@74 +SHALL .*cards: /m);
  });

  it('writes JSON', async () => {
    const base = await listen(soundService({ signed: false }));
    const args = ['--base-url', base, '--format', 'json', '--without-cors', '--user', 'Patient/1'];

    expect(await main([...args, '--patient', '1', '--encounter', '2'])).toBe(1);
    // The hook for discharge is for professionals.
    expect(JSON.parse(out)).toMatchObject({ requirements: 'cds-hooks_2.0', conforms: false });
  });

  it('says that nobody answers', async () => {
    expect(await main(['--base-url', 'http://127.0.0.1:9'])).toBe(1);
    expect(out).toMatch(/^✗ +@5 .*fetch failed/m);
  });

  it('tells how it is used', async () => {
    expect(await main(['--help'])).toBe(0);
    expect(out).toContain('--base-url URL');
  });

  it.each<[string, string[]]>([
    ['--base-url is needed', []],
    ['--base-url is an http or https address', ['--base-url', 'localhost']],
    ['--jwt-key and --issuer go together', ['--base-url', 'http://x.nl', '--issuer', 'x']],
    ['--format is text or json', ['--base-url', 'http://x.nl', '--format', 'xml']],
    ["Unknown option '--unknown'", ['--unknown']],
    ['--jwt-key: ENOENT', ['--base-url', 'http://x.nl', '--issuer', 'x', '--jwt-key', '/no/such/file']],
  ])('says %s', async (message, args) => {
    expect(await main(args)).toBe(2);
    expect(errors).toContain(message);
  });

  it('says that a key has no kid, or is none', async () => {
    const args = (contents: string) => [
      '--base-url',
      'http://127.0.0.1:9',
      '--issuer',
      'x',
      '--jwt-key',
      file(contents),
    ];
    const { kid, ...nameless } = JSON.parse(key);

    expect(kid).toBeDefined();
    expect(await main(args(JSON.stringify(nameless)))).toBe(2);
    expect(errors).toContain('--kid');
    expect(await main(args('no key'))).toBe(2);
    expect(errors).toContain('--jwt-key');
  });
});
