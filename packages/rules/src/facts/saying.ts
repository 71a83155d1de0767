/** How a FHIR record says a fact: a row of docs/fhir-mapping.md, with an example there. */
export interface Saying {
  /** Elements and codes, in Markdown. `PW` is the base of the project's own code systems. */
  readonly said: string;
  /** JSON of a resource, or of several, with only the elements that tell it; or of the settings. */
  readonly example: string;
}
