import { assess } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { counted } from '../../packages/patient-record/src/testing/counted.ts';

const many = <Element>(count: number, make: (index: number) => Element) =>
  Array.from({ length: count }, (_, index) => make(index));

/** A consult of the team, registered, with people of whom no role is told. */
function record(people: number) {
  const subject = { reference: 'Patient/p' };
  return [
    { resourceType: 'Patient', id: 'p', birthDate: '1950-05-04' },
    {
      resourceType: 'Encounter',
      id: 'consult',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      period: { start: '2026-03-02', end: '2026-03-02' },
      participant: many(people, (index) => ({ individual: { reference: `PractitionerRole/r${index}` } })),
    },
    ...many(people, (index) => ({ resourceType: 'PractitionerRole', id: `r${index}` })),
    {
      resourceType: 'ChargeItem',
      id: 'za',
      status: 'billable',
      code: {
        coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code: '190067' }],
      },
      subject,
      context: { reference: 'Encounter/consult' },
      occurrenceDateTime: '2026-03-02',
    },
  ];
}

it('says what lacks of twice as many unknown people of one contact in twice the work', async () => {
  const work = (people: number) => {
    const resources = record(people);
    return counted(async () => {
      const { findings } = assess(resources as never, { at: '2026-03-20' });
      const finding = findings.find(({ id }) => id === 'msz-consult-team-pz-190067');
      expect(finding?.conditions.find(({ id }) => id === 'performer-without-poortfunctie')?.outcome).toBe(
        'unknown',
      );
    });
  };
  await work(10);
  const [half, whole] = [await work(1000), await work(2000)];

  // It is counted, not timed; what grows with the square is four times the work.
  expect(whole / half).toBeLessThan(2.2);
});
