import type { DocumentReference } from '@medplum/fhirtypes';
import type { Fact, Many, Ref } from '../../logic/fact.ts';
import { hasCode } from '../../record/codes.ts';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { Circumstances, Performer, TerminalDeclaration } from '../entities.ts';
import { isEstablished } from '../established.ts';
import { performersOf } from '../nursing/home-nursing.ts';
import { isForBudget } from '../nursing/personal-budget.ts';

/** The written declarations that the patient is in the terminal phase. */
export function readTerminalDeclarations(dossier: Dossier): readonly TerminalDeclaration[] {
  return dossier.source
    .own('DocumentReference')
    .filter(
      ({ resource }) =>
        isEstablished(resource) && hasCode(resource.type, 'document', 'terminaliteitsverklaring'),
    )
    .map((entry) => new Declaration(dossier, entry));
}

class Declaration implements TerminalDeclaration {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly authors: Many<Performer>;
  readonly #dossier: Dossier;

  constructor(dossier: Dossier, entry: Entry<DocumentReference>) {
    const { date, author } = entry.resource;
    const on = dossier.source.date(date, entry, 'DocumentReference.date');
    this.ref = entry.ref;
    this.about = [entry.ref];
    this.on = dossier.source.dateFact(on, entry);
    this.authors = performersOf(dossier, each(author), entry, on);
    this.#dossier = dossier;
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.on.value, this.ref);
  }

  get forBudget(): Fact<boolean> {
    return isForBudget(this.#dossier, this.on.value);
  }
}
