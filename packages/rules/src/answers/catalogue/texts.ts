/**
 * The texts of the rules apart from the rules, for a page that gets them in one language: such a page leaves the module
 * `law/published/all-texts` out and puts in the file of one language, `@prestatiewijzer/rules/texts/nl` or `/en`.
 *
 * @module
 */
import { CATALOGUE } from '../../law/catalogue.ts';
import { addTexts as addTo } from '../../law/published/assemble.ts';
import { type RuleTexts, textsOf } from '../../law/published/texts.ts';
import type { Language } from '../../logic/wording.ts';
import { catalogue } from './export.ts';

export type { RuleTexts };

/** The texts as they stand in the rules. */
export function textsIn(language: Language): RuleTexts {
  return textsOf(catalogue(), language);
}

/**
 * Puts the texts of one language in rules that were bundled without. To be called before anything is assessed in it. Throws
 * where these are the texts of other rules.
 */
export function addTexts(language: Language, texts: RuleTexts): void {
  addTo(CATALOGUE, language, texts);
}
