import { describe, expect, it } from 'vitest';
import type { Settings } from '../../record/settings/settings.ts';
import { type ExplainedFact, explainRecord } from './index.ts';

const PATIENT = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-02' };
const subject = { reference: 'Patient/p' };

/** What the rules see of one fact in the record of one patient. */
function explained(fact: string, resources: readonly object[], settings: Settings = {}): ExplainedFact {
  const [record] = explainRecord([PATIENT, ...resources], { at: '2026-04-01', settings });
  return record?.facts.find((each) => each.fact === fact) as ExplainedFact;
}

describe('a contact of which the status is unknown', () => {
  it('is told with a question mark, and is no contact', () => {
    const encounter = {
      resourceType: 'Encounter',
      id: 'e',
      status: 'unknown',
      class: { code: 'AMB' },
      subject,
    };
    expect(explained('contact', [encounter])).toMatchObject({ found: [], unclear: ['Encounter/e'] });
    expect(explained('contact', [{ ...encounter, status: 'finished' }])).toMatchObject({
      found: [{ reference: 'Encounter/e' }],
      unclear: [],
    });
  });
});
