// Prints the assessments of conversations at moments around midnight and a change of the clock, for comparison
// between machines.
import { assess } from '@prestatiewijzer/rules';

const MOMENTS = [
  '2025-12-31T22:59:59Z',
  '2025-12-31T23:00:00Z',
  '2026-03-01T23:30:00Z',
  '2026-03-29T00:59:59Z',
  '2026-03-29T22:00:00Z',
  '2026-10-24T21:59:59Z',
  '2026-03-02T00:30:00+09:00',
  '2026-03-02T23:30:00-08:00',
  '2026-03-02T10:00:00',
  '2026-03-02',
  '2026-03',
];

for (const moment of MOMENTS) {
  const record = [
    {
      resourceType: 'Patient',
      id: 'p',
      birthDate: '1950-01-01',
      deceasedDateTime: '2026-03-30T00:00:00+02:00',
    },
    {
      resourceType: 'Procedure',
      id: 'pzp',
      status: 'completed',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
      subject: { reference: 'Patient/p' },
      performedDateTime: moment,
    },
  ];
  console.log(JSON.stringify(assess(record, { at: '2026-03-10', all: true })));
}
