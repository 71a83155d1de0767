import type { Assessment } from '@prestatiewijzer/rules';

// The package offers the whole judgement only; parts of it are measured from the inside.
const inside = (path: string) => import(new URL(`../../packages/rules/dist/${path}`, import.meta.url).href);
const { findingsIn } = await inside('answers/assess.js');
const { compileTitle } = await inside('answers/findings/compile-title.js');
const { Dossier } = await inside('facts/dossier.js');
const { CHAPTERS } = await inside('law/index.js');
const { openRecord } = await inside('record/open.js');

const TITLES = CHAPTERS.find(({ id }: { id: string }) => id === 'hospital').titles.map(compileTitle);

/** Reads all resources into the dossier's indexes and its care, and judges nothing. */
export function readRecord(record: unknown, at: string): unknown {
  return dossierOf(record, at).care;
}

/** What `assess` does, with the titles of the hospital only. */
export function assessHospital(record: unknown, at: string): Assessment['findings'] {
  return findingsIn(dossierOf(record, at), { settings: {}, language: 'nl', all: false }, TITLES);
}

function dossierOf(record: unknown, at: string) {
  return new Dossier(openRecord(record, {}).record(), at);
}
