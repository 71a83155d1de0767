import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '../hand-written/index-resources.ts';
import { hospital } from './hospital.ts';
import { patientOf } from './patients.ts';

export interface ExportOptions {
  readonly patients: number;
  /** Of these patients so many in a hundred have palliative care. */
  readonly palliative: number;
}

const FULL = 2 ** 22;

/** Writes an export of an invented hospital as servers leave it: a file a type. Gives how large it is, in bytes. */
export function writeExport(folder: string, { patients, palliative }: ExportOptions): number {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, number>();
  const held = new Map<string, string[]>();
  let size = 0;
  let bytes = 0;
  const flush = () => {
    for (const [type, lines] of held) {
      const file = files.get(type) ?? openSync(join(folder, `${type}.ndjson`), 'w');
      files.set(type, file);
      const buffer = Buffer.from(lines.join(''));
      for (let written = 0; written < buffer.length; ) written += writeSync(file, buffer, written);
      bytes += buffer.length;
    }
    held.clear();
    size = 0;
  };
  const write = (resource: Resource) => {
    const line = `${JSON.stringify(resource)}\n`;
    const lines = held.get(resource.resourceType);
    if (lines === undefined) held.set(resource.resourceType, [line]);
    else lines.push(line);
    size += line.length;
    if (size > FULL) flush();
  };
  hospital().forEach(write);
  for (let number = 0; number < patients; number++) {
    // Spread evenly over all of them.
    const isPalliative =
      Math.floor(((number + 1) * palliative) / 100) > Math.floor((number * palliative) / 100);
    patientOf(number, isPalliative).forEach(write);
  }
  flush();
  for (const file of files.values()) closeSync(file);
  return bytes;
}
