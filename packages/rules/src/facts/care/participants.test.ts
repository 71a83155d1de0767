import { describe, expect, it } from 'vitest';
import { assess } from '../../answers/assess.ts';
import { withBindings } from '../../answers/bindings/index.ts';
import { parseSettings } from '../../answers/settings/parse-settings.ts';
import { AT, type Json, PEOPLE, patient, planning, statuses } from '../../testing/planning.ts';

const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
const subject = { reference: 'Patient/anna' };
const actor = { reference: 'PractitionerRole/cardioloog' };
const [talk, ...rest] = planning(subject) as [Json, ...Json[]];

const called = (code: string) => ({ coding: [{ system: PARTICIPATION, code }] });
const recorded = (conversation: Json) => [patient('anna'), ...PEOPLE, conversation, ...rest];

describe('a performer', () => {
  it.each(['PPRF', 'SPRF', 'ATND'])('by function %s gave the care', (code) => {
    const input = recorded({ ...talk, performer: [{ function: called(code), actor }] });

    expect(statuses(input)).toEqual({ 'Patient/anna': ['registrable'] });
  });

  it.each(['REF', 'CON', 'INF', 'TRANS', 'ENT'])('by function %s did not', (code) => {
    const input = recorded({ ...talk, performer: [{ function: called(code), actor }] });

    expect(statuses(input)).toEqual({ 'Patient/anna': ['incomplete'] });
  });
});

describe('who acted in what a site tells in its own way', () => {
  const settings = withBindings(
    parseSettings({ bindings: { carePlanningConversation: 'Task.exists() | Appointment.exists()' } }),
  );
  const status = (conversation: Json) =>
    assess(recorded(conversation), { at: AT, settings }).findings.flatMap(({ id, status }) =>
      id === 'msz-pzp-190099' ? [status] : [],
    );
  const task = { resourceType: 'Task', id: 't', status: 'completed', for: subject, authoredOn: '2026-03-02' };
  const huisarts = { reference: 'PractitionerRole/huisarts' };

  it('is who did a Task, and not who asked for it', () => {
    expect(status({ ...task, owner: actor, requester: huisarts })).toEqual(['registrable']);
    expect(status({ ...task, owner: huisarts, requester: actor })).not.toContain('registrable');
  });

  it('is who took part in an Appointment, and not who referred to it', () => {
    const appointment = (type?: Json) => ({
      resourceType: 'Appointment',
      id: 'a',
      status: 'fulfilled',
      start: '2026-03-02T10:00:00+01:00',
      participant: [
        { actor: subject, status: 'accepted' },
        { actor, status: 'accepted', ...(type && { type: [type] }) },
      ],
    });

    expect(status(appointment())).toEqual(['registrable']);
    expect(status(appointment(called('REF')))).not.toContain('registrable');
  });
});

describe('a Notified Pull', () => {
  it('hands over the plan that its input names by text', () => {
    const [plan] = rest as [Json];
    const task = {
      resourceType: 'Task',
      id: 'pull',
      status: 'completed',
      intent: 'proposal',
      for: subject,
      owner: { reference: 'PractitionerRole/huisarts' },
      authoredOn: '2026-03-04',
      input: [{ type: { text: 'plan' }, valueString: `CarePlan/${plan['id']}` }],
    };

    expect(statuses([patient('anna'), ...PEOPLE, talk, plan, task])).toEqual({
      'Patient/anna': ['registrable'],
    });
  });
});
