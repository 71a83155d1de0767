import { ENTITIES } from '../../facts/entities.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import { along } from '../../logic/along.ts';
import { type Frame, factAt, type Leaf } from '../../logic/compile.ts';
import type { Entities, SetOf } from '../../logic/declaration.ts';
import type { Witness } from '../../logic/evidence.ts';
import type { Count, Expression, Path } from '../../logic/expression.ts';
import type { Fact, Ref } from '../../logic/fact.ts';
import { print } from '../../logic/print.ts';
import type { Language } from '../../logic/wording.ts';
import type { Told } from '../assessment.ts';

/** Hears which resources decide a condition, and keeps of each its day and what it says, as the facts have read them. */
export interface Hearing extends Witness {
  /** In the order of the evidence; nothing of a resource of which neither a day nor a word is known. */
  told(evidence: readonly Ref[]): readonly Told[];
}

/** Hears for one condition; its words are looked up once, when it is first told. */
export function compileHearing(expression: Expression, about: SubjectKind): (language: Language) => Hearing {
  let words: Words | undefined;
  return (language) => {
    words ??= wordsIn(expression, about);
    return new Hearer(words, language);
  };
}

/** What is heard of one resource: nearly always a word or two, so that these are made no list of. */
interface Said {
  readonly ref: Ref;
  on: string | undefined;
  /** What it is, before what it says. */
  nouns: string;
  words: string;
}

class Hearer implements Hearing {
  readonly #words: Words;
  readonly #language: Language;
  #said: Said[] | undefined;
  /** By reference, once looking through them would take long. */
  #byRef: Map<Ref, Said> | undefined;

  constructor(words: Words, language: Language) {
    this.#words = words;
    this.#language = language;
  }

  fact(leaf: Leaf, path: Path, frame: Frame): void {
    const { value, evidence } = factAt<boolean | string>(path, frame);
    if (evidence.length === 0) return;
    const word = this.#words.facts.get(leaf)?.[this.#language](value);
    const owner = frame[path[0]] as Dated;
    for (const ref of evidence) {
      const said = this.#of(ref);
      if (word !== undefined) said.words = withWord(said.words, word);
      if (said.on === undefined && isOf(owner, ref)) date(said, owner);
    }
  }

  item(count: Count, item: unknown): void {
    const { ref } = item as Dated;
    if (ref === undefined) return;
    const said = this.#of(ref);
    const noun = this.#words.sets.get(count)?.one[this.#language];
    if (noun !== undefined) said.nouns = withWord(said.nouns, noun);
    date(said, item as Dated);
  }

  told(evidence: readonly Ref[]): readonly Told[] {
    const told: Told[] = [];
    if (this.#said === undefined) return told;
    for (const reference of evidence) {
      const said = this.#find(reference);
      if (said === undefined) continue;
      const { on, nouns, words } = said;
      const text = nouns === '' || words === '' ? nouns + words : `${nouns}, ${words}`;
      if (text === '') {
        if (on !== undefined) told.push({ reference, on });
      } else told.push(on === undefined ? { reference, text } : { reference, on, text });
    }
    return told;
  }

  #of(ref: Ref): Said {
    const found = this.#find(ref);
    if (found !== undefined) return found;
    const said: Said = { ref, on: undefined, nouns: '', words: '' };
    this.#said ??= [];
    this.#said.push(said);
    if (this.#said.length > FEW) this.#byRef ??= new Map(this.#said.map((each) => [each.ref, each]));
    this.#byRef?.set(ref, said);
    return said;
  }

  #find(ref: Ref): Said | undefined {
    return this.#byRef === undefined ? this.#said?.find((each) => each.ref === ref) : this.#byRef.get(ref);
  }
}

const FEW = 8;

/** In no word; some have a comma. */
const BETWEEN = '; ';

/** Each word once. */
function withWord(words: string, word: string): string {
  if (words === '') return word;
  return words === word || words.split(BETWEEN).includes(word) ? words : `${words}${BETWEEN}${word}`;
}

interface Dated {
  readonly ref?: Ref;
  readonly about?: readonly Ref[];
  readonly on?: Fact<string>;
}

/** A fact of something is read from others as well, such as who did it; these have no day of it. */
function isOf({ ref, about }: Dated, evidence: Ref): boolean {
  return evidence === ref || about?.includes(evidence) === true;
}

function date(said: Said, { on }: Dated): void {
  if (on?.value !== undefined && on.value !== '') said.on = on.value;
}

/** The words of the facts and the sets that an expression asks for. */
interface Words {
  readonly facts: ReadonlyMap<Leaf, WordOf>;
  readonly sets: ReadonlyMap<Count, SetOf>;
}

/** How a fact is said, by what it says; undefined where there is no word for that. */
type WordOf = Readonly<Record<Language, (value: boolean | string | undefined) => string | undefined>>;

function wordsIn(expression: Expression, about: SubjectKind): Words {
  const facts = new Map<Leaf, WordOf>();
  const sets = new Map<Count, SetOf>();
  const visit = (part: Expression, bound: readonly string[]): void => {
    switch (part.op) {
      case 'all':
      case 'any':
        for (const each of part.of) visit(each, bound);
        return;
      case 'not':
      case 'at':
      case 'sometime':
        visit(part.of, bound);
        return;
      case 'count': {
        const [variable, ...fields] = part.set;
        const set = along(fields, bound[variable] ?? '', ENTITIES as Entities).at(-1);
        if (set?.is !== 'set') return;
        sets.set(part, set);
        const inner = [...bound];
        inner[part.variable] = set.item;
        visit(part.where, inner);
        return;
      }
      // That two differ says of neither what it is; an agreement and a judgement rest on no resource.
      case 'differs':
      case 'agreement':
      case 'judgement':
        return;
      default: {
        const [variable, ...fields] = part.fact;
        facts.set(part, wordsOf(fields, bound[variable] ?? ''));
      }
    }
  };
  visit(expression, [about]);
  return { facts, sets };
}

/** As the handbook prints that it is so: `huisarts`, `niet op afstand`, `leveringsvorm is vpt`. */
function wordsOf(fields: Fields, entity: string): WordOf {
  return { nl: inLanguage(fields, entity, 'nl'), en: inLanguage(fields, entity, 'en') };
}

type Fields = readonly [field: string, ...fields: string[]];

function inLanguage(fields: Fields, entity: string, language: Language): WordOf[Language] {
  const fact: Path = [0, ...fields];
  const declared = along(fields, entity, ENTITIES as Entities).at(-1);
  const printed = (expression: Expression) => print(expression, entity, ENTITIES, language);
  if (declared?.is === 'yes-no') {
    const called = printed({ op: 'is', fact });
    const not = printed({ op: 'not', of: { op: 'is', fact } });
    return (value) => (value === undefined ? undefined : value === true ? called : not);
  }
  if (declared?.is !== 'text') return () => undefined;
  const said = new Map(
    Object.keys(declared.values ?? {}).map((value) => [
      value,
      printed({ op: 'oneOf', fact, values: [value] }),
    ]),
  );
  // A code without a meaning says nothing to people.
  return (value) => said.get(value as string);
}
