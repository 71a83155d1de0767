import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curl } from './curl.ts';

it('asks for what a GET asked', () => {
  expect(curl({ method: 'GET', url: 'http://127.0.0.1:4101/cds-services' })).toBe(
    "curl 'http://127.0.0.1:4101/cds-services'",
  );
});

it.skipIf(process.platform === 'win32')('survives quotes in the body', () => {
  const request = { text: `zo'n "dossier" $HOME` };
  const command = curl({ method: 'POST', url: 'http://127.0.0.1/x', request });

  const given = execFileSync('sh', ['-c', command.replace(/^curl/, 'printf "%s\\n"')], { encoding: 'utf8' });

  expect(given).toContain(`${JSON.stringify(request)}\n`);
});

it('sends what the authorization server takes as a form', () => {
  const request = { grant_type: 'refresh_token', refresh_token: '•••' };

  expect(curl({ method: 'POST', url: 'http://127.0.0.1:4100/auth/token', request })).toBe(
    "curl -X POST 'http://127.0.0.1:4100/auth/token' --data-urlencode 'grant_type=refresh_token' --data-urlencode 'refresh_token=•••'",
  );
});
