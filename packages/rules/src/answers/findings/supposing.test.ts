import { expect, it } from 'vitest';
import type { Condition, Finding, Status } from '../assessment.ts';
import { statusSupposing } from './supposing.ts';

function condition(id: string, kind: Condition['kind'], outcome: Condition['outcome']): Condition {
  return { id, kind, outcome, text: '', evidence: [], sources: [] };
}

function finding(status: Status, conditions: readonly Condition[]): Finding {
  return { id: 'x', title: 'X', status, key: 'x', law: 'Zvw', about: [], conditions, summary: '' };
}

it('supposes that a condition comes out as it should, and leaves the others as they are', () => {
  const open = finding('incomplete', [
    condition('plan', 'requirement', 'unmet'),
    condition('other', 'exclusion', 'unknown'),
  ]);

  expect(statusSupposing(open, [])).toBe('incomplete');
  expect(statusSupposing(open, ['plan'])).toBe('incomplete');
  expect(statusSupposing(open, ['plan', 'other'])).toBe('registrable');
});

it('keeps a registration a registration', () => {
  const wrong = finding('unlawful', [condition('other', 'exclusion', 'met')]);

  expect(statusSupposing(wrong, [])).toBe('unlawful');
  expect(statusSupposing(wrong, ['other'])).toBe('registered');
});

it('decides nothing about what only informs', () => {
  expect(statusSupposing(finding('information', []), [])).toBe('information');
});
