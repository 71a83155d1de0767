import { basename } from 'node:path';
import { isMapping } from './values.ts';

/** The file of a folder with what its vignettes, and those in the folders below it, share by name. */
const BASE = 'base.yaml';

const KINDS = ['parts', 'changes', 'cases'] as const;
type Kind = (typeof KINDS)[number];
const KIND_WORDS = { parts: 'part', changes: 'change', cases: 'list of cases' } as const;

/** What one file gives a name. */
export interface Definitions {
  readonly file: string;
  readonly named: ReadonlyMap<string, unknown>;
  /** What was looked up, so that a name that nobody uses is told. */
  readonly used: Set<string>;
}

export function isBase(name: string): boolean {
  return basename(name) === BASE;
}

/** What a file defines; what is no mapping of names is a mistake. */
export function definitions(file: string, content: unknown, mistakes: string[]): Definitions {
  const named = new Map<string, unknown>();
  for (const kind of KINDS) {
    const section = isMapping(content) ? content[kind] : undefined;
    if (kind === 'cases' && !isBase(file)) continue;
    if (section === undefined) continue;
    if (!isMapping(section)) mistakes.push(`${kind}: not a mapping of names`);
    else for (const [name, value] of Object.entries(section)) named.set(key(kind, name), value);
  }
  if (isBase(file)) {
    const unknown = isMapping(content) ? Object.keys(content).filter((each) => !isKind(each)) : ['the file'];
    mistakes.push(...unknown.map((each) => `${each}: not one of ${KINDS.join(', ')}`));
  }
  return { file, named, used: new Set() };
}

/** Names as one vignette sees them: its own, those of its folder, and those of all vignettes. */
export function namesFrom(visible: readonly Definitions[]): Names {
  return {
    find(kind, name) {
      const found = visible.filter(({ named }) => named.has(key(kind, name)));
      for (const { used } of found) used.add(key(kind, name));
      const [first, second] = found;
      if (first === undefined) return { mistake: `there is no ${KIND_WORDS[kind]} named '${name}'` };
      if (second !== undefined)
        return { mistake: `'${name}' has two meanings, in ${first.file} and ${second.file}` };
      return { value: first.named.get(key(kind, name)) };
    },
  };
}

export interface Names {
  find(kind: Kind, name: string): { readonly value: unknown } | { readonly mistake: string };
}

export function unusedNames({ named, used }: Definitions): string[] {
  return [...named.keys()].filter((each) => !used.has(each)).map((each) => `${each}: nobody uses it`);
}

function key(kind: Kind, name: string): string {
  return `${kind}: ${name}`;
}

function isKind(name: string): name is Kind {
  return (KINDS as readonly string[]).includes(name);
}
