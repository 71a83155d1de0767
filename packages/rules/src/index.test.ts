import { expect, it } from 'vitest';
import { countPatients } from './index.ts';

it('counts the patients', () => {
  expect(countPatients([{ resourceType: 'Patient' }, { resourceType: 'Basic', code: {} }])).toBe(1);
});
