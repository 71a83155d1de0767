import type { Coverage } from '@medplum/fhirtypes';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  Circumstances,
  PersonalBudget,
  Registration,
  Situation,
  TerminalDeclaration,
} from '../entities.ts';
import { onsetOn } from '../terminal-phase/terminal-phase.ts';

/** A draft is a budget that is asked for and not granted yet. */
const RUNNING: readonly (string | undefined)[] = ['active', 'draft'];

/** The personal budgets under the Zvw. */
export function readPersonalBudgets(dossier: Dossier): readonly BudgetOfCoverage[] {
  return dossier.source
    .own('Coverage')
    .filter(
      ({ resource }) =>
        RUNNING.includes(resource.status) && codesOf(resource.type, 'dekking').includes('zvw-pgb'),
    )
    .map((entry) => new BudgetOfCoverage(dossier, entry));
}

export class BudgetOfCoverage implements PersonalBudget {
  readonly ref: Ref;
  readonly on: Fact<string>;
  /** Last day, as far as it is told. */
  readonly until: string | undefined;
  readonly #dossier: Dossier;
  readonly #from: string | undefined;
  readonly #isGranted: boolean;

  constructor(dossier: Dossier, entry: Entry<Coverage>) {
    const { period } = entry.resource;
    this.#dossier = dossier;
    this.#isGranted = entry.resource.status === 'active';
    this.ref = entry.ref;
    this.#from = dossier.source.date(period?.start, entry, 'Coverage.period.start');
    this.until = dossier.source.date(period?.end, entry, 'Coverage.period.end');
    this.on = dossier.source.dateFact(this.#from, entry);
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.#day, this.ref);
  }

  get situation(): Situation {
    return this.#dossier.situationOn(this.#day);
  }

  get beforeTerminalPhase(): Fact<boolean> {
    const onset = onsetOn(this.#dossier, this.#day);
    if (onset === undefined || this.#from === undefined)
      return unknown(lack('date', 'Coverage', this.ref), [this.ref]);
    return known(this.#isGranted && surelyBefore(this.#from, onset.on), [this.ref, onset.ref]);
  }

  /** The last day that is asked about. */
  get #day(): string | undefined {
    const { at } = this.#dossier;
    return surelyBefore(this.until, at) ? this.until : at;
  }

  get declarations(): Many<TerminalDeclaration> {
    const { source } = this.#dossier;
    return many(
      this.#dossier.declarations,
      source.isComplete('DocumentReference'),
      lack('declaration', 'DocumentReference', source.patient.ref),
    );
  }

  get registrations(): Many<Registration> {
    const items = this.#dossier.care
      .filter(({ event: { on } }) => !surelyBefore(on, this.#from) && !surelyBefore(this.until, on))
      .flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }
}

/** Whether a budget runs or is asked for on a day or later. */
export function isForBudget(dossier: Dossier, on: string | undefined): Fact<boolean> {
  const budget = dossier.budgets.find(({ until }) => !surelyBefore(until, on));
  if (budget !== undefined) return known(true, [budget.ref]);
  return dossier.source.isComplete('Coverage')
    ? known(false)
    : unknown(lack('budget', 'Coverage', dossier.source.patient.ref));
}
