import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Settings } from '@prestatiewijzer/rules';
import { readVignettes } from '../vignettes/run/files.ts';
import { recordOf, settingsOf } from '../vignettes/run/record.ts';

/** A patient's record and how it is asked about. */
export interface Asked {
  readonly name: string;
  readonly resources: readonly FhirResource[];
  readonly at: string;
  readonly settings: Settings;
}

const SANDBOX = new URL('../../apps/sandbox/', import.meta.url);

/** Every patient of the sandbox, each of whom has a story. */
export function sandboxRecords(): readonly Asked[] {
  const careProviders = resourcesIn('zorgverleners');
  return readdirSync(new URL('stories/', SANDBOX))
    .map((name) => basename(name, '.md'))
    .map((name) => ({
      name,
      resources: [...careProviders, ...resourcesIn(name)],
      at: '2026-11-01',
      settings: {},
    }));
}

function resourcesIn(name: string): readonly FhirResource[] {
  const { entry } = JSON.parse(readFileSync(new URL(`patients/${name}.json`, SANDBOX), 'utf8'));
  return entry.map(({ resource }: { resource: FhirResource }) => resource);
}

/** The cases of all vignettes with an ordinary record. */
export function vignetteRecords(): readonly Asked[] {
  const folder = fileURLToPath(new URL('../vignettes', import.meta.url));
  return readVignettes(folder)
    .flatMap(({ vignette }) => vignette ?? [])
    .flatMap((vignette) =>
      vignette.cases.map((each) => ({
        name: `${vignette.title} › ${each.name}`,
        resources: recordOf(vignette, each).resources as readonly FhirResource[],
        at: each.at ?? vignette.at,
        settings: settingsOf(vignette, each),
      })),
    );
}
