// Makes the FHIR package: `dist/package`, laid out as packages of FHIR definitions are.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANONICAL } from '@prestatiewijzer/rules/terminology';
import { PACKAGE } from './folders.ts';
import { aliases } from './generate/aliases.ts';
import { VERSION } from './generate/canonical.ts';
import { chargeItemDefinitions } from './generate/charge-item-definitions.ts';
import { codeSystems } from './generate/code-systems.ts';
import { valueSets } from './generate/value-sets.ts';
import { fileNameOf, indexLine, type JsonResource } from './resource.ts';
import { compile } from './sushi.ts';

const DEFINITIONS: readonly string[] = [
  'CapabilityStatement',
  'ChargeItemDefinition',
  'CodeSystem',
  'StructureDefinition',
  'ValueSet',
];

const generated = [...codeSystems(), ...valueSets()];
const compiled = compile({
  canonical: CANONICAL,
  version: VERSION,
  shorthand: { 'aliases.fsh': aliases() },
  resources: generated,
});
const all = [...generated, ...chargeItemDefinitions(), ...compiled];
rmSync(PACKAGE, { recursive: true, force: true });
write(
  join(PACKAGE),
  all.filter(({ resourceType }) => DEFINITIONS.includes(resourceType)),
);
write(
  join(PACKAGE, 'example'),
  all.filter(({ resourceType }) => !DEFINITIONS.includes(resourceType)),
);
writeFileSync(join(PACKAGE, 'package.json'), json(manifest()));

function write(folder: string, resources: readonly JsonResource[]): void {
  mkdirSync(folder, { recursive: true });
  for (const resource of resources) writeFileSync(join(folder, fileNameOf(resource)), json(resource));
  writeFileSync(join(folder, '.index.json'), json({ 'index-version': 1, files: resources.map(indexLine) }));
}

function manifest(): object {
  return {
    name: 'nl.prestatiewijzer.fhir',
    version: VERSION,
    description: 'What Prestatiewijzer reads and writes',
    license: 'Apache-2.0',
    canonical: CANONICAL,
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
