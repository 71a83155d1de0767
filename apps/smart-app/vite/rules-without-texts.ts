import type { Plugin } from 'vite';

/** The modules of the built rules that hold texts in every language. */
const ALL_TEXTS = /[\\/]rules[\\/]dist[\\/](?:law[\\/]published[\\/]all-texts|record[\\/]lack-words)\.js$/;

/** Bundles the rules without their texts, which a browser gets in one language: `@prestatiewijzer/rules/texts/nl` or `/en`. */
export function rulesWithoutTexts(): Plugin {
  return {
    name: 'rules-without-texts',
    load: (id) => (ALL_TEXTS.test(id) ? 'export const TEXTS = {}, LACKS = {};' : undefined),
  };
}
