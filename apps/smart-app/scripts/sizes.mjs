// What a browser downloads, gzipped, by file; fails when more comes before the first findings than was agreed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** In kB of 1000 bytes. `rules` is the worker: the rule package. Its texts come beside it, in one language. */
const LIMITS = { initial: 300, rules: 115 };

const DIST = new URL('../dist/', import.meta.url);
if (!existsSync(DIST)) throw new Error('The app is not built: run npm run build first.');

const files = readdirSync(new URL('assets/', DIST))
  .map((name) => ({
    name,
    kB: gzipSync(readFileSync(new URL(`assets/${name}`, DIST)), { level: 9 }).length / 1000,
  }))
  .sort((a, b) => b.kB - a.kB);

/** Comes when a deployment has settings: then also before the first findings. */
const isForSettings = (name) => /^(bindings|parse-settings|settings-error)-/.test(name);

/** Comes when somebody chooses English, or after the first findings: the views other than the overview's list. */
const isForViews = (name) => /^(en|lazy|Places|Print|Scroll|Timeline|WhatIf)-/.test(name);

const isLater = (name) => isForSettings(name) || isForViews(name);

const sum = (chosen) => chosen.reduce((total, { kB }) => total + kB, 0);
const totals = {
  initial: sum(files.filter(({ name }) => !isLater(name))),
  rules: sum(files.filter(({ name }) => name.startsWith('worker-'))),
};
const withSettings = sum(files.filter(({ name }) => !isForViews(name)));

for (const { name, kB } of files)
  console.log(`${kB.toFixed(1).padStart(7)} kB  ${name}${isLater(name) ? '  (later)' : ''}`);
const over = Object.entries(LIMITS).filter(([name, limit]) => !(totals[name] > 0 && totals[name] < limit));
for (const [name, limit] of Object.entries(LIMITS))
  console.log(`${totals[name].toFixed(1).padStart(7)} kB  ${name}, of at most ${limit}`);
console.log(
  `${withSettings.toFixed(1).padStart(7)} kB  initial where the deployment has settings with bindings`,
);
if (over.length > 0) {
  console.error(`Too large, or not found: ${over.map(([name]) => name).join(', ')}.`);
  process.exitCode = 1;
}
