import { type Assessment, assess, assessAll, type Settings } from '@prestatiewijzer/rules';
import { expect } from 'vitest';
import { expectLawful } from './contract.ts';
import { deepFreeze } from './deep-freeze.ts';

export interface Survival {
  readonly settings?: Settings;
  readonly at?: string;
  readonly milliseconds?: number;
}

/** Assesses in every way: it may not throw, take long, change its input, or break the contract. */
export function survive(
  record: unknown,
  { settings = {}, at = '2026-03-10', milliseconds = 2000 }: Survival = {},
): Assessment {
  deepFreeze(record);
  const start = performance.now();
  const assessment = assess(record, { at, settings, all: true });
  const english = assess(record, { at, settings, language: 'en' });
  const everybody = assessAll(record, { at, settings });
  expect(performance.now() - start).toBeLessThan(milliseconds);
  for (const each of [assessment, english, ...everybody]) {
    expectLawful({ ...each, findings: each.findings.filter(({ status }) => status !== 'not-relevant') });
  }
  return assessment;
}
