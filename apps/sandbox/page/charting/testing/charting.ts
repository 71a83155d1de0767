import type { Patient, Resource } from '@medplum/fhirtypes';
import { assess, type Finding } from '@prestatiewijzer/rules';
import { expect } from 'vitest';
import { readStartSet } from '../../../src/patients/start-set.ts';
import type { Chart } from '../chart.ts';
import type { Values } from '../field.ts';
import type { Form } from '../form.ts';
import { FORMS } from '../forms.ts';
import { mistakesIn, valuesToSave } from '../validate.ts';

const TODAY = '2026-11-01';
const startSet = readStartSet() as unknown as Resource[];

export const role = (id: string) => `PractitionerRole/${id}`;

/** A record that is being charted: forms are filled in one after the other. */
export class Charting {
  readonly #patientId: string;
  readonly #user: string;
  #resources = startSet;
  #saved = 0;

  constructor(patientId: string, user: string) {
    this.#patientId = patientId;
    this.#user = role(user);
  }

  /** Saves what a form writes; what is not given stays as the form proposes it. */
  save(formId: string, values: Values): readonly Resource[] {
    const form = formOf(formId);
    const chart = this.chart();
    const filled = { ...form.initial(chart), ...values };
    expect([...mistakesIn(form, filled, chart)]).toEqual([]);
    const written = form.write(valuesToSave(form, filled, chart), chart);
    const names = written.map(nameOf);
    this.#resources = [...this.#resources.filter((each) => !names.includes(nameOf(each))), ...written];
    this.#saved += 1;
    return written;
  }

  chart(): Chart {
    const patient = `Patient/${this.#patientId}`;
    const isOwn = (each: Resource) => JSON.stringify(each).includes(`"${patient}"`);
    return {
      patient: this.#resources.find((each) => nameOf(each) === patient) as Patient,
      patientId: this.#patientId,
      record: this.#resources.filter(isOwn),
      directory: this.#resources.filter((each) =>
        ['PractitionerRole', 'Organization', 'CareTeam'].includes(each.resourceType),
      ),
      user: this.#user,
      today: TODAY,
      time: '12:00',
      newId: `new-${this.#saved + 1}`,
    };
  }

  findings(): readonly Finding[] {
    const patient = `Patient/${this.#patientId}`;
    const { findings, problems } = assess(this.#resources, { patient, at: TODAY });
    expect(problems).toEqual([]);
    return findings;
  }

  statusOf(id: string): string | undefined {
    return this.findings().find((each) => each.id === id)?.status;
  }

  outcomeOf(id: string, condition: string): string | undefined {
    const finding = this.findings().find((each) => each.id === id);
    return finding?.conditions.find((each) => each.id === condition)?.outcome;
  }
}

function nameOf({ resourceType, id }: Resource): string {
  return `${resourceType}/${id}`;
}

export function formOf(id: string): Form {
  const form = FORMS.find((each) => each.id === id);
  if (form === undefined) throw new Error(`There is no form ${id}.`);
  return form;
}
