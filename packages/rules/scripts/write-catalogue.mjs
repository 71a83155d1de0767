// Writes the built catalogue as JSON beside the built code, where the export `./catalogue.json` points to.
import { writeFileSync } from 'node:fs';
import { catalogue } from '../dist/index.js';

writeFileSync(
  new URL('../dist/catalogue.json', import.meta.url),
  `${JSON.stringify(catalogue(), null, 2)}\n`,
);
