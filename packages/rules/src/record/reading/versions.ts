import { compare } from '../../logic/order.ts';
import { isSame } from '../safe.ts';
import { type Deletion, type Item, isNewer } from './item.ts';

/** Whether the server deleted the resource after this version of it, as far as anything tells. */
export function isDeleted(
  { origin: { name }, version }: Item,
  server: string,
  deletions: readonly Deletion[],
): boolean {
  return deletions.some(
    (deletion) =>
      deletion.name === name &&
      (deletion.server === '' || server === '' || deletion.server === server) &&
      !isNewer(version, deletion.version),
  );
}

/** The versions of one resource: the newest, and the others that may be just as new but say something else. */
export interface Versions {
  readonly newest: Item | undefined;
  readonly others: readonly Item[];
  /** There was an older one, and no history that told of it as such. */
  readonly hadOlder: boolean;
}

export function newestOf(versions: readonly Item[]): Versions {
  const [first, ...rest] = versions;
  if (first === undefined || rest.length === 0) return { newest: first, others: [], hadOlder: false };
  const whole = versions.filter(({ subsetted }) => !subsetted);
  const compared = whole.length > 0 ? whole : versions;
  const newest = compared.filter((item) => !compared.some((other) => isNewer(other.version, item.version)));
  const candidates = differing(newest.length > 0 ? newest : compared);
  // Whatever the order of the input, the same one comes first.
  const [one, ...others] =
    candidates.length === 1
      ? candidates
      : [...candidates].sort((a, b) => compare(contentOf(b), contentOf(a)));
  const older = compared.filter((item) => !newest.includes(item));
  return { newest: one, others, hadOlder: older.some(({ isHistory }) => !isHistory) };
}

/** Each content once. */
function differing(items: readonly Item[]): readonly Item[] {
  const found: Item[] = [];
  for (const item of items)
    if (!found.some(({ resource }) => isSame(contentFields(resource), contentFields(item.resource))))
      found.push(item);
  return found;
}

/** What it says, without what tells of its storage and without its narrative. */
function contentFields(resource: object): object {
  const { meta: _, text: __, ...fields } = resource as { meta?: unknown; text?: unknown };
  return fields;
}

function contentOf({ resource }: Item): string {
  return boundedText(contentFields(resource), 0);
}

const MAX_DEPTH = 32;

/** As JSON with the keys in order, and not deeper than any lawful resource is. */
function boundedText(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (depth > MAX_DEPTH) return '…';
  const inner = Object.entries(value)
    .sort(([a], [b]) => compare(a, b))
    .map(([key, each]) => `${key}:${boundedText(each, depth + 1)}`);
  return `{${inner.join()}}`;
}
