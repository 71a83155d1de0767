/** Every status that FHIR R4 gives a resource that the rules read, but `unknown`. */
const STATUSES: ReadonlySet<unknown> = new Set([
  'preparation',
  'in-progress',
  'not-done',
  'on-hold',
  'stopped',
  'completed',
  'entered-in-error',
  'draft',
  'active',
  'revoked',
  'planned',
  'arrived',
  'triaged',
  'onleave',
  'finished',
  'cancelled',
  'current',
  'superseded',
  'preliminary',
  'final',
  'amended',
]);

/** Whether the status of a resource does not tell if what it says is so: unknown, not there, or a word of its own. */
export function isUntold(status: string | undefined): boolean {
  return !STATUSES.has(status);
}
