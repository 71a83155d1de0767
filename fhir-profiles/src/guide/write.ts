// Writes the guide, docs/profiles, anew.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GUIDE } from '../folders.ts';
import { guide } from './pages.ts';

rmSync(GUIDE, { recursive: true, force: true });
for (const [name, text] of guide()) {
  mkdirSync(dirname(join(GUIDE, name)), { recursive: true });
  writeFileSync(join(GUIDE, name), text);
}
