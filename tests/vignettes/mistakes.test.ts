import { describe, expect, it } from 'vitest';
import { ALL, HEAD, mistakesIn, NURSE, PATIENT, readWritten } from './written.ts';

function mistakesOf(files: Record<string, string>): string[] {
  return mistakesIn(readWritten(files));
}

describe('what cannot be meant is told', () => {
  it.each([
    ['a part that is nowhere', 'record: [noor]', "record: there is no part named 'noor'"],
    [
      'a change that is nowhere',
      'cases: [{ a: none, but: { set: [died] } }]',
      "case 'a': there is no change named 'died'",
    ],
    ['shared cases that are nowhere', 'cases: [Death]', "cases: there is no list of cases named 'Death'"],
    [
      'a change of a part in an element that is not there',
      'record: [olivia, { like: olivia, id: noor, name.0.text: Noor }]',
      "record: like 'olivia': name.0.text is not there",
    ],
    [
      'taking away what a part does not have',
      'record: [olivia, { like: olivia, id: noor, active: null }]',
      "record: like 'olivia': active is not there",
    ],
    [
      'being like several resources',
      'record: [{ like: pair, id: noor }]\nparts: { pair: [olivia, olivia] }',
      "record: like 'pair': that is not one resource",
    ],
    [
      'a part that is like itself',
      'record: [olivia, a]\nparts: { a: { like: b }, b: [a] }',
      "record: the part 'a' leads to itself",
    ],
    [
      'a name with two meanings',
      `parts: { olivia: ${PATIENT} }`,
      "record: 'olivia' has two meanings, in care.yaml and base.yaml",
    ],
    ['a part of its own that it does not use', `parts: { nurse: ${NURSE} }`, 'parts: nurse: nobody uses it'],
    [
      'leaving out a thing that is not in the record',
      'cases: [{ a: none, but: { remove: [nurse] } }]',
      "case 'a': nurse is not in the record",
    ],
    [
      'setting an element of a thing that is not in the record',
      'cases: [{ a: none, but: { set: { nurse.code: null } } }]',
      "case 'a': nurse is not in the record",
    ],
    [
      'a thing by an id that two have',
      'record: [olivia, { resourceType: Goal, id: olivia }]\ncases: [{ a: none, but: { remove: [olivia] } }]',
      "case 'a': olivia may be Patient/olivia or Goal/olivia; write which one",
    ],
    [
      'setting an element that is not there',
      'cases: [{ a: none, but: { set: { olivia.name.0.text: x } } }]',
      "case 'a': sets Patient/olivia name.0.text, which is not there",
    ],
    [
      'an expectation in other words',
      'cases: [{ a: "registered, wlz met" }]',
      "case 'a': 'registered, wlz met' is not: STATUS on DATE about THING and THING; CONDITION OUTCOME; …",
    ],
    [
      'an outcome that does not exist',
      'cases: [{ a: registered; wlz yes }]',
      'conditions.wlz: not one of met',
    ],
    ['a case without a name', 'cases: [{ but: { remove: [olivia] } }]', 'cases: one key has to be the name'],
    ['a case with two names', 'cases: [{ a: none, add: [olivia] }]', 'not: a, add'],
    [
      'a difference of a kind that does not exist',
      'cases: [{ a: none, but: { ad: [olivia] } }]',
      "case 'a': but: ad is not one of at, settings, remove, replace, add, set",
    ],
  ])('%s', (_, differs, mistake) => {
    const sections = Object.entries({ record: '[olivia]', cases: '[{ nothing: none }]' }).flatMap(
      ([section, standard]) => (differs.includes(`${section}:`) ? [] : [`${section}: ${standard}`]),
    );
    const found = mistakesOf({
      'base.yaml': ALL,
      'care.yaml': `${HEAD}${[...sections, differs].join('\n')}\n`,
    });

    expect(found).toContainEqual(expect.stringContaining(mistake));
    expect(found.every((each) => each.startsWith('care.yaml: ') || each.endsWith('nobody uses it'))).toBe(
      true,
    );
  });

  it('what all or a chapter share and nobody uses, at the file that has it', () => {
    const found = mistakesOf({
      'base.yaml': `${ALL}  noor: { like: olivia, id: noor }\n`,
      'chapter/base.yaml': `changes:\n  died: { olivia.deceasedBoolean: true }\ncases:\n  Death: [{ died: none }]\n`,
      'chapter/care.yaml': `${HEAD}record: [olivia]\ncases: [{ nothing: none }]\n`,
    });

    expect(found).toEqual([
      'base.yaml: parts: noor: nobody uses it',
      'chapter/base.yaml: changes: died: nobody uses it',
      'chapter/base.yaml: cases: Death: nobody uses it',
    ]);
  });

  it('what another chapter shares', () => {
    const found = mistakesOf({
      'other/base.yaml': ALL,
      'other/care.yaml': `${HEAD}record: [olivia]\ncases: [{ nothing: none }]\n`,
      'chapter/care.yaml': `${HEAD}record: [olivia]\ncases: [{ nothing: none }]\n`,
    });

    expect(found).toEqual(["chapter/care.yaml: record: there is no part named 'olivia'"]);
  });

  it('a file of what is shared that has other sections, or none that names something', () => {
    expect(mistakesOf({ 'base.yaml': 'part: {}\nchanges: [a]\n' })).toEqual([
      'base.yaml: changes: not a mapping of names',
      'base.yaml: part: not one of parts, changes, cases',
    ]);
    expect(mistakesOf({ 'base.yaml': '- olivia\n' })).toEqual([
      'base.yaml: the file: not one of parts, changes, cases',
    ]);
  });
});
