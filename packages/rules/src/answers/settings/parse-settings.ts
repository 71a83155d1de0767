import { z } from 'zod';
import { BINDING_KEYS, type BindingKey } from '../../facts/bindings.ts';
import { TITLE_IDS } from '../../law/title-ids.ts';
import type { Language } from '../../logic/wording.ts';

import { RESOURCE_TYPES } from '../../record/resource-types.ts';
import type { Settings } from '../../record/settings/settings.ts';
import { SettingsError } from '../../record/settings/settings-error.ts';
import { mistakesIn, type SettingsMistake, wordsFor } from '../../record/settings/settings-mistakes.ts';
import { withPack } from './packs/extended.ts';
import { PACK_NAMES } from './packs/index.ts';

export { conceptMapFiles, withConceptMaps } from '../../record/bindings/concept-map-files.ts';
export { SettingsError, type SettingsMistake };

/**
 * Checks the settings of an organisation, as they come out of a JSON or YAML file, with the pack that they start from.
 * @throws {SettingsError} naming every mistake
 */
export function parseSettings(value: unknown, language: Language = 'nl'): Settings {
  const result = SETTINGS.safeParse(withPack(value), { error: wordsFor(language), reportInput: true });
  if (!result.success) throw new SettingsError(mistakesIn(result.error.issues, language));
  return result.data;
}

/** Values by name, for some of these names. What is there is never undefined, though `partialRecord` says so. */
function some<Value extends z.ZodType>(names: readonly string[], value: Value) {
  return z.partialRecord(z.enum(names), value) as unknown as z.ZodRecord<z.ZodString, Value>;
}

const EQUIVALENCES = [
  'relatedto',
  'equivalent',
  'equal',
  'wider',
  'subsumes',
  'narrower',
  'specializes',
  'inexact',
  'unmatched',
  'disjoint',
];

const TEXT = z.string().min(1);
const TEAM = z.string().regex(/^(?:CareTeam\/[A-Za-z0-9\-.]{1,64}|[^|]*\|.+)$/);

const AGREEMENT = z.strictObject({
  contract: z.boolean().exactOptional(),
  accession: z.boolean().exactOptional(),
  zorgkantoor: z.boolean().exactOptional(),
  until: z.iso.date().exactOptional(),
});

/** What of a ConceptMap is used; all else may be there. */
const CONCEPT_MAP = z.looseObject({
  resourceType: z.literal('ConceptMap'),
  group: z.array(
    z.looseObject({
      source: TEXT,
      target: TEXT,
      element: z.array(
        z.looseObject({
          code: TEXT,
          target: z
            .array(z.looseObject({ code: TEXT.exactOptional(), equivalence: z.enum(EQUIVALENCES) }))
            .exactOptional(),
        }),
      ),
      unmapped: z
        .looseObject({ mode: z.enum(['provided', 'fixed']), code: TEXT.exactOptional() })
        .exactOptional(),
    }),
  ),
});

const SETTINGS = z.strictObject({
  extends: z.enum(PACK_NAMES).exactOptional(),
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
  completeness: some(RESOURCE_TYPES, z.enum(['complete', 'partial', 'not-offered'])).exactOptional(),
  codes: some(TITLE_IDS, z.strictObject({ system: TEXT, code: TEXT })).exactOptional(),
  reminders: z.strictObject({ prepared: z.int().nonnegative().exactOptional() }).exactOptional(),
  bindings: z
    .strictObject({
      codes: z.array(CONCEPT_MAP).exactOptional(),
      lists: z.record(z.string().regex(/^[A-Za-z]\w*$/), z.array(TEXT)).exactOptional(),
      ...(Object.fromEntries(BINDING_KEYS.map((key) => [key, TEXT.exactOptional()])) as Record<
        BindingKey,
        z.ZodExactOptional<typeof TEXT>
      >),
    })
    .exactOptional(),
});
