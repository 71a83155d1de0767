import type { Columns } from '../../facts/columns.ts';
import { any, not } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { handreiking } from '../sources.ts';
import { type Draft, requirement } from '../title.ts';

/**
 * That the record tells under which law the patient is. The guard `law` excludes what is known to be another's; where
 * nobody tells, the title is not complete.
 */
export function payerKnown({ standing }: Columns<'circumstances'>): Draft {
  return requirement('payer-known', any(standing.wlz, not(standing.wlz)), {
    nl: 'Vast staat of de patiënt een Wlz-indicatie heeft die telt',
    en: 'It is told whether the patient has a Wlz indication that counts',
    todo: wording(
      'leg vast of de patiënt een Wlz-indicatie heeft',
      'record whether the patient has a Wlz indication',
    ),
    sources: [handreiking('B1')],
  });
}
