import { type Wording, wording } from '../../logic/wording.ts';
import type { Problems } from '../problems.ts';
import { RESOURCE_TYPES } from '../resource-types.ts';
import { each, isObject } from '../safe.ts';

/** Of which types not everything came, by what the input says of itself. */
export class Shortfall {
  readonly #problems: Problems;
  readonly #types = new Set<string>();
  #all = false;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  concerns(type: string): boolean {
    return this.#all || this.#types.has(type);
  }

  /** More came not. Without types it can be of any. */
  add(types: readonly string[], place: string, path: string, why: Wording): void {
    this.#problems.add('warning', place, path, told(why, types));
    if (types.length === 0) this.#all = true;
    for (const type of types) this.#types.add(type);
  }

  /** What a server says went wrong. `asked` is the type that it was asked for, where that is known. */
  addOutcome(outcome: unknown, asked: readonly string[], place: string): boolean {
    const issues = each((outcome as { issue?: readonly Issue[] }).issue).filter(tellsOfLack);
    for (const issue of issues) {
      const { details, diagnostics, code } = issue;
      const words = [code, (isObject(details) ? details.text : undefined) ?? '', diagnostics]
        .filter((each) => typeof each === 'string' && each !== '')
        .join(': ');
      const named = typesIn(`${words} ${[issue.expression, issue.location].flat().join(' ')}`);
      const why = inShort(words);
      this.add(
        [...new Set([...asked, ...named])],
        place,
        'OperationOutcome.issue',
        wording(
          `de server meldt: ${why}. Niet alles is er`,
          `the server says: ${why}. Not everything is here`,
        ),
      );
    }
    return issues.length > 0;
  }
}

interface Issue {
  readonly severity?: string;
  readonly code?: string;
  readonly diagnostics?: string;
  readonly details?: { readonly text?: string };
  readonly expression?: readonly string[];
  readonly location?: readonly string[];
}

/** Codes that tell of something withheld, however gravely they are meant. */
const WITHHELD: readonly (string | undefined)[] = [
  'security',
  'login',
  'expired',
  'forbidden',
  'suppressed',
  'incomplete',
  'timeout',
  'throttled',
  'too-costly',
  'transient',
];

function tellsOfLack({ severity, code }: Issue): boolean {
  return severity !== 'information' || WITHHELD.includes(code);
}

const TYPES: ReadonlySet<string> = new Set(RESOURCE_TYPES);

/** The types that a text names. */
function typesIn(words: string): readonly string[] {
  return [...words.matchAll(/\b[A-Z][A-Za-z]+\b/g)].map(([word]) => word).filter((word) => TYPES.has(word));
}

/** The type that an address asks for; nothing where what it includes, or everything, can be of other types as well. */
export function typesAskedBy(address: string | undefined): readonly string[] {
  if (address === undefined || /_(?:rev)?include|\$/.test(address)) return [];
  const [path] = address.split('?', 1) as [string];
  const segments = path.split('/').filter((segment) => TYPES.has(segment));
  return segments.slice(-1);
}

const LONGEST = 200;

function inShort(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return '?';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line.replace(/\.$/, '');
}

function told(why: Wording, types: readonly string[]): Wording {
  const list = types.join(', ');
  return types.length === 0
    ? wording(
        `${why.nl}; ontbreken bewijst van geen enkele soort iets. Lever alles.`,
        `${why.en}; absence proves nothing of any type. Supply everything.`,
      )
    : wording(
        `${why.nl}; ontbreken bewijst niets van ${list}. Lever alles.`,
        `${why.en}; absence proves nothing of ${list}. Supply everything.`,
      );
}
