import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Performer } from '../entities.ts';

type Responsible = 'gp' | 'specialist' | 'other';

/**
 * Under whose responsibility a device is placed. A GP or specialist who places it answers for it; for anybody else
 * whoever asked for it does. Home nursing that nobody else asked counts as care of the GP.
 */
export function responsibleFor(
  performers: readonly Performer[],
  requesters: readonly Performer[],
  ref: Ref,
): Fact<string> {
  for (const people of [performers, requesters]) {
    for (const responsible of ['gp', 'specialist'] as const) {
      const person = people.find((each) => responsibilityOf(each) === responsible);
      if (person !== undefined) return known<Responsible>(responsible, evidenceOf(person));
    }
  }
  const homeNurse = [...performers, ...requesters].find(({ homeNursing }) => homeNursing.value === true);
  if (homeNurse !== undefined) return known<Responsible>('gp', homeNurse.homeNursing.evidence);
  const other = [...performers, ...requesters].find((each) => responsibilityOf(each) === 'other');
  if (other !== undefined) return known<Responsible>('other', evidenceOf(other));
  const [person] = [...performers, ...requesters];
  return person === undefined
    ? unknown(lack('performer', 'DeviceRequest', ref), [ref])
    : unknown(lack('role', 'PractitionerRole', person.ref), [person.ref]);
}

/** Undefined for who works under the responsibility of another, and where the role is not told. */
function responsibilityOf({
  gp,
  physician,
  poortfunctie,
  elderlyCarePhysician,
  nursePractitioner,
  physicianAssistant,
  specialism,
}: Performer): Responsible | undefined {
  if (gp.value === true) return 'gp';
  if (physician.value === true)
    return poortfunctie.value === true && elderlyCarePhysician.value !== true ? 'specialist' : 'other';
  // A VS or PA works in the name of a specialism.
  const delegated = nursePractitioner.value === true || physicianAssistant.value === true;
  return delegated && specialism.value !== undefined && specialism.value !== '' ? 'specialist' : undefined;
}

function evidenceOf({ gp }: Performer): readonly Ref[] {
  return gp.evidence;
}
