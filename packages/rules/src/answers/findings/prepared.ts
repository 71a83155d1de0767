import { agreementsOn } from '../../facts/agreements.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { Registration } from '../../facts/entities.ts';
import { isPeriodKind, type MomentKind, type PeriodKind, type Subjects } from '../../facts/subjects.ts';
import type { Context, Frame } from '../../logic/compile.ts';
import { explain } from '../../logic/explain.ts';
import type { Many, Ref } from '../../logic/fact.ts';
import { MET, UNMET } from '../../logic/outcome.ts';
import { wording } from '../../logic/wording.ts';
import { type Interval, overlaps } from '../../time/interval.ts';
import type { CompiledTitle } from './compile-title.ts';
import type { JudgedCondition } from './describe.ts';
import { momentsOf } from './pieces.ts';

/** What stands ready for one title and one thing. */
export interface PreparedFor {
  /** What a finding has to be about for this to be meant for it: one of these. */
  readonly things: readonly Ref[];
  /** Its date; of what lasts its days, undefined where they are not told to the day. */
  readonly on: string | undefined;
  readonly days: Interval | undefined;
  /** Registrations that somebody has to confirm, or messages that somebody has to send. */
  readonly by: readonly Ref[];
  /** Id of the condition that is met once they are sent. */
  readonly condition?: string;
}

/**
 * What stands ready in a record, by title. It is looked up in the same record as it would be if all of it were confirmed
 * and sent: the same rules tell for what a registration is, prepared or not.
 */
export class PreparedThings {
  readonly #dossier: Dossier;
  readonly #refs: ReadonlySet<Ref>;
  readonly #byTitle = new Map<string, readonly PreparedFor[]>();
  readonly #things = new Map<MomentKind, ReadonlyMap<string, Subjects[MomentKind]>>();

  /** Undefined where nothing stands ready, as in most records. */
  static of(dossier: Dossier): PreparedThings | undefined {
    const { confirmed } = dossier;
    return (
      confirmed &&
      new PreparedThings(
        confirmed,
        dossier.prepared.map(({ ref }) => ref),
      )
    );
  }

  private constructor(dossier: Dossier, refs: readonly Ref[]) {
    this.#dossier = dossier;
    this.#refs = new Set(refs);
  }

  /** Whether a registration of a title stands ready, so that it is relevant for that. */
  has(compiled: CompiledTitle): boolean {
    return this.#of(compiled).some(isRegistration);
  }

