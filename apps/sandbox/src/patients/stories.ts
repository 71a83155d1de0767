import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Story } from './story.ts';

const FOLDER = new URL('../../stories/', import.meta.url);

/** The stories of the start set, one a patient. */
export function readStories(folder: URL = FOLDER): Story[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readStory(name, readFileSync(new URL(name, folder), 'utf8')));
}

/** A story is Markdown: what is to be checked stands in YAML before it. */
function readStory(name: string, text: string): Story {
  const [, front, body] = /^---\n(.*?)\n---\n+(.*)$/s.exec(text) ?? [];
  if (front === undefined || body === undefined)
    throw new Error(`${name} does not begin with YAML between two lines of ---.`);
  const [lead = '', ...more] = body.trim().split(/\n\n+/);
  return { ...(parse(front) as Omit<Story, 'lead' | 'more'>), lead, more: more.join('\n\n') };
}
