import { ownCode } from '../../codes/own-code.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { Registration } from '../../facts/entities.ts';
import { registeredAlone } from '../../facts/registrations/registered-alone.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import type { Many } from '../../logic/fact.ts';
import { MET, UNMET } from '../../logic/outcome.ts';
import type { Settings } from '../../record/settings/settings.ts';
import type { CompiledTitle } from './compile-title.ts';
import { type JoinedCondition, joined } from './join-pieces.ts';
import { judgePieces } from './pieces.ts';
import type { Judged } from './status.ts';

/** Kinds of subject that are dated by one day, while what is registered for them can go on. */
const REGISTERED_FOR_DAYS: readonly SubjectKind[] = [
  'child',
  'child-visit',
  'personal-budget',
  'spiritual-care',
  'support-request',
];

/** What is registered for a subject, where it can be registered for more days than that of the subject. */
interface Registered {
  readonly registrations?: Many<Registration>;
}

/**
 * The conditions that certainly do not hold on some day for which a subject is registered, by what is known of these days
 * themselves: life, age, law, agreement, term. What else is registered is judged with the subject.
 */
export function notOnAllDays(
  compiled: CompiledTitle,
  subject: unknown,
  dossier: Dossier,
  settings: Settings,
): ReadonlyMap<string, JoinedCondition> {
  const { id, about } = compiled.title;
  const { registrations } = subject as Registered;
  if (!REGISTERED_FOR_DAYS.includes(about) || registrations === undefined) return NONE;
  if (!dossier.registeredCodes.has(ownCode(id))) return NONE;
  const found = new Map<string, JoinedCondition>();
  for (const { registration, period } of registeredAlone(dossier, ownCode(id), about)) {
    if (period === undefined || registrations.items.every(({ ref }) => ref !== registration.ref)) continue;
    for (const each of joined(compiled, judgePieces(compiled, period, settings)))
      if (isAgainst(each) && !readsRegistrations(each)) found.set(each.condition.id, each);
  }
  return found;
}

const NONE: ReadonlyMap<string, JoinedCondition> = new Map();

export function isAgainst({ kind, truth }: Judged): boolean {
  return kind === 'exclusion' ? truth === MET : kind !== 'attention' && truth === UNMET;
}

function readsRegistrations({ condition: { expression } }: JoinedCondition): boolean {
  return JSON.stringify(expression).includes('"registrations"');
}
