import { ownCode } from '../../codes/own-code.ts';
import type { CareOfEvent } from '../../facts/care/care.ts';
import { Dossier } from '../../facts/dossier.ts';
import type { PeriodSubject, Piece } from '../../facts/periods/period-subject.ts';
import type { Reads } from '../../facts/periods/reads.ts';
import type { RegisteredCare } from '../../facts/periods/registered-care.ts';
import { registeredAlone } from '../../facts/registrations/registered-alone.ts';
import { isPeriodKind } from '../../facts/subjects.ts';
import type { MomentName } from '../../logic/expression.ts';
import type { Fact, Lack, Many, Ref } from '../../logic/fact.ts';
import type { Language } from '../../logic/wording.ts';
import type { Completeness, Settings } from '../../record/settings/settings.ts';
import { dateOf } from '../../time/dates.ts';
import { EVER, type Interval } from '../../time/interval.ts';
import { encounterOf, encountersOf } from '../findings/belongings.ts';
import type { CompiledTitle } from '../findings/compile-title.ts';
import { compiledTitles } from '../findings/compiled-titles.ts';
import { type PreparedFor, PreparedThings } from '../findings/prepared.ts';
import { canBeAlone } from '../findings/registered-alone.ts';
import { open } from '../open.ts';
import { type Field, readsOfSubjects, type Shape, shapesOfSubjects } from './shape.ts';

/**
 * What one patient's record says, as far as the expressions of the catalogue read it: with `catalogue()` all that a
 * rule engine in another language needs. `docs/catalogue-format.md` of the project defines both.
 */
export interface DossierJson {
  /** The day of asking: a Dutch local date, `YYYY-MM-DD`. */
  readonly at: string;
  /** `Patient/id` */
  readonly patient: string;
  /** Something in the record tells of palliative care. */
  readonly marked: boolean;
  /** How much of what is registered can be seen. */
  readonly registrations: Completeness;
  /** Of the settings, by title id. */
  readonly agreements: NonNullable<Settings['agreements']>;
  /** What is registered under an own code, each as if nothing else told what it is registered for. */
  readonly alone: readonly AloneJson[];
  /** What titles are about, by kind of subject. */
  readonly subjects: Readonly<Record<string, readonly (EntityJson | PeriodJson)[]>>;
}

/** What stands ready for a title about a subject, and waits for somebody to confirm or to send it. */
interface PreparedJson {
  /** Id of the title. */
  readonly title: string;
  readonly by: readonly Ref[];
  /** Id of the condition that a message that stands ready is to meet; absent of a registration. */
  readonly condition?: string;
  /** Of something that lasts the first and the last day for which it stands ready, as far as these are told. */
  readonly from?: string;
  readonly to?: string;
}

/** A registration as the only thing that tells of what its title is about. */
interface AloneJson {
  /** The own code, `title:<id>`. */
  readonly claim: string;
  readonly registration: Ref;
  /** Of the kind that the title is about. */
  readonly subject: EntityJson | PeriodJson;
}

/** Something that lasts, piece by piece. */
interface PeriodJson {
  readonly about: readonly Ref[];
  readonly prepared?: readonly PreparedJson[];
  /** The stay that it is. */
  readonly encounter?: Ref;
  /** The own code, `title:<id>`, under which these days are registered; absent for the thing itself. */
  readonly claim?: string;
  /** The own codes that are registered for some day of it. */
  readonly claimed: readonly string[];
  /** The days that a finding can be about. */
  readonly pieces: readonly PieceJson[];
  /** All that it lasts. */
  readonly whole: readonly PieceJson[];
  readonly moments: Readonly<Record<MomentName, PieceJson>>;
}

/** Days on which nothing changes. */
interface PieceJson {
  /** The first and the last; absent where that is open or not told to the day. */
  readonly from?: string;
  readonly to?: string;
  /** The first as precise as the record gives it. */
  readonly on?: string;
  /** The day on which it is seen. */
  readonly day?: string;
  /** Two on the day of a move. */
  readonly states: readonly EntityJson[];
}

