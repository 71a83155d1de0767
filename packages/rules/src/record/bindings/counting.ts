import type { Fields } from './writing.ts';

/** Whatever an expression says of them, these prove nothing. */
const NEVER: readonly unknown[] = [
  'entered-in-error',
  'cancelled',
  'not-done',
  'noshow',
  'revoked',
  'rejected',
  'aborted',
  'failed',
];

/** What is not finished, or is only planned. */
const UNFINISHED: readonly unknown[] = [
  'draft',
  'proposed',
  'pending',
  'booked',
  'waitlist',
  'preparation',
  'planned',
  'requested',
  'registered',
  'preliminary',
  'superseded',
];

/** Types of which `in-progress` says that they are not there yet. */
const FORMS: readonly unknown[] = ['QuestionnaireResponse', 'Communication', 'Task'];

/** Whether a resource can tell of something else by its status. */
export function counts(fields: Fields, unfinished: boolean): boolean {
  const { docStatus, lifecycleStatus, status = lifecycleStatus, verificationStatus } = fields;
  if ([status, docStatus, ...codesOf(verificationStatus)].some((each) => NEVER.includes(each))) return false;
  if (codesOf(verificationStatus).includes('refuted')) return false;
  if (unfinished) return true;
  return !(
    UNFINISHED.includes(status) ||
    (status === 'in-progress' && FORMS.includes(fields['resourceType']))
  );
}

function codesOf(concept: unknown): readonly unknown[] {
  const { coding } = (concept ?? {}) as { coding?: unknown };
  return Array.isArray(coding) ? coding.map((each) => (each as { code?: unknown } | null)?.code) : [];
}
