import type { Reference, Resource } from '@medplum/fhirtypes';
import { type Language, wording } from '../../logic/wording.ts';
import { NOBODY, Ownership } from '../identity/ownership.ts';
import type { Entry, Pool } from '../pool.ts';
import type { Problems } from '../problems.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { SettingsMistake } from '../settings/settings-mistakes.ts';
import { counts } from './counting.ts';
import type { BindingDeclaration } from './declaration.ts';
import { Expression } from './expression.ts';
import type { ReadyBindings, SiteBindings } from './site-bindings.ts';
import type { Told } from './told.ts';
import { Translations } from './translate.ts';
import { typeMistake } from './type-mistakes.ts';
import type { Fields } from './writing.ts';

/**
 * Makes bindings ready for use. Expressions are evaluated in the order in which their keys are declared.
 * @throws {SettingsError} naming every expression that is no FHIRPath, or stands on a type where it says nothing
 */
export function readyBindings(
  bindings: SiteBindings,
  declarations: Readonly<Record<string, BindingDeclaration>>,
  language: Language,
): ReadyBindings {
  const mistakes: SettingsMistake[] = [];
  const expressions: Expression[] = [];
  for (const [key, declared] of Object.entries(declarations)) {
    const source = bindings[key];
    if (typeof source !== 'string') continue;
    const mistake = typeMistake(key, declarations, source);
    if (mistake !== undefined) mistakes.push({ path: `bindings.${key}`, message: mistake[language] });
    try {
      expressions.push(new Expression(key, declared, source, bindings.lists ?? {}));
    } catch (error) {
      const message = `${NO_FHIRPATH[language]} (${(error as Error).message})`;
      mistakes.push({ path: `bindings.${key}`, message });
    }
  }
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  const translations = new Translations(bindings.codes ?? []);
  // What was declared stays: it is part of a receipt.
  return {
    ...bindings,
    apply: (pool, problems) => new Rewriting(pool, problems, translations, expressions).pool,
    finds: (key, resource) =>
      expressions.some((each) => each.key === key && each.findsIn(translations.translate(resource))),
  };
}

/** One record in the words of the rules. */
class Rewriting {
  readonly #from: Pool;
  readonly #problems: Problems;
  readonly #translations: Translations;
  readonly #expressions: readonly Expression[];
  readonly #told: Entry[] = [];
  #ownership: Ownership | undefined;

  constructor(
    pool: Pool,
    problems: Problems,
    translations: Translations,
    expressions: readonly Expression[],
  ) {
    this.#from = pool;
    this.#problems = problems;
    this.#translations = translations;
    this.#expressions = expressions;
  }

  get pool(): Pool {
    return this.#from.rewritten((entry) => this.#rewrite(entry), this.#told);
  }

  #rewrite(entry: Entry): Resource {
    let resource = this.#translations.translate(entry.resource);
    const told = new Map<Told, Fields>();
    for (const expression of this.#expressions) {
      const place = expression.placeOn(resource.resourceType);
      if (place === undefined) continue;
      const fields = resource as unknown as Fields;
      if (place.told !== undefined && !counts(fields, place.told.unfinished === true)) continue;
      const resolve = (reference: Reference) => this.#resolve(reference, entry);
      const found = expression.on(resource, entry, { resolve }, this.#problems);
      if (found === undefined) continue;
      const target = place.told === undefined ? fields : (told.get(place.told) ?? place.told.make(fields));
      const written = place.writes.reduce((each, write) => write(each, found), target);
      if (place.told === undefined) resource = written as unknown as Resource;
      else told.set(place.told, written);
    }
    for (const fields of told.values())
      this.#told.push({ ...entry, container: entry, resource: fields as unknown as Resource });
    return resource;
  }

  /** What a reference means, in the words of the rules as far as codes go; nothing of another patient. */
  #resolve(reference: Reference, from: Entry): Resource | undefined {
    const entry = this.#from.resolve(reference, from);
    if (entry === undefined) return undefined;
    this.#ownership ??= new Ownership(this.#from);
    const [owner, own] = [this.#ownership.ownerOf(entry), this.#ownership.ownerOf(from)];
    const isShared = owner === NOBODY;
    const isSame = owner !== NOBODY && own !== NOBODY && 'of' in owner && 'of' in own && owner.of === own.of;
    return isShared || isSame ? this.#translations.translate(entry.resource) : undefined;
  }
}

const NO_FHIRPATH = wording('is geen FHIRPath', 'is no FHIRPath');
