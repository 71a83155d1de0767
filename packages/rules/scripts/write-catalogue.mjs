// Writes the built catalogue as JSON beside the built code, where the export `./catalogue.json` points to.
import { writeFileSync } from 'node:fs';
import { catalogueText } from '../dist/answers/catalogue/export.js';

writeFileSync(new URL('../dist/catalogue.json', import.meta.url), catalogueText());
