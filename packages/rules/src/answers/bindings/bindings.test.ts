import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { receipt } from '../receipt.ts';
import { parseSettings, type SettingsError, withConceptMaps } from '../settings/parse-settings.ts';
import { withBindings } from './index.ts';

const LOCAL = 'https://ziekenhuis.example/codes';
const patient = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' };
const subject = { reference: 'Patient/p' };

function concept(code: string) {
  return { coding: [{ system: LOCAL, code }] };
}

/** A conversation by somebody with a local role, and its plan. */
const record = [
  patient,
  { resourceType: 'PractitionerRole', id: 'role', specialty: [concept('INT')] },
  {
    resourceType: 'Procedure',
    id: 'talk',
    status: 'completed',
    code: concept('PZP'),
    subject,
    performedDateTime: '2026-03-02',
    performer: [{ actor: { reference: 'PractitionerRole/role' } }],
  },
  {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'active',
    category: [concept('ZP')],
    subject,
    created: '2026-03-03',
  },
  {
    resourceType: 'Task',
    id: 'sent',
    status: 'completed',
    code: concept('HA'),
    for: subject,
    lastModified: '2026-03-04',
  },
];

function map(source: string, target: string, codes: Record<string, string>, equivalence = 'equivalent') {
  const element = Object.entries(codes).map(([from, code]) => ({
    code: from,
    target: [{ code, equivalence }],
  }));
  return { resourceType: 'ConceptMap', status: 'active', group: [{ source, target, element }] };
}

const AGB = map(LOCAL, 'urn:oid:2.16.840.1.113883.2.4.6.7', { INT: '0313' });
const SNOMED = map(LOCAL, 'http://snomed.info/sct', { PZP: '713603004', ZP: '713603004' });

function assessed(bindings: unknown) {
  return assess(record, { at: '2026-03-10', settings: withBindings(parseSettings({ bindings })) });
}

function mistakes(bindings: unknown): readonly string[] {
  try {
    withBindings(parseSettings({ bindings }));
  } catch (error) {
    return (error as SettingsError).issues.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

describe('bindings', () => {
  it('translate codes and say facts, so that a record of local words gives its finding', () => {
    const { findings, problems } = assessed({
      codes: [AGB, SNOMED],
      planHandedOver: "Task.where(status = 'completed').code.coding.code = 'HA'",
    });

    expect(assess(record, { at: '2026-03-10' }).findings).toEqual([]);
    expect(problems).toEqual([]);
    const [finding] = findings.filter(({ id }) => id === 'msz-pzp-190099');
    expect(finding).toMatchObject({ status: 'registrable', on: '2026-03-02', about: ['Procedure/talk'] });
    const handOver = finding?.conditions.find(({ id }) => id === 'hand-over-to-gp');
    expect(handOver).toMatchObject({ outcome: 'met', evidence: ['Task/sent'] });
  });

  it('say the same in FHIRPath alone', () => {
    const { findings } = assessed({
      specialism: "PractitionerRole.specialty.coding.where(code = 'INT').select('0313')",
      carePlanningConversation: "Procedure.code.coding.code = 'PZP'",
      carePlan: "CarePlan.category.coding.code = 'ZP'",
      planHandedOver: 'Task.exists()',
    });

    expect(findings.find(({ id }) => id === 'msz-pzp-190099')).toMatchObject({ status: 'registrable' });
  });

  it('leave the record that was given as it was', () => {
    const before = JSON.stringify(record);
    assessed({ codes: [AGB, SNOMED], planHandedOver: 'Task.exists()' });

    expect(JSON.stringify(record)).toBe(before);
  });

  it('use no target that says more than the code does', () => {
    const narrower = map(LOCAL, 'http://snomed.info/sct', { PZP: '713603004' }, 'narrower');

    expect(assessed({ codes: [narrower] }).findings).toEqual([]);
  });

  it('tell of an expression that gives no code, or cannot be evaluated', () => {
    const { problems } = assessed({
      specialism: 'PractitionerRole.specialty.exists()',
      dbcDiagnosis: 'Condition.code',
      planHandedOver: "Task.code.matches('(')",
    });

    expect(problems.map(({ reference, path }) => `${reference} ${path}`)).toEqual([
      'PractitionerRole/role bindings.specialism',
      'Task/sent bindings.planHandedOver',
    ]);
  });

  it('survive resources of types that do not exist', () => {
    const strange = [
      patient,
      { resourceType: 'constructor', id: 'a' },
      { resourceType: 'toString', id: 'b' },
    ];
    const settings = withBindings({
      bindings: { planHandedOver: 'true', role: "'01.016'", carePlan: 'true' },
    });

    expect(assess(strange, { at: '2026-03-10', settings }).findings).toEqual([]);
  });

  it('are part of a receipt as they were declared', () => {
    const declared = parseSettings({ bindings: { role: "'01.016'" } });
    const { input } = receipt(record, { at: '2026-03-10', settings: declared });

    expect(receipt(record, { at: '2026-03-10', settings: withBindings(declared) }).input).toBe(input);
    expect(receipt(record, { at: '2026-03-10' }).input).not.toBe(input);
  });

  it('are not made where there are none', () => {
    const settings = parseSettings({ organisation: { kind: 'hospital' } });

    expect(withBindings(settings)).toBe(settings);
  });
});

describe('mistakes in bindings', () => {
  it('are named with their path', () => {
    expect(
      mistakes({
        planHandedOvr: 'true',
        codes: [
          { resourceType: 'ValueSet' },
          map(LOCAL, '', { A: 'B' }),
          map(LOCAL, 'x', { A: 'B' }, 'same'),
        ],
        role: '',
      }),
    ).toEqual([
      'bindings.codes[0].resourceType: bestaat niet; kies uit: ConceptMap',
      'bindings.codes[0].group: ontbreekt',
      'bindings.codes[1].group[0].target: is leeg, vul het in of laat het weg',
      expect.stringMatching(
        /^bindings\.codes\[2\]\.group\[0\]\.element\[0\]\.target\[0\]\.equivalence: bestaat niet/,
      ),
      'bindings.role: is leeg, vul het in of laat het weg',
      'bindings.planHandedOvr: bestaat niet; bedoel je planHandedOver?',
    ]);
  });

  it('name every expression that is no FHIRPath', () => {
    expect(mistakes({ role: 'PractitionerRole.where(', carePlan: 'CarePlan and' })).toEqual([
      expect.stringMatching(/^bindings\.role: is geen FHIRPath \(/),
      expect.stringMatching(/^bindings\.carePlan: is geen FHIRPath \(/),
    ]);
  });

  it('tell of a file that was not read', () => {
    const settings = { bindings: { codes: ['a.json', 'b.json'] } };
    const read = withConceptMaps(settings, new Map([['a.json', AGB]]));

    expect(() => parseSettings(read)).toThrow(/^bindings\.codes\[1\]: /);
  });
});