  /** For what happens at one moment: days of one stay share a reference and not a date. */
  for(compiled: CompiledTitle, ref: Ref, on: string | undefined): readonly PreparedFor[] {
    return this.#of(compiled).filter(
      ({ things, on: day }) => things[0] === ref || (things.includes(ref) && day === on),
    );
  }

  /** For what lasts, as far as its days are among those of a finding. */
  forPeriod(
    compiled: CompiledTitle,
    about: readonly Ref[],
    days: readonly (Interval | undefined)[],
  ): readonly PreparedFor[] {
    return this.#of(compiled).filter(
      ({ things, days: own }) =>
        things.some((each) => about.includes(each)) &&
        (own === undefined || days.some((each) => each === undefined || overlaps(each, own))),
    );
  }

  /**
   * Whether a registration that stands ready takes the place of a title: were it confirmed, that would not be worth a
   * thought any more, so it is not proposed beside it either.
   */
  replaces({ title, occasion }: CompiledTitle, subject: Subjects[MomentKind]): boolean {
    if (!this.#hasRegistrations || occasion === undefined || title.informs) return false;
    const then = this.#then(title.about as MomentKind, subject);
    if (then === undefined) return false;
    const context: Context = { agreements: agreementsOn(this.#dossier.source.settings, subject.on.value) };
    const isOccasion = (each: Subjects[MomentKind]) =>
      occasion.decide([each, undefined, undefined, undefined], context) === MET;
    return isOccasion(subject) && !isOccasion(then);
  }

  get #hasRegistrations(): boolean {
    return [...this.#refs].some((ref) => ref.includes('ChargeItem/'));
  }

  /** The same thing in the record in which all is confirmed. */
  #then(about: MomentKind, { ref, on }: Subjects[MomentKind]): Subjects[MomentKind] | undefined {
    let things = this.#things.get(about);
    if (things === undefined) {
      things = new Map(this.#dossier.subjects(about).map((each) => [`${each.ref} ${each.on.value}`, each]));
      this.#things.set(about, things);
    }
    return things.get(`${ref} ${on.value}`);
  }

  #of(compiled: CompiledTitle): readonly PreparedFor[] {
    const { id, about } = compiled.title;
    let found = this.#byTitle.get(id);
    if (found === undefined) {
      found = isPeriodKind(about) ? this.#lasting(compiled, about) : this.#momentary(compiled, about);
      this.#byTitle.set(id, found);
    }
    return found;
  }

  #momentary(compiled: CompiledTitle, about: MomentKind): readonly PreparedFor[] {
    const { codes, handOvers } = compiled;
    const { registeredByCode } = compiled.title;
    const isOfCare = about === 'care' && registeredByCode;
    const subjects = isOfCare ? this.#dossier.careWith(codes) : this.#dossier.subjects(about);
    return subjects.flatMap((subject): readonly PreparedFor[] => {
      const frame: Frame = [subject, undefined, undefined, undefined];
      const on = subject.on.value;
      const things = [subject.ref, ...subject.about];
      const context: Context = { agreements: agreementsOn({}, on) };
      const registered = this.#registered(compiled, frame, context);
      const sent = handOvers.flatMap(({ condition: { id, expression } }) => {
        const { truth, evidence } = explain(expression, frame, context);
        const by = truth === UNMET ? [] : this.#among(evidence, 'Communication/');
        return by.length > 0 ? [{ things, on, days: undefined, by, condition: id }] : [];
      });
      return registered.length > 0 ? [{ things, on, days: undefined, by: registered }, ...sent] : sent;
    });
  }

  #lasting(compiled: CompiledTitle, about: PeriodKind): readonly PreparedFor[] {
    const { codes, reads } = compiled;
    return this.#dossier
      .periods(about)
      .filter(({ claim }) => claim !== undefined && codes.includes(claim))
      .flatMap((subject) => {
        const moments = momentsOf(subject, reads, {});
        return subject.pieces(reads).flatMap(({ days, on, day, states }): readonly PreparedFor[] => {
          const context: Context = { agreements: agreementsOn({}, day), moments };
          const by = states.flatMap((state) => this.#registered(compiled, [state], context));
          return by.length > 0 ? [{ things: subject.about, on, days, by: [...new Set(by)] }] : [];
        });
      });
  }

  #registered({ title, codes, registered }: CompiledTitle, frame: Frame, context: Context): readonly Ref[] {
    if (registered(frame, context) !== MET) return [];
    const { registrations } = frame[0] as { readonly registrations?: Many<Pick<Registration, 'code'>> };
    const evidence =
      title.registeredByCode && registrations !== undefined
        ? registrations.items
            .filter(({ code }) => codes.includes(code.value as string))
            .flatMap(({ code }) => code.evidence)
        : explain(title.registered, frame, context).evidence;
    return this.#among(evidence, 'ChargeItem/');
  }

  /** Where the references of two servers collide they have their base before them. */
  #among(evidence: readonly Ref[], type: string): readonly Ref[] {
    return [...new Set(evidence.filter((ref) => this.#refs.has(ref) && ref.includes(type)))];
  }
}

export function isRegistration({ condition }: PreparedFor): boolean {
  return condition === undefined;
}

/** What stands ready for a finding; of messages only where they were not sent already. */
export function readyFor(
  prepared: readonly PreparedFor[],
  judged: readonly JudgedCondition[],
): readonly PreparedFor[] {
  return prepared.filter(
    ({ condition: sends }) =>
      sends === undefined || judged.some(({ condition, truth }) => condition.id === sends && truth !== MET),
  );
}

/** The same condition where a message stands ready that is to meet it: what is left is to send that. */
export function withReady<Judged extends JudgedCondition>(
  ready: readonly PreparedFor[],
  judged: readonly Judged[],
): readonly Judged[] {
  return judged.map((each) =>
    ready.some(({ condition }) => condition === each.condition.id)
      ? { ...each, condition: { ...each.condition, todo: SEND } }
      : each,
  );
}

const SEND = wording('verstuur de overdracht die klaarstaat', 'send the hand-over that is ready');

/** References of all that stands ready, each once; absent where nothing does. */
export function preparedKey(ready: readonly PreparedFor[]): { readonly prepared?: readonly Ref[] } {
  return ready.length === 0 ? {} : { prepared: [...new Set(ready.flatMap(({ by }) => by))] };
}
