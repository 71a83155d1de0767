import { isFine, type Suggestion, waitsFor } from '@prestatiewijzer/advice';
import { MAX_SUMMARY } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import type { Language } from '../tenants/tenant.ts';
import { lowerFirst } from './lower-first.ts';
import { stepsFor } from './steps.ts';
import { wordsIn } from './words.ts';

/** What is so, in one line: complete only where no judgement is open. */
export function headline(finding: Finding, language: Language): string {
  const open = finding.conditions.filter(
    (condition) => condition.kind === 'attention' && condition.outcome === 'unknown' && !isFine(condition),
  );
  const [only, ...others] = open;
  if (finding.status !== 'registrable' || waitsFor(finding) !== undefined || only === undefined)
    return finding.summary;
  const words = wordsIn(language);
  const { title, code } = finding;
  const name = code === undefined ? title : `${title} (${code.code})`;
  const told = words.provided(name, lowerFirst(only.text));
  return others.length === 0 && told.length <= MAX_SUMMARY ? told : words.providedAll(name, open.length);
}

/** What is to be done and by whom, after the whole sentence where the headline has no room for it. */
export function lead(
  finding: Finding,
  suggestion: Suggestion | undefined,
  language: Language,
): readonly string[] {
  const words = wordsIn(language);
  const whole = headline(finding, language);
  return [...(whole.length > MAX_SUMMARY ? [whole] : []), words.toDo(...toDo(finding, suggestion, language))];
}

function toDo(
  finding: Finding,
  suggestion: Suggestion | undefined,
  language: Language,
): readonly [what: string, who: string] {
  const words = wordsIn(language);
  const { status } = finding;
  if (status === 'registrable')
    return [
      waitsFor(finding) === 'to-confirm' ? words.confirm : own(suggestion, words.register),
      words.registrar,
    ];
  const steps = stepsFor(finding, language);
  const isLeftToDo = steps.length > 0 && status !== 'excluded';
  const updates = suggestion?.actions.some(({ type }) => type === 'update') ?? false;
  if (updates || !isLeftToDo)
    return [
      own(suggestion, words.withdraw),
      suggestion === undefined ? words.administration : words.registrar,
    ];
  return [steps.join('; '), words.professional];
}

/** What the button says, where there is one. */
function own(suggestion: Suggestion | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : lowerFirst(suggestion.label);
}
