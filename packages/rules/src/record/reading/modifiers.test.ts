import { describe, expect, it } from 'vitest';
import { dossier } from '../../answers/dossier-json/dossier-json.ts';
import { AT, type Json, PEOPLE, patient, planning, problems, statuses } from '../../testing/planning.ts';
import { usable } from './resources.ts';

const subject = { reference: 'Patient/anna' };
const ANNA = 'Patient/anna';
const [talk, plan, sent] = planning(subject) as [Json, Json, Json];
const rest = [patient('anna'), ...PEOPLE];

describe('what may change the meaning of a resource', () => {
  it.each<[string, Json, string]>([
    [
      'a modifier extension',
      { modifierExtension: [{ url: 'urn:local:did-not-happen', valueBoolean: true }] },
      'modifierExtension',
    ],
    [
      'one deep inside',
      {
        performer: [
          { actor: { reference: 'PractitionerRole/cardioloog' }, modifierExtension: [{ url: 'urn:x' }] },
        ],
      },
      'modifierExtension',
    ],
    ['one that is damaged', { modifierExtension: 'x'.split('') }, 'modifierExtension'],
    ['rules that are not known', { implicitRules: 'https://rules.example' }, 'implicitRules'],
  ])('leaves it unused: %s', (_, fields, element) => {
    const input = [...rest, { ...talk, ...fields }, plan, sent];

    expect(statuses(input)).toEqual({ [ANNA]: ['incomplete'] });
    expect(problems(input)).toEqual([`Procedure/gesprek Procedure.${element}`]);
  });

  it.each<[string, (entry: Json, bundle: Json) => void, readonly string[]]>([
    [
      'an entry',
      (entry) => {
        entry['modifierExtension'] = [{ url: 'urn:withdrawn' }];
      },
      ['Procedure/gesprek Bundle.entry.modifierExtension'],
    ],
    [
      'a Bundle',
      (_, bundle) => {
        bundle['implicitRules'] = 'urn:rules';
      },
      ['Patient/anna Bundle.implicitRules', 'Procedure/gesprek Bundle.implicitRules'],
    ],
  ])('is also what %s says of what stands in it', (_, alter, told) => {
    const [talk] = planning(subject) as [Json];
    const entry: Json = { resource: talk };
    const input: Json = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: patient('anna') }, entry],
    };
    alter(entry, input);

    expect(statuses(input)).toEqual({ [ANNA]: [] });
    expect(problems(input)).toEqual(told);
  });

  it('leaves of a Patient only who it is', () => {
    const input = [patient('anna', { implicitRules: 'https://rules.example' }), ...PEOPLE, talk, plan, sent];

    expect(statuses(input)).toEqual({ [ANNA]: ['registrable'] });
    expect(problems(input)).toEqual(['Patient/anna Patient.implicitRules']);
    // Nobody's age is known any more.
    const lacksBirth = (record: readonly Json[]) =>
      /"fact":"birth"/.test(JSON.stringify(dossier(record, { at: AT })));
    expect([lacksBirth([...rest, talk]), lacksBirth(input)]).toEqual([false, true]);
  });

  it('does not where it is known and harmless', () => {
    const directive = {
      resourceType: 'Consent',
      id: 'd',
      status: 'active',
      patient: subject,
      modifierExtension: [
        {
          url: 'http://nictiz.nl/fhir/StructureDefinition/ext-TreatmentDirective2.SpecificationOther',
          valueString: 'x',
        },
      ],
    };

    expect(problems([...rest, directive])).toEqual([]);
  });
});

describe('a stop of Medication process 9', () => {
  const chemotherapy = (stop?: string): Json => ({
    resourceType: 'MedicationRequest',
    id: 'm',
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: { coding: [{ system: 'http://www.whocc.no/atc', code: 'L01BC06' }] },
    ...(stop && {
      modifierExtension: [
        {
          url: 'http://nictiz.nl/fhir/StructureDefinition/ext-StopType',
          valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: stop }] },
        },
      ],
    }),
  });
  const therapy = (request: Json) => {
    const contact = {
      resourceType: 'Encounter',
      id: 'c',
      status: 'finished',
      subject,
      period: { start: '2026-03-02' },
    };
    const { subjects } = dossier([...rest, contact, talk, request], { at: AT }) as {
      subjects: Record<string, readonly Record<string, { value?: unknown }>[]>;
    };
    return subjects['care']?.map((care) => care['antitumourTherapy']?.value);
  };

  it('is no running medication', () => {
    expect(therapy(chemotherapy())).toContain(true);
    expect(therapy(chemotherapy('410546004'))).not.toContain(true);
    expect(problems([...rest, chemotherapy('410546004')])).toEqual([]);
  });

  it.each([
    ['410546004', 'stopped'],
    ['385655000', 'on-hold'],
  ])('of type %s is %s', (type, status) => {
    expect(usable(chemotherapy(type) as never, undefined).resource).toMatchObject({ status });
  });
});
