import type { Assessment, Condition, Finding, Problem, Status } from '@prestatiewijzer/rules';
import { expect } from 'vitest';

const KINDS = ['requirement', 'agreement', 'validity', 'exclusion', 'attention'];
const OUTCOMES = ['met', 'unmet', 'unknown'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Holds an assessment against the contract. */
export function expectLawful(assessment: Assessment): void {
  expect(mistakesIn(assessment)).toEqual([]);
}

function mistakesIn(assessment: Assessment): readonly string[] {
  return [
    ...keys(assessment, ['edition', 'at', 'findings', 'problems'], ['patient']),
    // What goes out is JSON: nothing in it may get lost on the way.
    ...check(
      'survives JSON',
      JSON.stringify(JSON.parse(JSON.stringify(assessment))) === JSON.stringify(assessment),
    ),
    ...assessment.findings.flatMap(findingMistakes),
    ...assessment.problems.flatMap(problemMistakes),
  ];
}

function findingMistakes(finding: Finding): readonly string[] {
  const { id, title, status, on, to, encounters, about, conditions, summary } = finding;
  return [
    ...keys(
      finding,
      ['id', 'key', 'title', 'law', 'status', 'about', 'conditions', 'summary'],
      ['code', 'on', 'to', 'encounter', 'encounters', 'alternatives', 'prepared', 'reminder'],
    ),
    ...check('id, title and summary', [id, title, summary].every(isText)),
    ...check('on', on === undefined || DATE.test(on)),
    ...check('to', to === undefined || (DAY.test(to) && (on ?? '') < to)),
    ...check(
      'days',
      conditions.every(({ days = [] }) => areWithin(days, on, to)),
    ),
    ...check('encounters', encounters === undefined || encounters.every(isText)),
    ...check('about', about.every(isText)),
    ...check('ids of conditions once', new Set(conditions.map((each) => each.id)).size === conditions.length),
    ...check(`status ${status}`, possibleStatuses(conditions).includes(status)),
    ...conditions.flatMap(conditionMistakes),
  ].map((mistake) => `${id}: ${mistake}`);
}

/** Days in order of time that neither overlap nor touch, of those of the finding. */
function areWithin(days: NonNullable<Condition['days']>, on = '', to = ''): boolean {
  return days.every(
    ({ from, to: last }, index) =>
      DAY.test(from) &&
      from <= last &&
      on <= from &&
      last <= to &&
      (index === 0 || (days[index - 1]?.to ?? '') < from),
  );
}

/** The status table of the contract; what is registered is not among the conditions, so both columns are possible. */
function possibleStatuses(conditions: readonly Condition[]): readonly Status[] {
  const of = (...kinds: string[]) => conditions.filter(({ kind }) => kinds.includes(kind));
  const excluded = of('exclusion').some(({ outcome }) => outcome === 'met');
  const outOfTime = of('validity').some(({ outcome }) => outcome === 'unmet');
  const lacking = of('requirement', 'agreement').some(({ outcome }) => outcome === 'unmet');
  const unknown = of('requirement', 'agreement', 'validity', 'exclusion').some(
    ({ outcome }) => outcome === 'unknown',
  );
  const unregistered = excluded || outOfTime ? 'excluded' : lacking || unknown ? 'incomplete' : 'registrable';
  const registered = excluded || outOfTime || lacking ? 'unlawful' : unknown ? 'unverifiable' : 'registered';
  const decided: readonly Status[] = ['information', unregistered, registered];
  return conditions.length === 0 ? [...decided, 'not-relevant'] : decided;
}

function conditionMistakes(condition: Condition): readonly string[] {
  const { id, kind, outcome, text, evidence, told = [], sources, missing } = condition;
  return [
    ...keys(
      condition,
      ['id', 'kind', 'outcome', 'text', 'evidence', 'sources'],
      ['told', 'warns', 'days', 'missing', 'todo'],
    ),
    ...check('id and text', [id, text].every(isText)),
    ...check('kind and outcome', KINDS.includes(kind) && OUTCOMES.includes(outcome)),
    ...check('evidence', evidence.every(isText) && new Set(evidence).size === evidence.length),
    ...check('told', isToldOf(told, evidence)),
    ...check('sources', sources.length > 0 && sources.every(isText)),
    ...check('missing', missing === undefined || outcome === 'unknown'),
  ].map((mistake) => `${id}: ${mistake}`);
}

/** A day or words of each, or both; in the order of the evidence, none twice. */
function isToldOf(told: NonNullable<Condition['told']>, evidence: readonly string[]): boolean {
  const places = told.map(({ reference }) => evidence.indexOf(reference));
  return (
    places.every((place, index) => place > (places[index - 1] ?? -1)) &&
    told.every(
      ({ on, text }) =>
        (on !== undefined || text !== undefined) &&
        (on === undefined || DATE.test(on)) &&
        (text === undefined || isText(text)),
    )
  );
}

function problemMistakes(problem: Problem): readonly string[] {
  const { severity, reference, path, message } = problem;
  return [
    ...keys(problem, ['severity', 'reference', 'path', 'message']),
    ...check('severity', severity === 'error' || severity === 'warning'),
    ...check('reference, path and message', [reference, path, message].every(isText)),
  ].map((mistake) => `problem with ${reference}: ${mistake}`);
}

function keys(
  value: object,
  required: readonly string[],
  optional: readonly string[] = [],
): readonly string[] {
  const present = Object.keys(value);
  return [
    ...required.filter((key) => !present.includes(key)).map((key) => `${key} is missing`),
    ...present.filter((key) => ![...required, ...optional].includes(key)).map((key) => `${key} is unknown`),
  ];
}

function check(what: string, holds: boolean): readonly string[] {
  return holds ? [] : [`${what} is wrong`];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
