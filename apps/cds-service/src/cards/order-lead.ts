import { openConditions } from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';
import type { Language } from '../tenants/tenant.ts';
import { stepsFor } from './steps.ts';
import { wordsIn } from './words.ts';

/** What is to be done about an order and by whom, in one line: nothing is registered when ordering. */
export function orderLead(first: Finding, others: readonly Finding[], language: Language): string {
  return wordsIn(language).toDo(...toDo(first, others, language));
}

function toDo(
  first: Finding,
  others: readonly Finding[],
  language: Language,
): readonly [what: string, who: string] {
  const words = wordsIn(language);
  if (first.status === 'information') return [words.asTold, words.orderer];
  if (first.status === 'registrable') return [words.sign, words.orderer];
  if (first.status === 'incomplete' && openConditions(first).length === 0)
    return [words.giveAdvice, words.adviser];
  const steps = isWrong(first) ? [] : stepsFor(first, language);
  if (steps.length > 0) return [steps.join('; '), words.orderer];
  const hasOther = others.some((other) => !isWrong(other));
  return [hasOther ? words.otherRoute : words.notThisRoute, words.orderer];
}

/** Whether an order cannot go this way. */
export function isWrong({ status }: Finding): boolean {
  return status === 'unlawful' || status === 'excluded';
}
