import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = dirname(createRequire(import.meta.url).resolve('@prestatiewijzer/fhir-profiles/package.json'));

/** The hand-written FHIR Shorthand. */
export const FSH = join(root, 'fsh');
/** What is made once and kept between builds: the R4 core package, as SUSHI looks for it in a home folder. */
export const CACHE = join(root, '.cache');
/** The FHIR package: what the build makes. */
export const PACKAGE = join(root, 'dist', 'package');
/** The guide for readers. */
export const GUIDE = join(root, '..', 'docs', 'profiles');
