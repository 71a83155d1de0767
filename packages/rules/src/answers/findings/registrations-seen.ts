import type { RuleCondition, Title } from '../../law/title.ts';
import { judgement } from '../../logic/columns.ts';
import { MET, UNKNOWN } from '../../logic/outcome.ts';
import { wording } from '../../logic/wording.ts';
import type { Completeness } from '../../record/settings/settings.ts';
import type { Status } from '../assessment.ts';
import type { JudgedCondition } from './describe.ts';

/**
 * What seeing only part of the registrations, or none, does to a finding that could be registered: it may have been
 * already. Nothing where all registrations are there, or the finding says something else.
 */
export function registrationsSeen(
  status: Status,
  registrations: Completeness,
  { sources }: Title,
): JudgedCondition | undefined {
  if (status !== 'registrable' || registrations === 'complete') return undefined;
  const isPartial = registrations === 'partial';
  return {
    condition: isPartial ? ALL_SEEN : NONE_SEEN,
    kind: isPartial ? 'requirement' : 'attention',
    truth: isPartial ? UNKNOWN : MET,
    sources: sources.map(({ id }) => id),
  };
}

/** A judgement to the rules, as nothing in the record can tell; what would tell is the rest of the registrations. */
export const ALL_SEEN: RuleCondition = {
  id: 'registrations-complete',
  kind: 'requirement',
  expression: judgement(),
  text: wording('Alle registraties van de patiënt zijn bekend', 'All registrations of the patient are known'),
  todo: wording('ga na of dit al is geregistreerd', 'check whether this is registered already'),
  sources: [],
};

const NONE_SEEN: RuleCondition = {
  id: 'registration-not-visible',
  kind: 'attention',
  expression: judgement(),
  text: wording(
    'Dit systeem laat geen registraties zien; ook deze kan er al zijn',
    'This system shows no registrations; this one may be there already as well',
  ),
  todo: wording('ga na of dit al is geregistreerd', 'check whether this is registered already'),
  warns: true,
  sources: [],
};
