import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readOptions } from '../options.ts';

function file(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'clients-')), 'clients.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const client = { client_id: 'a', client_name: 'A', redirect_uris: ['https://a.example/'] };

it('registers apps from the command line and from files', () => {
  const { clients } = readOptions([
    '--client',
    'mine=http://127.0.0.1:3000/cb?x=1',
    '--clients',
    file([client]),
  ]);

  expect(clients.map(({ client_id }) => client_id)).toEqual(['prestatiewijzer', 'a', 'mine']);
  expect(clients[2]?.redirect_uris).toEqual(['http://127.0.0.1:3000/cb?x=1']);
});

it.each([
  ['{', 'cannot be read'],
  [[{ ...client, redirect_uris: [] }], '0.redirect_uris'],
  [[{ ...client, redirect_uris: ['javascript:alert(1)'] }], '0.redirect_uris.0'],
  [{ ...client, secret: 'x' }, 'secret'],
  [{ ...client, token_endpoint_auth_method: 'private_key_jwt' }, 'jwks'],
  [{ ...client, jwks_uri: 'https://a.example/jwks' }, 'jwks'],
])('refuses the file %j', (content, named) => {
  expect(() => readOptions(['--clients', file(content)])).toThrow(named);
});

it.each(['mine', '=http://127.0.0.1/', 'mine=nowhere'])('refuses --client %s', (text) => {
  expect(() => readOptions(['--client', text])).toThrow(`"${text}" is no client`);
});
