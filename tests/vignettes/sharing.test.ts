import { describe, expect, it } from 'vitest';
import { recordOf, settingsOf } from './run/record.ts';
import { ALL, HEAD, mistakesIn, NURSE, PATIENT, readWritten } from './written.ts';

/** The only vignette of files without mistakes. */
function vignetteOf(files: Record<string, string>) {
  const found = readWritten(files);
  expect(mistakesIn(found)).toEqual([]);
  const [vignette] = found.flatMap((file) => file.vignette ?? []);
  if (vignette === undefined) throw new Error('there is no vignette');
  return vignette;
}

describe('parts', () => {
  it('come from the vignette, its folder and all vignettes, one or several by one name', () => {
    const vignette = vignetteOf({
      'base.yaml': ALL,
      'chapter/base.yaml': `parts:\n  nurse: ${NURSE}\n  at home:\n    - [olivia]\n    - nurse\n`,
      'chapter/1-care.yaml': `${HEAD}record:\n  - [at home, gp]\n  - ${PATIENT.replaceAll('olivia', 'noor')}\nparts:\n  gp: { resourceType: Practitioner, id: gp }\ncases: [{ nothing: none }]\n`,
    });

    expect(vignette.record.map(({ id }) => id)).toEqual(['olivia', 'nurse', 'gp', 'noor']);
  });

  it('are like another part with elements changed, added and taken away, of which the other knows nothing', () => {
    const vignette = vignetteOf({
      'base.yaml': ALL,
      'care.yaml': `${HEAD}record: [olivia, { like: olivia, id: noor, gender: null, active: true }, nurse, gp]
parts:
  nurse: ${NURSE}
  gp: { like: nurse, id: gp, code.0.text: gp }
cases: [{ nothing: none }]\n`,
    });

    expect(vignette.record).toEqual([
      { resourceType: 'Patient', id: 'olivia', birthDate: '1968-05-04', gender: 'female' },
      { resourceType: 'Patient', id: 'noor', birthDate: '1968-05-04', active: true },
      { resourceType: 'PractitionerRole', id: 'nurse', code: [{ text: 'nurse' }] },
      { resourceType: 'PractitionerRole', id: 'gp', code: [{ text: 'gp' }] },
    ]);
  });
});

describe('a case', () => {
  it('says what differs by names of parts, changes and things', () => {
    const vignette = vignetteOf({
      'base.yaml': `${ALL}changes:\n  died: { olivia.deceasedDateTime: "2026-03-06" }\n`,
      'care.yaml': `${HEAD}record: [olivia, nurse]
parts:
  nurse: ${NURSE}
  gp: { like: nurse, id: gp }
cases:
  - everything: none
    but:
      at: "2026-03-25"
      remove: [nurse]
      replace: [{ like: olivia, gender: other }]
      add: [gp]
      set: [died, { gp.code: null, olivia.birthDate: "1970-01-01" }]
`,
    });
    const [each] = vignette.cases;
    if (each === undefined) throw new Error('there is no case');

    expect(each.at).toBe('2026-03-25');
    expect(recordOf(vignette, each).resources).toEqual([
      {
        resourceType: 'Patient',
        id: 'olivia',
        birthDate: '1970-01-01',
        gender: 'other',
        deceasedDateTime: '2026-03-06',
      },
      { resourceType: 'PractitionerRole', id: 'gp' },
    ]);
  });

  it('tells by its type which of two things with one id is meant', () => {
    const vignette = vignetteOf({
      'care.yaml': `${HEAD}record: [${PATIENT}, { resourceType: Goal, id: olivia }]
cases: [{ no goal: none, but: { remove: [Goal/olivia], set: { Patient/olivia.gender: null } } }]\n`,
    });
    const [each] = vignette.cases;
    if (each === undefined) throw new Error('there is no case');

    expect(recordOf(vignette, each).resources).toEqual([
      { resourceType: 'Patient', id: 'olivia', birthDate: '1968-05-04' },
    ]);
  });

  it('names its own title this, among agreements and codes', () => {
    const vignette = vignetteOf({
      'base.yaml': ALL,
      'care.yaml': `${HEAD}settings: { codes: { this: { system: "urn:x", code: A } } }
record: [olivia]
cases: [{ agreed: none, but: { settings: { agreements: { this: true, other: false } } } }]\n`,
    });
    const [each] = vignette.cases;
    if (each === undefined) throw new Error('there is no case');

    expect(settingsOf(vignette, each)).toEqual({
      codes: { care: { system: 'urn:x', code: 'A' } },
      agreements: { care: true, other: false },
    });
  });

  it('expects in a text, or in a mapping with the conditions by outcome, and of other titles too', () => {
    const { cases } = vignetteOf({
      'base.yaml': ALL,
      'care.yaml': `${HEAD}record: [olivia, nurse]
parts: { nurse: ${NURSE} }
cases:
  - in a text: registered on 2026-03-02 about olivia and nurse; wlz unmet; phase met
  - by outcome:
      finding: unlawful about nurse
      met: [wlz]
      unknown: [[phase], place]
      evidence: { wlz: [Patient/olivia] }
    problems: 1
  - several: [registered, registrable on 2026-03]
    others: { stay: [excluded, unlawful], advice: information; asked met }
`,
    });

    expect(cases).toEqual([
      {
        name: 'in a text',
        expect: {
          status: 'registered',
          on: '2026-03-02',
          about: ['Patient/olivia', 'PractitionerRole/nurse'],
          conditions: { wlz: 'unmet', phase: 'met' },
        },
      },
      {
        name: 'by outcome',
        expect: {
          status: 'unlawful',
          about: ['PractitionerRole/nurse'],
          conditions: { wlz: 'met', phase: 'unknown', place: 'unknown' },
          evidence: { wlz: ['Patient/olivia'] },
        },
        problems: 1,
      },
      {
        name: 'several',
        expect: [{ status: 'registered' }, { status: 'registrable', on: '2026-03' }],
        others: [
          { title: 'stay', status: 'excluded' },
          { title: 'stay', status: 'unlawful' },
          { title: 'advice', status: 'information', conditions: { asked: 'met' } },
        ],
      },
    ]);
  });

  it('may be shared, and then uses the parts of the vignette that names it', () => {
    const vignettes = readWritten({
      'base.yaml': `${ALL}cases:\n  Registered:\n    - registered: registered about charge\n      but: { add: [registered] }\n`,
      ...Object.fromEntries(
        ['one', 'two'].map((title) => [
          `${title}.yaml`,
          `title: ${title}\nat: "2026-03-20"\nrecord: [olivia]\nparts:\n  registered: { resourceType: ChargeItem, id: charge, note: [{ text: ${title} }] }\ncases: [{ not yet: none }, Registered]\n`,
        ]),
      ),
    });

    expect(vignettes.flatMap(({ mistakes }) => mistakes)).toEqual([]);
    expect(vignettes.map(({ vignette }) => vignette?.cases[1]?.add)).toEqual([
      [{ resourceType: 'ChargeItem', id: 'charge', note: [{ text: 'one' }] }],
      [{ resourceType: 'ChargeItem', id: 'charge', note: [{ text: 'two' }] }],
      undefined,
    ]);
  });
});
