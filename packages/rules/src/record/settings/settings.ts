import type { ReadyBindings, SiteBindings } from '../bindings/site-bindings.ts';

/** What one organisation tells about itself. Every part is optional; what is absent is unknown. */
export interface Settings {
  readonly organisation?: {
    readonly kind?: SiteKind;
    readonly wtza?: boolean;
  };
  /** By title id. A plain boolean is the contract with the insurer (or whoever the title names). */
  readonly agreements?: Readonly<Record<string, boolean | AgreementSettings>>;
  /** CareTeams, by reference (`CareTeam/id`) or by identifier (`system|value`). */
  readonly teams?: {
    readonly palliative?: readonly string[];
    readonly childComfort?: readonly string[];
  };
  /** By FHIR resource type: what the absence of a resource means. */
  readonly completeness?: Readonly<Record<string, Completeness>>;
  /** The site's own codes for titles without an official code, by title id. */
  readonly codes?: Readonly<Record<string, { readonly system: string; readonly code: string }>>;
  readonly reminders?: {
    /** For how many days something may stand ready before a finding says that it does too long; 7 by default. */
    readonly prepared?: number;
  };
  /**
   * How this site's data says things. `withBindings` of `@prestatiewijzer/rules/bindings` makes them ready; until then an
   * assessment names each as a problem.
   */
  readonly bindings?: SiteBindings | ReadyBindings;
}

/** What kind of organisation the settings are of. */
export type SiteKind =
  | 'hospital'
  | 'gp-practice'
  | 'home-care'
  | 'hospice-bth'
  | 'hospice-hch'
  | 'palliative-unit'
  | 'nursing-home'
  | 'gp-post';

export interface AgreementSettings {
  readonly contract?: boolean;
  /** The accession agreement with the NZa, for experiments. */
  readonly accession?: boolean;
  readonly zorgkantoor?: boolean;
  /** Last date on which the agreement holds: `YYYY-MM-DD`. */
  readonly until?: string;
}

/**
 * `complete`: absence in the record means no; `partial`: absence means unknown; `not-offered`: the EHR does not have the
 * type, so that it is neither asked for nor missed.
 */
export type Completeness = 'complete' | 'partial' | 'not-offered';
