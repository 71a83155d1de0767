// Some registries lack the native packages of platforms they do not serve, and npm then leaves these optional
// packages out of package-lock.json; `npm ci` refuses such a lock file, here and elsewhere. This writes the
// missing entries from what the parent package pins; without an integrity hash, as the package was never seen.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const known = Object.keys(lock.packages);
const platform = /(android|darwin|freebsd|openharmony|win32|windows|linux)-(\w+?)(?:-(\w+))?$/;

for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const match = platform.exec(name);
    if (!match || known.some((other) => other.endsWith(path))) continue;
    const [, os, cpu, abi] = match;
    lock.packages[path] = {
      version,
      cpu: [cpu === '64' ? 'x64' : cpu],
      ...(parent.dev && { dev: true }),
      ...(abi?.startsWith('musl') && { libc: ['musl'] }),
      optional: true,
      os: [os === 'windows' ? 'win32' : os],
    };
    console.log(`added ${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
