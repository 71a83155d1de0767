import { assess, catalogue, type Finding } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import {
  besideSomebodyElse,
  isAwayFromDatesOfLaw,
  later,
  reversed,
  shifted,
  split,
  withUnrelated,
} from './changes.ts';
import { ASKED, type Asked, findingsIn, withSiteCodes } from './records.ts';
import { registering } from './registering.ts';

/** Laws of every record, tried on each record of the vignettes. They take some forty seconds together. */
const TIMEOUT = 300_000;
const WEEK = 7;

/** Titles about what lasts: what touches is one. A contact on another day is another contact, and so is day care. */
const LASTING = new Set(
  catalogue()
    .filter(({ about }) => about === 'stay' || about === 'indication' || about === 'child-visit')
    .map(({ id }) => id)
    .filter((id) => id !== 'kind-vpd-dagopvang'),
);

/** Of four months in a Wlz institution: months are not all as long. */
const BY_MONTH = new Set(['eb-wlz-laag', 'eb-wlz-hoog']);

const before = new Map<Asked, readonly Finding[]>();

function findingsBefore(asked: Asked): readonly Finding[] {
  const findings = before.get(asked) ?? findingsIn(asked);
  before.set(asked, findings);
  return findings;
}

/** What findings come to, without the resources that tell it. */
function verdicts(findings: readonly Finding[], daysLater = 0): readonly string[] {
  const back = (day: string | undefined) => (day === undefined ? '' : shifted(day, -daysLater));
  return findings
    .map(({ id, status, on, to, conditions }) => {
      const outcomes = conditions.map((each) => `${each.id} ${each.outcome}`).join(', ');
      return `${id} ${status} ${back(on)} ${back(to)}: ${outcomes}`;
    })
    .sort();
}

/**
 * What can be or is registered, holds or not. A part is also a moment of its own: titles may exclude it, and of what does
 * not hold as a whole a part may.
 */
function statuses(findings: readonly Finding[]): readonly string[] {
  const unlawful = new Set(findings.filter(({ status }) => status === 'unlawful').map(({ id }) => id));
  const telling = findings.filter(
    ({ id, status }) => status !== 'excluded' && !(status === 'registered' && unlawful.has(id)),
  );
  return [...new Set(telling.map(({ id, status }) => `${id} ${status}`))].sort();
}

describe('whatever the record, its verdicts are the same', () => {
  it('with something unrelated beside it', { timeout: TIMEOUT }, () => {
    for (const asked of ASKED)
      expect(findingsIn(withUnrelated(asked)), asked.where).toEqual(findingsBefore(asked));
  });

  it('in another order', { timeout: TIMEOUT }, () => {
    for (const asked of ASKED)
      expect(findingsIn(reversed(asked)), asked.where).toEqual(findingsBefore(asked));
  });

  it('beside the record of somebody else', { timeout: TIMEOUT }, () => {
    const tried = ASKED.filter(({ resources }) => isOfOnePatient(resources));
    expect(tried.length).toBeGreaterThan(ASKED.length / 2);
    for (const asked of tried) {
      const patient = asked.resources.find(({ resourceType }) => resourceType === 'Patient');
      const { resources, settings, at } = besideSomebodyElse(asked);
      const { findings } = assess(resources, { settings, at, patient: `Patient/${patient?.id}` });
      expect(verdicts(findings), asked.where).toEqual(verdicts(findingsBefore(asked)));
    }
  });

  it('a week later, away from dates of law', { timeout: TIMEOUT }, () => {
    const tried = ASKED.filter((asked) => isAwayFromDatesOfLaw(asked, WEEK));
    expect(tried.length).toBeGreaterThan(ASKED.length / 3);
    for (const asked of tried) {
      const counted = (findings: readonly Finding[]) => findings.filter(({ id }) => !BY_MONTH.has(id));
      expect(verdicts(counted(findingsIn(later(asked, WEEK))), WEEK), asked.where).toEqual(
        verdicts(counted(findingsBefore(asked))),
      );
    }
  });

  it('with each stay and registration in two that touch', { timeout: TIMEOUT }, () => {
    const tried = ASKED.filter((asked) => split(asked).resources.length > asked.resources.length);
    expect(tried.length).toBeGreaterThan(0);
    for (const asked of tried) {
      const after = findingsIn(split(asked));
      const lasting = (findings: readonly Finding[]) => findings.filter(({ id }) => LASTING.has(id));
      expect(verdicts(lasting(after)), asked.where).toEqual(verdicts(lasting(findingsBefore(asked))));
      expect(statuses(after), asked.where).toEqual(statuses(findingsBefore(asked)));
    }
  });
});

/** What is registered in the claim of another is withdrawn first: what can take its place is told beside it. */
describe('what is registrable', () => {
  it('is registered once it is, and nothing else is registered away', { timeout: TIMEOUT }, () => {
    let tried = 0;
    for (const asked of ASKED.map(withSiteCodes)) {
      const findings = findingsIn(asked);
      const kept = asked.resources.filter((resource) => !isUnlawful(resource, findings));
      for (const finding of findings.filter(({ status, id }) => status === 'registrable' && CAN_BE.has(id))) {
        const registration = registering(finding, asked);
        if (registration === undefined) continue;
        tried += 1;
        const after = findingsIn({ ...asked, resources: [...kept, registration] });
        const own = after.filter((each) => isOf(each, finding) && each.status === 'registered');
        const lost = findings.filter(
          (each) => each.status === 'registered' && !after.some((other) => isSame(other, each)),
        );
        expect(own.length, `${finding.id} on ${finding.on}: ${asked.where}`).toBeGreaterThan(0);
        expect(
          lost.map(({ id }) => id),
          `${finding.id}: ${asked.where}`,
        ).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

/** Registered by a code on its own: not by the product of a DBC, by what is written or by a contact with another code. */
const CAN_BE = new Set(
  catalogue()
    .filter(
      ({ about, registered }) =>
        about !== 'subtraject' && JSON.stringify(registered).includes('registrations'),
    )
    .map(({ id }) => id)
    .filter((id) => id !== 'msz-kct-huisbezoek'),
);

function isOf({ id, key, about }: Finding, finding: Finding): boolean {
  return id === finding.id && (key === finding.key || about.includes('ChargeItem/proof-registered'));
}

function isSame(a: Finding, b: Finding): boolean {
  return a.id === b.id && a.on === b.on && a.status === b.status;
}

function isUnlawful(resource: Asked['resources'][number], findings: readonly Finding[]): boolean {
  if (resource.resourceType !== 'ChargeItem') return false;
  const told = JSON.stringify(resource['code']);
  return findings.some(
    ({ status, code }) => status === 'unlawful' && code && told.includes(`"${code.code}"`),
  );
}

/** Somebody else's can be told apart: one Patient, and nothing inside something else. */
function isOfOnePatient(resources: Asked['resources']): boolean {
  return (
    resources.filter(({ resourceType }) => resourceType === 'Patient').length === 1 &&
    !resources.some((resource) => resource.resourceType === 'Bundle' || 'contained' in resource)
  );
}
