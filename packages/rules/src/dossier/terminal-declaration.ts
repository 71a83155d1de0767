import { hasCode } from '../fhir/codes.ts';
import { each } from '../fhir/safe.ts';
import type { Dossier } from './dossier.ts';
import type { TerminalDeclaration } from './entities.ts';
import { performersOf } from './home-nursing.ts';
import { isForBudget } from './personal-budget.ts';

/** The written declarations that the patient is in the terminal phase. */
export function readTerminalDeclarations(dossier: Dossier): readonly TerminalDeclaration[] {
  return dossier.source
    .own('DocumentReference')
    .filter(
      ({ resource }) =>
        resource.status === 'current' && hasCode(resource.type, 'document', 'terminaliteitsverklaring'),
    )
    .map((entry) => {
      const on = dossier.source.date(entry.resource.date, entry, 'DocumentReference.date');
      return {
        ref: entry.ref,
        about: [entry.ref],
        on: dossier.source.dateFact(on, entry),
        authors: performersOf(dossier, each(entry.resource.author), entry, on),
        get forBudget() {
          return isForBudget(dossier, on);
        },
      };
    });
}
