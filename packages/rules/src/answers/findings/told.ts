import { ENTITIES } from '../../facts/entities.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import { along } from '../../logic/along.ts';
import { type Frame, factAt, type Leaf } from '../../logic/compile.ts';
import type { Entities, FactDeclaration, SetOf } from '../../logic/declaration.ts';
import type { Witness } from '../../logic/evidence.ts';
import type { Count, Expression, Path } from '../../logic/expression.ts';
import type { Fact, Ref } from '../../logic/fact.ts';
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

interface Said {
  on?: string;
  /** What it is, before what it says. */
  readonly nouns: string[];
  readonly words: string[];
}

class Hearer implements Hearing {
  readonly #words: Words;
  readonly #language: Language;
  /** Undefined until something is heard: many conditions rest on no resource. */
  #said: Map<Ref, Said> | undefined;

  constructor(words: Words, language: Language) {
    this.#words = words;
    this.#language = language;
  }

  fact(leaf: Leaf, path: Path, frame: Frame): void {
    const { value, evidence } = factAt<boolean | string>(path, frame);
    if (evidence.length === 0) return;
    const word = this.#words.facts.get(leaf)?.of(value, this.#language);
    const owner = frame[path[0]] as Dated;
    for (const ref of evidence) {
      const said = this.#of(ref);
      if (word !== undefined && !said.words.includes(word)) said.words.push(word);
      if (said.on === undefined && isOf(owner, ref)) date(said, owner);
    }
  }

  item(count: Count, item: unknown): void {
    const { ref } = item as Dated;
    if (ref === undefined) return;
    const said = this.#of(ref);
    const noun = this.#words.sets.get(count)?.one[this.#language];
    if (noun !== undefined && !said.nouns.includes(noun)) said.nouns.push(noun);
    date(said, item as Dated);
  }

  told(evidence: readonly Ref[]): readonly Told[] {
    const told: Told[] = [];
    for (const reference of evidence) {
      const said = this.#said?.get(reference);
      if (said === undefined) continue;
      const text = said.nouns.concat(said.words).join(', ');
      if (said.on === undefined && text === '') continue;
      told.push({
        reference,
        ...(said.on !== undefined && { on: said.on }),
        ...(text !== '' && { text }),
      });
    }
    return told;
  }

  #of(ref: Ref): Said {
    this.#said ??= new Map();
    let said = this.#said.get(ref);
    if (said === undefined) {
      said = { nouns: [], words: [] };
      this.#said.set(ref, said);
    }
    return said;
  }
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

/** The declarations of the facts and the sets that an expression asks for. */
interface Words {
  readonly facts: ReadonlyMap<Leaf, WordsOfFact>;
  readonly sets: ReadonlyMap<Count, SetOf>;
}

function wordsIn(expression: Expression, about: SubjectKind): Words {
  const facts = new Map<Leaf, WordsOfFact>();
  const sets = new Map<Count, SetOf>();
  const visit = (part: Expression, bound: readonly string[]): void => {
    const declared = ([variable, ...fields]: Path) =>
      along(fields, bound[variable] ?? '', ENTITIES as Entities);
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
        const set = declared(part.set).at(-1);
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
      default:
        facts.set(part, new WordsOfFact(declared(part.fact)));
    }
  };
  visit(expression, [about]);
  return { facts, sets };
}

/** The words of one fact, each put together once: there are no more than its declaration gives. */
class WordsOfFact {
  readonly #declarations: readonly (FactDeclaration | undefined)[];
  readonly #words: Readonly<Record<Language, Map<string | boolean, string>>> = {
    nl: new Map(),
    en: new Map(),
  };

  constructor(declarations: readonly (FactDeclaration | undefined)[]) {
    this.#declarations = declarations;
  }

  of(value: boolean | string | undefined, language: Language): string | undefined {
    if (value === undefined) return undefined;
    const known = this.#words[language].get(value);
    if (known !== undefined) return known;
    const word = wordOf(this.#declarations, value, language);
    if (word !== undefined) this.#words[language].set(value, word);
    return word;
  }
}

/** `niet huisarts`, `vorm: vpt`; undefined where there is no word for what the record says. */
function wordOf(
  declarations: readonly (FactDeclaration | undefined)[],
  value: boolean | string,
  language: Language,
): string | undefined {
  const fact = declarations.at(-1);
  const parts = declarations.slice(0, -1).map((part) => (part?.is === 'part' ? part.called[language] : ''));
  const inParts = (word: string) => [word, ...parts].filter((each) => each !== '').join(' ');
  if (fact?.is === 'yes-no') {
    const called = fact.called[language];
    if (value === true) return inParts(called);
    return inParts(fact.denied?.[language] ?? `${NOT[language]} ${called}`);
  }
  // What a code without a meaning says is for systems; a day is told as one.
  const meaning = fact?.is === 'text' ? fact.values?.[String(value)]?.[language] : undefined;
  return meaning === undefined || fact?.is !== 'text'
    ? undefined
    : `${inParts(fact.called[language])}: ${meaning}`;
}

const NOT: Readonly<Record<Language, string>> = { nl: 'niet', en: 'not' };
