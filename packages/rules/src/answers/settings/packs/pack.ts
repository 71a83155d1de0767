import type { Settings } from '../../../record/settings/settings.ts';

/** Ready settings for the records of one EHR, from which a site starts. */
export interface Pack {
  /** The EHR and who makes it. */
  readonly title: string;
  /** Public material that was read, with its version. */
  readonly sources: readonly string[];
  /** What that material shows. */
  readonly seen: readonly string[];
  /** What is supposed and no source tells: to be checked on the site's own records. */
  readonly assumed: readonly string[];
  readonly settings: Pick<Settings, 'organisation' | 'bindings'>;
}
