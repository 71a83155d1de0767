import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('has its own port and the port of the CDS service by default', () => {
  expect(readOptions([])).toMatchObject({
    port: 4100,
    cds: ['http://127.0.0.1:4101'],
    requireToken: false,
  });
});

it.each([
  [['--port', 'x'], '"x" is not a port number.'],
  [['--port', '70000'], '"70000" is not a port number.'],
  [['--cds', 'localhost'], '"localhost" is not a web address.'],
  [['--cds', 'ftp://cds.example'], '"ftp://cds.example" is not a web address.'],
  [['--cds', 'https://me:secret@cds.example'], 'A web address must hold no user or password.'],
])('refuses %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