/** Facts, sets and entities by field; `ref` and `about` are references to the FHIR resources that it is read from. */
export interface EntityJson {
  readonly ref?: Ref;
  readonly about?: readonly Ref[];
  /** The contact or stay that it belongs to. */
  readonly encounter?: Ref;
  /** All of them, where these are several. */
  readonly encounters?: readonly Ref[];
  /** Of care: the own codes that are registered for other days, which tell of it as well. */
  readonly claimed?: readonly string[];
  readonly prepared?: readonly PreparedJson[];
  /** Ids of the titles of which something else stands ready in their place. */
  readonly replaced?: readonly string[];
  readonly [field: string]:
    | FactJson
    | SetJson
    | EntityJson
    | Ref
    | readonly Ref[]
    | readonly PreparedJson[]
    | undefined;
}

/** One thing that the record says; unknown without a value. */
export interface FactJson {
  readonly value?: boolean | string;
  readonly evidence: readonly Ref[];
  readonly lack?: Lack;
}

/** All things of one kind; when it is complete, what is not in it is not there. */
export interface SetJson {
  readonly items: readonly EntityJson[];
  readonly complete: boolean;
  readonly lack?: Lack;
  /** They may be of another, so that what is met for them is unknown. */
  readonly possible?: true;
}

export interface DossierOptions {
  /** The day of asking: a Dutch local date, `YYYY-MM-DD`. */
  readonly at: string;
  readonly settings?: Settings;
  /** `Patient/id`; required when the record holds several patients. */
  readonly patient?: string;
  /** Language of messages; Dutch by default. */
  readonly language?: Language;
}

/**
 * The dossier of one patient as plain JSON; undefined when the record names no patient, or several of whom none is asked
 * for. `record` is what `assess` takes. Never throws on a record; throws a RangeError when `at` is no date.
 */
export function dossier(record: unknown, options: DossierOptions): DossierJson | undefined {
  const source = open(record, options).record(options.patient);
  if (source === undefined) return undefined;
  const facts = new Dossier(source, options.at);
  const subjects: Record<string, readonly (EntityJson | PeriodJson)[]> = {};
  const prepared = PreparedThings.of(facts);
  for (const [kind, shape] of shapesOfSubjects()) {
    const titles = prepared === undefined ? [] : compiledTitles().filter(({ title }) => title.about === kind);
    subjects[kind] = isPeriodKind(kind)
      ? facts.periods(kind).map((subject) => ({
          ...periodJson(subject, readsOfSubjects(kind), shape),
          ...preparedJson(titles, (title) => prepared?.forPeriod(title, subject.about, [undefined])),
        }))
      : facts.subjects(kind).map((subject) => ({
          about: subject.about,
          ...encounterJson(subject),
          ...(kind === 'care' && claimedJson(facts, subject as CareOfEvent)),
          ...preparedJson(titles, (title) => prepared?.for(title, subject.ref, subject.on.value)),
          ...replacedJson(titles, (title) => prepared?.replaces(title, subject) ?? false),
          ...entityJson(subject as unknown as Entity, shape),
        }));
    if (kind === 'care' && facts.registeredPeriods.length > 0) {
      const periods = facts.registeredPeriods.map((subject) => ({
        ...periodJson(subject, readsOfSubjects(kind), shape),
        ...preparedJson(titles, (title) => prepared?.forPeriod(title, subject.about, [undefined])),
      }));
      subjects[kind] = [...periods, ...subjects[kind]];
    }
  }
  return {
    at: options.at,
    patient: source.patient.ref,
    marked: facts.hasPalliativeMarker,
    registrations: source.completenessOf('ChargeItem'),
    agreements: source.settings.agreements ?? {},
    alone: aloneJson(facts),
    subjects,
  };
}

/** What is told with other days that are registered. */
function claimedJson(facts: Dossier, care: CareOfEvent): { readonly claimed?: readonly string[] } {
  const claimed = facts.registeredPeriods
    .filter(
      (period) => period.event === care.event || (!isClaimed(period, care) && period.tellsOf(facts, care)),
    )
    .map(({ claim }) => claim as string);
  return claimed.length === 0 ? {} : { claimed: [...new Set(claimed)] };
}

function isClaimed({ claim }: RegisteredCare, { event }: CareOfEvent): boolean {
  return event.statements.some(({ code }) => code === claim);
}

