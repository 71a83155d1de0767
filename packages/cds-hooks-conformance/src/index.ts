export type { Finding, Outcome, Strength } from './finding.ts';
export { asJson, asText, conforms } from './report.ts';
export { type ConformanceOptions, checkService } from './run.ts';
export type { SignerOptions } from './signer.ts';
export type { Subject } from './target.ts';
