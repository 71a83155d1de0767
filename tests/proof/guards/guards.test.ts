import { assess, catalogue } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../../vignettes/run/vignette.ts';
import { type Change, diedTheDayBefore, inTurn, wlz } from '../exclusions/changes.ts';
import { isLawful, isSame, type Lawful, lawfulThings } from '../lawful-things.ts';

const NURSING_HOME = {
  resourceType: 'Organization',
  id: 'proof-elsewhere',
  type: [{ coding: [{ system: 'http://nictiz.nl/fhir/NamingSystem/organization-type', code: 'X3' }] }],
};
const HOSPITAL = {
  ...NURSING_HOME,
  id: 'proof-hospital',
  type: [{ coding: [{ system: 'http://nictiz.nl/fhir/NamingSystem/organization-type', code: 'V4' }] }],
};

function changing(change: (resource: Resource) => Resource, ...added: readonly Resource[]): Change {
  return ({ resources, settings }) => ({ resources: [...resources.map(change), ...added], settings });
}

/** Everybody has one role, at a nursing home. */
const everybodyElsewhere = changing(
  (resource) =>
    resource.resourceType === 'PractitionerRole'
      ? { ...resource, organization: { reference: `Organization/${NURSING_HOME.id}` } }
      : resource,
  NURSING_HOME,
);

/** Every contact, and what was done in it, is cancelled. */
const allCancelled = changing((resource) => {
  if (resource.resourceType === 'Encounter') return { ...resource, status: 'cancelled' };
  return resource.resourceType === 'Procedure' ? { ...resource, status: 'not-done' } : resource;
});

const everythingInHospital = changing(
  (resource) =>
    resource.resourceType === 'Encounter'
      ? {
          ...resource,
          class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
          location: [],
          serviceProvider: { reference: `Organization/${HOSPITAL.id}` },
        }
      : resource,
  HOSPITAL,
);

const everythingOnDistance = changing((resource) =>
  resource.resourceType === 'Encounter'
    ? {
        ...resource,
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'VR' },
        location: [],
      }
    : resource,
);

const ASKER = { resourceType: 'Practitioner', id: 'proof-asker' };
const ASKED = {
  resourceType: 'ServiceRequest',
  id: 'proof-asked',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/proof' },
  authoredOn: '2010-01-01',
  requester: { reference: `Practitioner/${ASKER.id}` },
};

/** Every contact is a call with somebody who asked for it. */
const everythingWithWhoAsked: Change = ({ resources, settings }) => {
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
  const asked = { ...ASKED, subject: { reference: `Patient/${patient?.id}` } };
  const called = resources.map((resource) =>
    resource.resourceType === 'Encounter'
      ? {
          ...resource,
          class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'VR' },
          basedOn: [{ reference: `ServiceRequest/${ASKED.id}` }],
          participant: [
            ...((resource['participant'] as readonly object[] | undefined) ?? []),
            { individual: { reference: `Practitioner/${ASKER.id}` } },
          ],
        }
      : resource,
  );
  return { resources: [...called, ASKER, asked], settings };
};

const underWlz = wlz({ form: '7' });
const underZvw = wlz('none');

const ANY = /./;
/** What makes a guard fail, whatever else a title asks; of some a fact that its condition reads. */
const FAILS: readonly (readonly [guard: string, (law: string) => Change, reads: RegExp])[] = [
  ['alive', () => diedTheDayBefore, ANY],
  ['took-place', () => allCancelled, ANY],
  ['claimant', () => everybodyElsewhere, ANY],
  ['with-patient', () => everythingWithWhoAsked, ANY],
  ['place', () => everythingInHospital, /inHospital|awayFromHome/],
  ['place', () => everythingOnDistance, ANY],
  ['law', (law) => inTurn(law === 'Wlz' ? underZvw : underWlz), ANY],
];

const { lawful } = lawfulThings();

/** Without a contact nothing tells that it did not happen, or where; without a role nothing tells for whom it was. */
function isTold(guard: string, { about, resources }: Lawful): boolean {
  const contact = about.some((ref) => ref.startsWith('Encounter/'));
  if (guard === 'took-place' || guard === 'place' || guard === 'with-patient') return contact;
  if (guard !== 'claimant') return true;
  const text = JSON.stringify(resources.filter(({ resourceType }) => resourceType === 'Encounter'));
  const named = [...text.matchAll(/"PractitionerRole\/([^"]+)"/g)].map(([, id]) => id);
  const isThere = (id: string | undefined) =>
    resources.some((each) => each.resourceType === 'PractitionerRole' && each.id === id);
  return contact && named.length > 0 && named.every(isThere) && !text.includes('"Practitioner/');
}

describe.each(FAILS)('where %s fails', (guard, change, reads) => {
  const titles = catalogue().filter(({ conditions }) =>
    conditions.some(
      ({ id, kind, logic }) => id === guard && kind === 'exclusion' && reads.test(JSON.stringify(logic.tree)),
    ),
  );

  it('no title holds that has it', () => {
    expect(titles.length).toBeGreaterThan(0);
    for (const { id, law } of titles) {
      for (const thing of lawful.get(id) ?? []) {
        const changed = isTold(guard, thing) ? change(law)(thing) : undefined;
        if (changed === undefined) continue;
        const { findings } = assess(changed.resources, { at: thing.at, settings: changed.settings });
        const still = findings.filter(
          (each) => each.id === id && each.on === thing.on && isSame(each, thing) && isLawful(each),
        );
        expect(
          still.map((each) => each.id),
          thing.where,
        ).toEqual([]);
      }
    }
  }, 120_000);
});

describe('where nobody tells', () => {
  it('no guard fails or is open', () => {
    for (const { resources, settings, at, where } of [...lawful.values()].flat()) {
      const { findings } = assess(resources, { at, settings });
      const failing = findings.filter(isLawful).flatMap(({ id, conditions }) =>
        conditions
          .filter((each) => each.kind === 'exclusion' && each.outcome !== 'unmet')
          .filter((each) => FAILS.some(([guard]) => guard === each.id))
          .map((each) => `${id} ${each.id}`),
      );
      expect(failing, where).toEqual([]);
    }
  }, 120_000);
});
