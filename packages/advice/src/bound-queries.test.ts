import { expect, it } from 'vitest';
import { boundQueries } from './bound-queries.ts';

it('asks for what the expressions of a site name and nobody else needs', () => {
  const bindings = {
    dbcDiagnosis: 'Account.name',
    teamMeeting: "Appointment.select('190006') | Observation.select('190006')",
    carePlan: "CarePlan.where(title = 'List') or Communication.about.List.exists()",
  };

  expect(boundQueries('a b', { bindings })).toEqual({
    boundAccount: 'Account?patient=a%20b',
    boundAppointment: 'Appointment?patient=a%20b',
    boundObservation: 'Observation?patient=a%20b',
  });
});

it('asks for nothing more without bindings', () => {
  expect(boundQueries('a', {})).toEqual({});
});
