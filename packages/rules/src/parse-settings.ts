import { z } from 'zod';
import type { Language } from './assessment.ts';
import { TITLE_IDS } from './catalogue/title-ids.ts';
import { RESOURCE_TYPES } from './fhir/resource-types.ts';
import type { Settings } from './settings.ts';
import { mistakesIn, type SettingsMistake, wordsFor } from './settings-mistakes.ts';

export type { SettingsMistake };

/** Settings that cannot be used: every mistake in them, each with its path. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly issues: readonly SettingsMistake[];

  constructor(issues: readonly SettingsMistake[]) {
    super(issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '));
    this.issues = issues;
  }
}

/**
 * Checks the settings of an organisation, as they come out of a JSON or YAML file.
 * @throws {SettingsError} naming every mistake
 */
export function parseSettings(value: unknown, language: Language = 'nl'): Settings {
  const result = SETTINGS.safeParse(value, { error: wordsFor(language), reportInput: true });
  if (!result.success) throw new SettingsError(mistakesIn(result.error.issues, language));
  return result.data;
}

/** Values by name, for some of these names. What is there is never undefined, though `partialRecord` says so. */
function some<Value extends z.ZodType>(names: readonly string[], value: Value) {
  return z.partialRecord(z.enum(names), value) as unknown as z.ZodRecord<z.ZodString, Value>;
}

const TEXT = z.string().min(1);
const TEAM = z.string().regex(/^(?:CareTeam\/[A-Za-z0-9\-.]{1,64}|[^|]*\|.+)$/);

const AGREEMENT = z.strictObject({
  contract: z.boolean().exactOptional(),
  accession: z.boolean().exactOptional(),
  zorgkantoor: z.boolean().exactOptional(),
  until: z.iso.date().exactOptional(),
});

const SETTINGS = z.strictObject({
  organisation: z
    .strictObject({
      kind: z
        .enum([
          'hospital',
          'gp-practice',
          'home-care',
          'hospice-bth',
          'hospice-hch',
          'palliative-unit',
          'nursing-home',
          'gp-post',
        ])
        .exactOptional(),
      wtza: z.boolean().exactOptional(),
    })
    .exactOptional(),
  agreements: some(TITLE_IDS, z.union([z.boolean(), AGREEMENT])).exactOptional(),
  teams: z
    .strictObject({
      palliative: z.array(TEAM).exactOptional(),
      childComfort: z.array(TEAM).exactOptional(),
    })
    .exactOptional(),
  completeness: some(RESOURCE_TYPES, z.enum(['complete', 'partial'])).exactOptional(),
  codes: some(TITLE_IDS, z.strictObject({ system: TEXT, code: TEXT })).exactOptional(),
  bindings: z.record(z.string(), TEXT).exactOptional(),
});
