import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readVignettes, type VignetteFile } from './run/files.ts';

/** What is read of vignettes that are written for one test, by the name of their file. */
export function readWritten(files: Record<string, string>): readonly VignetteFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'vignettes-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return readVignettes(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function mistakesIn(files: readonly VignetteFile[]): string[] {
  return files.flatMap(({ name, mistakes }) => mistakes.map((mistake) => `${name}: ${mistake}`));
}

export const PATIENT = '{ resourceType: Patient, id: olivia, birthDate: "1968-05-04", gender: female }';
export const NURSE = '{ resourceType: PractitionerRole, id: nurse, code: [{ text: nurse }] }';
export const HEAD = 'title: care\nat: "2026-03-20"\n';
/** What all vignettes share. */
export const ALL = `parts:\n  olivia: ${PATIENT}\n`;
