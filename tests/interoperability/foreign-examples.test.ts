import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, assessAll, type Problem, routes } from '@prestatiewijzer/rules';
import { explainRecord } from '@prestatiewijzer/rules/explain-record';
import { describe, expect, it } from 'vitest';

const AT = '2026-03-10';
const HL7 = dirname(createRequire(import.meta.url).resolve('hl7.fhir.r4.examples/package.json'));
/** The examples of the national guide on proactive care planning, which are not part of this project. */
const PZP = fileURLToPath(new URL('../../../shared/examples/pzp-ig-r4', import.meta.url));

interface Resource {
  readonly resourceType: string;
  readonly id?: string;
}

function resourcesIn(folder: string): readonly Resource[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'package.json' && !name.startsWith('.'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Resource)
    .filter(({ resourceType }) => resourceType !== undefined);
}

/** Definitions say nothing of a patient, and are most of what there is. */
const DEFINITIONS = [
  'SearchParameter',
  'ValueSet',
  'CodeSystem',
  'StructureDefinition',
  'OperationDefinition',
];

describe('the example resources of HL7', () => {
  const examples = resourcesIn(HL7).filter(({ resourceType }) => !DEFINITIONS.includes(resourceType));

  it('are there in number and kind', () => {
    expect(examples.length).toBeGreaterThan(800);
    expect(new Set(examples.map(({ resourceType }) => resourceType)).size).toBeGreaterThan(120);
  });

  it('pass through one by one', () => {
    for (const example of examples) {
      const { findings, problems } = assess(example, { at: AT });
      expect(findings, nameOf(example)).toEqual(expect.any(Array));
      expect(problems.every(isSensible), `${nameOf(example)} ${JSON.stringify(problems)}`).toBe(true);
    }
  });

  it('pass through all together, each patient with an assessment of its own', () => {
    const assessments = assessAll(examples, { at: AT });
    const named = new Set(assessments.map(({ patient }) => patient));

    expect(named.size).toBe(assessments.length);
    expect(named).toContain('Patient/example');
    expect(named.size).toBeGreaterThan(40);
    expect(assessments.flatMap(({ problems }) => problems).every(isSensible)).toBe(true);
    // They tell of no palliative care in the Netherlands.
    expect(
      assessments.flatMap(({ findings }) => findings.filter(({ status }) => status === 'registered')),
    ).toEqual([]);
    expect(explainRecord(examples, { at: AT })).toHaveLength(assessments.length);
    expect(routes(examples, { at: AT, patient: 'Patient/example' }).length).toBeGreaterThan(0);
  });
});

describe.skipIf(!existsSync(PZP))('the examples of the national guide on proactive care planning', () => {
  const examples = existsSync(PZP) ? resourcesIn(PZP) : [];

  it('pass through without a problem, and are recognised as conversations with a plan', () => {
    const assessments = assessAll(examples, { at: AT });

    expect(assessments.map(({ patient }) => patient)).toHaveLength(2);
    for (const { patient, findings, problems } of assessments) {
      expect(problems, patient).toEqual([]);
      const planning = findings.find(({ id }) => id === 'msz-pzp-190099');
      expect(planning?.conditions.find(({ id }) => id === 'care-plan')?.outcome, patient).toBe('met');
    }
  });
});

/** It says where, what and of how much weight, without anything from the record but a reference. */
function isSensible({ severity, reference, path, message }: Problem): boolean {
  return (
    ['error', 'warning'].includes(severity) &&
    reference !== '' &&
    /^[A-Za-z.[\]0-9]+$/.test(path) &&
    message.length > 10
  );
}

function nameOf({ resourceType, id }: Resource): string {
  return `${resourceType}/${id}`;
}
