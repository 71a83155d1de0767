import { readdirSync, readFileSync } from 'node:fs';
import type { Story } from './story.ts';

const FOLDER = new URL('../../stories/', import.meta.url);

/** The stories of the start set, one a patient. */
export function readStories(): Story[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Story);
}
