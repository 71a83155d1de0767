import { type Assessment, assess, assessAll, type Settings } from '@prestatiewijzer/rules';
import { expect } from 'vitest';
import { expectLawful } from './contract.ts';
import { cpuTime } from './cpu-time.ts';
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
  const assessments: Assessment[] = [];
  const time = cpuTime(() => {
    assessments.push(assess(record, { at, settings }));
    assessments.push(assess(record, { at, settings, language: 'en', all: true }));
    assessments.push(...assessAll(record, { at, settings }));
  });
  expect(time).toBeLessThan(milliseconds);
  for (const each of assessments) expectLawful(each);
  return assessments[0] as Assessment;
}
