import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../../facts/entities.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import { compile } from '../../logic/compile.ts';
import type { EntityDeclaration } from '../../logic/declaration.ts';
import { compileEvidence } from '../../logic/evidence.ts';
import type { Expression } from '../../logic/expression.ts';
import { MET } from '../../logic/outcome.ts';
import { print } from '../../logic/print.ts';
import type { Language } from '../../logic/wording.ts';
import { assess } from '../assess.ts';
import { compileHearing } from './told.ts';

const SNOMED_PLANNING = { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] };
const subject = { reference: 'Patient/p' };

/** A conversation whose plan went to the GP: done on the 4th, and touched by the system on the 9th. */
const record = [
  { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
  {
    resourceType: 'Procedure',
    id: 'talk',
    status: 'completed',
    code: SNOMED_PLANNING,
    subject,
    performedDateTime: '2026-03-02',
  },
  {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'active',
    intent: 'plan',
    category: [SNOMED_PLANNING],
    subject,
    created: '2026-03-03',
  },
  {
    resourceType: 'Task',
    id: 'sent',
    status: 'completed',
    intent: 'order',
    for: subject,
    focus: { reference: 'CarePlan/plan' },
    owner: { reference: 'PractitionerRole/gp' },
    executionPeriod: { end: '2026-03-04T12:00:00+01:00' },
    lastModified: '2026-03-09T08:00:00+01:00',
  },
  {
    resourceType: 'PractitionerRole',
    id: 'gp',
    code: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.15.111', code: '01.015' }] }],
  },
];

function conditionsIn(language: Language) {
  const { findings } = assess(record, { at: '2026-03-10', language });
  return findings.flatMap(({ conditions }) => conditions);
}

describe('what evidence is told as', () => {
  it('has the day that the rule used, not another of the same resource', () => {
    const handOver = conditionsIn('nl').find(({ id }) => id === 'hand-over-to-gp');
    expect(handOver).toMatchObject({ outcome: 'met' });
    expect(handOver?.told).toContainEqual({
      reference: 'Task/sent',
      on: '2026-03-04',
      text: 'overdracht, aan de huisarts',
    });
  });

  it('is in the language of the findings', () => {
    const texts = conditionsIn('en').flatMap(({ told = [] }) => told.map(({ text }) => text));
    expect(texts).toContain('care plan');
    expect(texts).not.toContain('zorgplan');
  });

  it('is in the order of the evidence, and of nothing else', () => {
    for (const { evidence, told = [] } of conditionsIn('nl')) {
      const references = told.map(({ reference }) => reference);
      expect(references).toEqual(evidence.filter((each) => references.includes(each)));
    }
  });
});

/** Every fact that is true or false, by what it is a fact of. */
const YES_NO = Object.entries<EntityDeclaration>(ENTITIES).flatMap(([entity, { facts }]) =>
  Object.entries(facts).flatMap(([field, fact]) => (fact.is === 'yes-no' ? [[entity, field] as const] : [])),
);
const DENIED_TWICE = /^(?:niet|not) \(?(?:niet|geen|not?|did not)\b/;
const NO_CONTEXT = { agreements: () => ({ value: undefined, evidence: [] }) };

describe.each<Language>(['nl', 'en'])('the words of every fact (%s)', (language) => {
  /** What is told of the resource that says a fact, by a rule that asks for it. */
  function toldOf(entity: string, field: string, value: boolean): string | undefined {
    const asked: Expression = { op: 'is', fact: [0, field] };
    const frame = [{ [field]: { value, evidence: ['Basic/1'] } }];
    const hearing = compileHearing(asked, entity as SubjectKind)(language);
    const evidence = compileEvidence(asked)(compile(asked)(frame, NO_CONTEXT), frame, NO_CONTEXT, hearing);
    return hearing.told(evidence)[0]?.text;
  }

  it.each([true, false])('say what holds when its value is %s', (value) => {
    for (const [entity, field] of YES_NO) {
      const is: Expression = { op: 'is', fact: [0, field] };
      const holds: Expression = value ? is : { op: 'not', of: is };
      const frame = [{ [field]: { value, evidence: [] } }];
      expect(compile(holds)(frame, NO_CONTEXT), `${entity}.${field}`).toBe(MET);
      expect(toldOf(entity, field, value), `${entity}.${field}`).toBe(
        print(holds, entity, ENTITIES, language),
      );
    }
  });

  it('differ with the value, and deny no denial', () => {
    const unclear = YES_NO.filter(([entity, field]) => {
      const denied = toldOf(entity, field, false) ?? '';
      return denied === toldOf(entity, field, true) || DENIED_TWICE.test(denied);
    });
    expect(unclear).toEqual([]);
  });
});
