import type { Wording } from './wording.ts';

/**
 * What a fact is, in one place: its type with the values it can have, and how people call it. Rules are written on
 * declarations and never see how a fact is read; from them come the types of the facts, the columns that rules are
 * written on, the check of a finished rule, the words of the handbook and the shape of the dossier.
 */
export type FactDeclaration = YesNo | Text | Day | TimeOfDay | SetOf | PartOf;

/** True or false: `op afstand`. */
export interface YesNo extends Called {
  readonly is: 'yes-no';
  /** How people call that it is not so, where "not" before the word does not read well. */
  readonly denied?: Wording;
}

/** A code or a name. */
export interface Text<Value extends string = string> extends Called {
  readonly is: 'text';
  /** Values, with what they mean where people do not know the code by heart. */
  readonly values?: Readonly<Record<Value, Wording | undefined>>;
  /** It can have other values too. */
  readonly open?: true;
}

/** A Dutch local date, `YYYY-MM-DD`, or as much of one as the record gives. */
export interface Day extends Called {
  readonly is: 'day';
}

/** A Dutch local time, `HH:MM`. */
export interface TimeOfDay extends Called {
  readonly is: 'time';
}

/** All things of one kind: `item` is the name of their entity. */
export interface SetOf<Item extends string = string> extends Said {
  readonly is: 'set';
  readonly item: Item;
  readonly one: Wording;
  readonly several: Wording;
}

/** An entity inside an entity; `called` follows its facts: `aan het eind`. Empty where that goes without saying. */
export interface PartOf<Part extends string = string> extends Called {
  readonly is: 'part';
  readonly part: Part;
}

interface Called extends Said {
  readonly called: Wording;
}

/** Which saying tells how a record says it: the name of a row in docs/fhir-mapping.md. */
export interface Said {
  readonly said?: string;
}

/** A kind of thing that the record tells of. */
export interface EntityDeclaration extends Said {
  /**
   * `subject`: titles can be about it, so that it knows the resources it stands for (`about`) and its date (`on`);
   * `item`: one of a set, with a reference of its own; `part`: a side of another entity.
   */
  readonly is: 'subject' | 'item' | 'part';
  /** What a rule calls it: `deze zorg`. Only of a subject. */
  readonly called?: Wording;
  readonly facts: Readonly<Record<string, FactDeclaration>>;
}

/** Every kind of entity by name; sets and parts name each other in it. */
export type Entities = Readonly<Record<string, EntityDeclaration>>;

export function yesNo(nl: string, en: string, ...more: readonly (Said | Denied)[]): YesNo {
  return { is: 'yes-no', called: { nl, en }, ...Object.assign({}, ...more) };
}

interface Denied {
  readonly denied: Wording;
}

/** How people call that a fact is not so. */
export function denied(nl: string, en: string): Denied {
  return { denied: { nl, en } };
}

/** Any text. */
export function text(nl: string, en: string, ...more: readonly (Said | Meanings)[]): Text {
  return { is: 'text', called: { nl, en }, open: true, ...Object.assign({}, ...more) };
}

interface Meanings {
  readonly values: Readonly<Record<string, Wording>>;
}

/** What some values of a text mean. */
export function meaning(values: Meanings['values']): Meanings {
  return { values };
}

/** A text with a closed set of values. */
export function oneOf<const Value extends string>(
  nl: string,
  en: string,
  values: Readonly<Record<Value, Wording | undefined>>,
  said?: Said,
): Text<Value> {
  return { is: 'text', called: { nl, en }, values, ...said };
}

export function day(nl: string, en: string, said?: Said): Day {
  return { is: 'day', called: { nl, en }, ...said };
}

export function timeOfDay(nl: string, en: string, said?: Said): TimeOfDay {
  return { is: 'time', called: { nl, en }, ...said };
}

export function setOf<const Item extends string>(
  item: Item,
  one: readonly [nl: string, en: string],
  several: readonly [nl: string, en: string],
  said?: Said,
): SetOf<Item> {
  return {
    is: 'set',
    item,
    one: { nl: one[0], en: one[1] },
    several: { nl: several[0], en: several[1] },
    ...said,
  };
}

export function partOf<const Part extends string>(part: Part, nl = '', en = ''): PartOf<Part> {
  return { is: 'part', part, called: { nl, en } };
}

type Facts = EntityDeclaration['facts'];

export function subject<const F extends Facts>(nl: string, en: string, said: Said, facts: F) {
  return { is: 'subject', called: { nl, en }, ...said, facts } as const;
}

export function item<const F extends Facts>(facts: F) {
  return { is: 'item', facts } as const;
}

export function part<const F extends Facts>(facts: F) {
  return { is: 'part', facts } as const;
}
