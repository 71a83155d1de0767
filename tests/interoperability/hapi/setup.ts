import type { TestProject } from 'vitest/node';
import { load, startHapi } from './hapi.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The base address of HAPI FHIR, with the sandbox patients in it. */
    readonly hapi: string;
  }
}

/** One HAPI FHIR for all test files, as it takes a while to start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { PRESTATIEWIJZER_HAPI: classpath } = process.env;
  if (!classpath) throw new Error('Run this with `npm run test:hapi`.');
  const hapi = await startHapi(classpath);
  await load(hapi.baseUrl);
  project.provide('hapi', hapi.baseUrl);
  return hapi.stop;
}