/** Only of titles of which a registration can stand alone. */
function aloneJson(facts: Dossier): readonly AloneJson[] {
  return compiledTitles().flatMap(({ title }) => {
    const claim = ownCode(title.id);
    if (!canBeAlone(title) || !facts.registeredCodes.has(claim)) return [];
    const shape = shapesOfSubjects().get(title.about) as Shape;
    return registeredAlone(facts, claim, title.about).map(({ registration, subject, period }) => ({
      claim,
      registration: registration.ref,
      subject:
        period === undefined
          ? {
              about: subject.about,
              ...encounterJson(subject),
              ...entityJson(subject as unknown as Entity, shape),
            }
          : periodJson(period, readsOfSubjects(title.about), shape),
    }));
  });
}

const MOMENTS: readonly MomentName[] = ['asked'];

function periodJson(subject: PeriodSubject<unknown>, reads: Reads, shape: Shape): PeriodJson {
  const { about, claim, claimed } = subject;
  const toJson = (piece: Piece<unknown>) => pieceJson(piece, shape);
  return {
    about,
    ...encounterJson(subject),
    ...(claim !== undefined && { claim }),
    claimed,
    pieces: subject.pieces(reads).map(toJson),
    whole: subject.whole(reads).map(toJson),
    moments: Object.fromEntries(MOMENTS.map((name) => [name, toJson(subject.at(name))])) as Record<
      MomentName,
      PieceJson
    >,
  };
}

function preparedJson(
  titles: readonly CompiledTitle[],
  preparedFor: (title: CompiledTitle) => readonly PreparedFor[] | undefined,
): { readonly prepared?: readonly PreparedJson[] } {
  const prepared = titles.flatMap((title) =>
    (preparedFor(title) ?? []).map(({ by, condition, days }) => ({
      title: title.title.id,
      by,
      ...(condition !== undefined && { condition }),
      ...daysJson(days),
    })),
  );
  return prepared.length === 0 ? {} : { prepared };
}

function replacedJson(
  titles: readonly CompiledTitle[],
  isReplaced: (title: CompiledTitle) => boolean,
): Pick<EntityJson, 'replaced'> {
  const replaced = titles.filter(isReplaced).map(({ title }) => title.id);
  return replaced.length === 0 ? {} : { replaced };
}

function daysJson(days: Interval | undefined): { readonly from?: string; readonly to?: string } {
  const { from, before } = days ?? EVER;
  return {
    ...(from !== EVER.from && { from: dateOf(from) }),
    ...(before !== EVER.before && { to: dateOf(before - 1) }),
  };
}

function pieceJson({ days, on, day, states }: Piece<unknown>, shape: Shape): PieceJson {
  return {
    ...daysJson(days),
    ...(on !== undefined && { on }),
    ...(day !== undefined && { day }),
    states: states.map((state) => entityJson(state as Entity, shape)),
  };
}

function encounterJson(
  subject: Parameters<typeof encounterOf>[0],
): Pick<EntityJson, 'encounter' | 'encounters'> {
  const encounter = encounterOf(subject);
  const encounters = encountersOf(subject);
  return { ...(encounter !== undefined && { encounter }), ...(encounters && { encounters }) };
}

type Entity = { readonly ref?: Ref } & Readonly<Record<string, unknown>>;

function entityJson(entity: Entity, shape: Shape): EntityJson {
  const json: Record<string, EntityJson[string]> = {};
  if (entity.ref !== undefined) json['ref'] = entity.ref;
  for (const [name, field] of shape) json[name] = fieldJson(entity[name], field);
  return json;
}

function fieldJson(value: unknown, field: Field): FactJson | SetJson | EntityJson {
  switch (field.is) {
    case 'fact':
      return factJson(value as Fact<boolean | string>);
    case 'set':
      return setJson(value as Many<Entity>, field.of);
    case 'entity':
      return entityJson(value as Entity, field.of);
  }
}

function factJson({ value, evidence, lack }: Fact<boolean | string>): FactJson {
  return { ...(value !== undefined && { value }), evidence, ...(lack && { lack }) };
}

function setJson({ items, complete, lack, possible }: Many<Entity>, shape: Shape): SetJson {
  return {
    items: items.map((item) => entityJson(item, shape)),
    complete,
    ...(lack && { lack }),
    ...(possible && { possible }),
  };
}
