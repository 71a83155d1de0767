import { CANONICAL, VALUE_SETS } from '@prestatiewijzer/rules/terminology';
import { CODE_LISTS } from './code-lists.ts';
import { idOf } from './code-systems.ts';

const OTHERS: Readonly<Record<string, string>> = {
  'dbc-diagnose': `${CANONICAL}/CodeSystem/dbc-diagnose`,
  zorgproduct: `${CANONICAL}/CodeSystem/zorgproduct`,
};

/**
 * The own code systems and value sets under short names, so that the FSH holds no canonical URL of ours:
 * `$observatie#palliatieve-fase`, `$vs-team`.
 */
export function aliases(): string {
  const own = CODE_LISTS.map(({ url }): [string, string] => [idOf(url), url]);
  const valueSets = [...own.map(([id]) => id), ...VALUE_SETS.map(({ id }) => id)];
  return [
    ...[...own, ...Object.entries(OTHERS)].map(([name, url]) => `Alias: $${name} = ${url}\n`),
    ...valueSets.map((id) => `Alias: $vs-${id} = ${CANONICAL}/ValueSet/${id}\n`),
  ].join('');
}
