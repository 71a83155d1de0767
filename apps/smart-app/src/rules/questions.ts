import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Assessment, CatalogueEntry, Language, PlaceComparison, Settings } from '@prestatiewijzer/rules';

/** What is supposed beside the record, to see what would follow. */
export interface Supposition {
  readonly resources: readonly FhirResource[];
  readonly agreements: NonNullable<Settings['agreements']>;
  readonly organisation: NonNullable<Settings['organisation']>;
}

/** What an assessment is asked for. */
export interface Asked {
  /** Today, as a Dutch local date. */
  readonly at: string;
  /** `Patient/id`. */
  readonly patient: string;
  readonly language: Language;
  /** Types of which not everything is there. */
  readonly partial: readonly string[];
  readonly supposing?: Supposition;
}

/** What can be asked of the rules, with what comes back. */
export interface Questions {
  /** Checks the settings of the organisation; throws a `SettingsError` that names every mistake. */
  configure(settings: unknown, language: Language): Promise<Settings>;
  /** Adds to the record; a resource that is there already stays as it is. */
  add(resources: readonly FhirResource[]): Promise<void>;
  /** Puts a resource in the record, in the place of an older version of it. */
  put(resource: FhirResource): Promise<void>;
  assess(asked: Asked): Promise<Assessment>;
  places(asked: Asked): Promise<PlaceComparison>;
  /** A title as the catalogue holds it: its texts, its logic in words, and its sources. */
  rule(titleId: string): Promise<CatalogueEntry | undefined>;
}
