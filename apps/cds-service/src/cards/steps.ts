import { openConditions } from '@prestatiewijzer/advice';
import type { Condition, Finding } from '@prestatiewijzer/rules';
import type { Language } from '../tenants/tenant.ts';
import { isForAdministration } from './for-administration.ts';
import { lowerFirst } from './lower-first.ts';
import { wordsIn } from './words.ts';

/**
 * What is left to do by who treats the patient, each step once. As the headline counts: what is only unknown is no step beside
 * what is known to lack. Where no rule names a step, what is unknown can be looked into; what is known cannot be helped.
 */
export function stepsFor(finding: Finding, language: Language): readonly string[] {
  const steps = namedSteps(finding);
  if (steps.length > 0 || !canBeFound(finding)) return steps;
  const texts = openToClinicians(finding).map(({ text }) => lowerFirst(text));
  return [wordsIn(language).find(texts.join('; '))];
}

export function hasSteps(finding: Finding): boolean {
  return namedSteps(finding).length > 0 || canBeFound(finding);
}

function namedSteps(finding: Finding): readonly string[] {
  const withStep = openToClinicians(finding).filter(({ todo }) => todo !== undefined);
  const lacking = withStep.filter(({ outcome }) => outcome === 'unmet');
  const counted = lacking.length > 0 || finding.status === 'unlawful' ? lacking : withStep;
  return [...new Set(counted.flatMap(({ todo }) => todo ?? []))];
}

function canBeFound(finding: Finding): boolean {
  const open = openToClinicians(finding);
  return (
    finding.status === 'incomplete' && open.length > 0 && open.every(({ outcome }) => outcome === 'unknown')
  );
}

function openToClinicians(finding: Finding): readonly Condition[] {
  return openConditions(finding).filter((condition) => !isForAdministration(condition));
}
