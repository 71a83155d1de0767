import { wording } from '../../logic/wording.ts';
import { each, isObject, text } from '../safe.ts';
import { type Shortfall, typesAskedBy } from './shortfall.ts';

/** One Bundle of the input, as a page of an answer. */
interface Page {
  readonly place: string;
  readonly self: string | undefined;
  readonly next: string | undefined;
  readonly previous: string | undefined;
  readonly total: number | undefined;
  /** How many resources match the search, apart from what was included with them. */
  readonly matches: number;
}

/** The pages of the input: which of them go together, and whether all are there. */
export class Pages {
  readonly #pages: Page[] = [];

  add(bundle: object, place: string): void {
    const { link, total, entry } = bundle as {
      link?: readonly Link[];
      total?: unknown;
      entry?: readonly Entry[];
    };
    if (link === undefined && total === undefined) return;
    const links = new Map(each(link).map(({ relation, url }) => [relation, text(url)] as const));
    this.#pages.push({
      place,
      self: links.get('self'),
      next: links.get('next'),
      previous: links.get('previous') ?? links.get('prev'),
      total: typeof total === 'number' ? total : undefined,
      matches: each(entry).filter(isMatch).length,
    });
  }

  /** Tells of every answer of which pages lack. */
  report(shortfall: Shortfall): void {
    if (this.#pages.length === 0) return;
    const bySelf = new Map(this.#pages.map((page) => [page.self, page]));
    const byPrevious = new Map(this.#pages.map((page) => [page.previous, page]));
    const following = ({ next, self }: Page) =>
      next === undefined ? undefined : (bySelf.get(next) ?? (self && byPrevious.get(self)));
    const followed = new Set(this.#pages.map(following));
    for (const first of this.#pages) {
      if (followed.has(first)) continue;
      const answer = new Set<Page>();
      for (let page: Page | undefined = first; page && !answer.has(page); page = following(page) || undefined)
        answer.add(page);
      tell([...answer], shortfall);
    }
  }
}

interface Link {
  readonly relation?: string;
  readonly url?: string;
}

interface Entry {
  readonly resource?: unknown;
  readonly search?: { readonly mode?: string };
  readonly request?: { readonly method?: string };
}

function isMatch({ resource, search, request }: Entry): boolean {
  if (!isObject(resource)) return isObject(request) && request.method === 'DELETE';
  const mode = isObject(search) ? search.mode : undefined;
  return mode !== 'include' && mode !== 'outcome' && !isOutcome(resource);
}

export function isOutcome(resource: object): boolean {
  return (resource as { resourceType?: unknown }).resourceType === 'OperationOutcome';
}

function tell(answer: readonly Page[], shortfall: Shortfall): void {
  const last = answer.at(-1) as Page;
  const [{ self, place }] = answer as [Page];
  const came = answer.reduce((sum, { matches }) => sum + matches, 0);
  const total = Math.max(0, ...answer.map((page) => page.total ?? 0));
  const types = typesAskedBy(self);
  const asked = types.length > 0 ? types : typesAskedBy(last.next);
  if (last.next !== undefined) shortfall.add(asked, last.place, 'Bundle.link', MORE_PAGES);
  else if (total > came)
    shortfall.add(
      asked,
      place,
      'Bundle.total',
      wording(
        `noemt ${total} resources, waarvan er ${came} in de invoer staan`,
        `names ${total} resources, of which ${came} are in the input`,
      ),
    );
}

const MORE_PAGES = wording(
  'verwijst naar een volgende bladzijde, die niet in de invoer staat',
  'links to a next page, which is not in the input',
);
