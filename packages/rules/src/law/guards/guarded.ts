import { columnsOf } from '../../facts/columns.ts';
import { plain } from '../../logic/columns.ts';
import type { Title } from '../title.ts';
import { guards } from './guards.ts';
import { isAskedOfRegistrations, isGuarded, natureOf } from './nature.ts';

/** The same title with the guards that follow from what it is, before what its author wrote. */
export function guarded(title: Title, chapter: string): Title {
  if (!isGuarded(title)) return title;
  const subject = columnsOf(title.about as 'care');
  const drafts = guards(subject, natureOf(title, chapter), title.law).map((each) => ({
    ...each,
    ...(isAskedOfRegistrations(title) && { whenRegistered: true as const }),
    guard: true as const,
    expression: plain(each.expression),
    sources: each.sources ?? title.sources,
  }));
  const own = title.conditions.filter(({ id }) => drafts.some((guard) => guard.id === id));
  if (own.length > 0)
    throw new Error(own.map(({ id }) => `${title.id}: ${id}: is a guard, which no author writes`).join('\n'));
  return { ...title, conditions: [...drafts, ...title.conditions] };
}
