/**
 * How a site's own data says things: ConceptMaps and FHIRPath of the settings, made ready for use. Apart from the main
 * entry, because FHIRPath comes from `@medplum/core`, which only needs to be there where a site has bindings.
 *
 * @module
 */
import type { Resource } from '@medplum/fhirtypes';
import type { Language } from '../../logic/wording.ts';
import { wording } from '../../logic/wording.ts';
import type { Entry, Pool } from '../pool.ts';
import type { Problems } from '../problems.ts';
import type { Settings } from '../settings/settings.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { SettingsMistake } from '../settings/settings-mistakes.ts';
import { Expression } from './expression.ts';
import { spellingsOf } from './facts.ts';
import { HAND_OVER_TYPES, handOverToldBy } from './hand-over.ts';
import { BOUND_FACTS, type ReadyBindings, type SiteBindings } from './site-bindings.ts';
import { Translations } from './translate.ts';
import { typeMistake } from './type-mistakes.ts';
import { written } from './write-codings.ts';

/**
 * The settings with their bindings ready for use. Settings without bindings are given back as they are.
 * @throws {SettingsError} naming every expression that is no FHIRPath
 */
export function withBindings(settings: Settings, language: Language = 'nl'): Settings {
  const { bindings } = settings;
  if (bindings === undefined || 'apply' in bindings) return settings;
  return { ...settings, bindings: ready(bindings, language) };
}

function ready(bindings: SiteBindings, language: Language): ReadyBindings {
  const translations = new Translations(bindings.codes ?? []);
  const mistakes: SettingsMistake[] = [];
  const expressions: Expression[] = [];
  for (const fact of BOUND_FACTS) {
    const source = bindings[fact];
    if (source === undefined) continue;
    const mistake = typeMistake(fact, source);
    if (mistake !== undefined) mistakes.push({ path: `bindings.${fact}`, message: mistake[language] });
    try {
      expressions.push(new Expression(fact, source));
    } catch (error) {
      const message = `${NO_FHIRPATH[language]} (${(error as Error).message})`;
      mistakes.push({ path: `bindings.${fact}`, message });
    }
  }
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  // What was declared stays: it is part of a receipt.
  return { ...bindings, apply: (pool, problems) => apply(pool, problems, translations, expressions) };
}

function apply(
  pool: Pool,
  problems: Problems,
  translations: Translations,
  expressions: readonly Expression[],
): Pool {
  const added: Entry[] = [];
  return pool.rewritten((entry) => {
    let resource = translations.translate(entry.resource);
    for (const expression of expressions) {
      if (expression.fact === 'planHandedOver') {
        if (!HAND_OVER_TYPES.has(resource.resourceType)) continue;
        if (expression.on(resource, entry, problems) !== undefined)
          added.push({ ...entry, resource: handOverToldBy(resource) });
      } else resource = withFact(expression, resource, entry, problems);
    }
    return resource;
  }, added);
}

/** The resource with a fact that an expression finds in it. */
function withFact(expression: Expression, resource: Resource, entry: Entry, problems: Problems): Resource {
  const spellings = spellingsOf(expression.fact, resource.resourceType);
  if (spellings.length === 0) return resource;
  const said = expression.on(resource, entry, problems);
  if (said === undefined) return resource;
  const code = said === true ? undefined : said;
  if (code === undefined && spellings.some((each) => each.code === undefined))
    problems.add('warning', entry.ref, `bindings.${expression.fact}`, NO_CODE);
  return written(resource, spellings, code);
}

const NO_FHIRPATH = wording('is geen FHIRPath', 'is no FHIRPath');
const NO_CODE = wording(
  'geeft hier geen tekst, terwijl dit feit een code is. Laat de expressie de code geven.',
  'gives no text here, while this fact is a code. Have the expression give the code.',
);
