import { type Fact, known, type Many, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Performer } from '../entities.ts';

/** Whether somebody may belong to a child comfort team is asked of care of a child; of an adult the record has to say so. */
export function isByChildTeam(performers: Many<Performer>, child: Fact<boolean>): Fact<boolean> {
  const member = performers.items.find(({ inChildComfortTeam }) => inChildComfortTeam.value === true);
  if (member !== undefined) return member.inChildComfortTeam;
  if (child.value === false) return child;
  const open = performers.items.find(({ inChildComfortTeam }) => inChildComfortTeam.value === undefined);
  if (open !== undefined) return open.inChildComfortTeam;
  return performers.complete ? known(false) : unknown(performers.lack ?? lack('performer', 'Encounter'));
}
