/** Input that could not be used. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** `Type/id`, or the place in the input where there is no such reference. */
  readonly reference: string;
  /** The FHIR element, e.g. `Encounter.period.start`. */
  readonly path: string;
  readonly message: string;
}
