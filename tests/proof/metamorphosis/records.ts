import { fileURLToPath } from 'node:url';
import { assess, catalogue, type Finding, type Settings } from '@prestatiewijzer/rules';
import { sampled } from '../../quick.ts';
import { readVignettes } from '../../vignettes/run/files.ts';
import { recordOf, settingsOf } from '../../vignettes/run/record.ts';
import type { Resource } from '../../vignettes/run/vignette.ts';

/** The record of a case, with what is asked of it. */
export interface Asked {
  readonly resources: readonly Resource[];
  readonly settings: Settings;
  readonly at: string;
  readonly where: string;
}

const VIGNETTES = readVignettes(fileURLToPath(new URL('../../vignettes', import.meta.url)));

/** The records of all cases of the vignettes, in order of their files. */
export const ASKED: readonly Asked[] = sampled(
  VIGNETTES.flatMap(({ vignette }) =>
    (vignette?.cases ?? []).map((each) => ({
      resources: recordOf(vignette as NonNullable<typeof vignette>, each).resources,
      settings: settingsOf(vignette as NonNullable<typeof vignette>, each),
      at: each.at ?? (vignette as NonNullable<typeof vignette>).at,
      where: `${vignette?.title}, ${each.name}`,
    })),
  ),
);

/** A code of the site for each title without an official one, so that all can be registered. */
const SITE_CODES = Object.fromEntries(
  catalogue()
    .filter(({ codes }) => codes.length === 0)
    .map(({ id }) => [id, { system: 'urn:oid:2.16.840.1.113883.2.4.99', code: id }]),
);

export function findingsIn({ resources, settings, at }: Asked): readonly Finding[] {
  return assess(resources, { at, settings }).findings;
}

/** With a code for each title. */
export function withSiteCodes(asked: Asked): Asked {
  const { settings } = asked;
  return { ...asked, settings: { ...settings, codes: { ...SITE_CODES, ...settings.codes } } };
}
