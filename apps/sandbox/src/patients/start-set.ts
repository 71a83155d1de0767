import { readdirSync, readFileSync } from 'node:fs';
import { isResource, type Resource, valuesAt } from '../fhir/resource.ts';

const FOLDER = new URL('../../patients/', import.meta.url);

/** The resources of all files in the patients folder. */
export function readStartSet(folder: URL = FOLDER): Resource[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const bundle: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      return valuesAt(bundle, 'entry.resource').filter(isResource);
    });
}
