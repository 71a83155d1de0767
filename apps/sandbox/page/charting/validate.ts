import { longDate } from '../dates.ts';
import type { Chart } from './chart.ts';
import { type Field, many, one, type Values } from './field.ts';
import type { Form } from './form.ts';

/** The fields that are to be filled in now. */
export function shownFields(form: Form, values: Values, chart: Chart): readonly Field[] {
  return form.fields(chart).filter(({ when }) => when?.(values) ?? true);
}

/** A sentence for each field that is not right, in the order of the form. */
export function mistakesIn(form: Form, values: Values, chart: Chart): ReadonlyMap<string, string> {
  const mistakes = new Map<string, string>();
  for (const field of shownFields(form, values, chart)) {
    const mistake = mistakeIn(field, values, chart);
    if (mistake !== undefined) mistakes.set(field.name, mistake);
  }
  for (const [name, text] of Object.entries(form.check?.(values, chart) ?? {})) {
    if (!mistakes.has(name)) mistakes.set(name, text);
  }
  return mistakes;
}

/** What is saved: values of hidden fields are left out. */
export function valuesToSave(form: Form, values: Values, chart: Chart): Values {
  return Object.fromEntries(
    shownFields(form, values, chart).flatMap(({ name }) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function mistakeIn(field: Field, values: Values, chart: Chart): string | undefined {
  const empty =
    field.kind === 'choices' ? many(values, field.name).length === 0 : one(values, field.name) === '';
  if (empty) return field.required ? MISSING[field.kind] : undefined;
  if (field.kind !== 'date') return undefined;
  const day = one(values, field.name);
  if (!isDay(day)) return 'Dit is geen datum. Schrijf jaar, maand en dag, zoals 2026-03-02.';
  if (!field.future && day > chart.today)
    return `Deze datum ligt na vandaag (${longDate(chart.today)}). Kies vandaag of eerder.`;
  const { birthDate } = chart.patient;
  if (birthDate !== undefined && day < birthDate)
    return `Deze datum ligt voor de geboorte (${longDate(birthDate)}).`;
  return undefined;
}

const MISSING: Readonly<Record<Field['kind'], string>> = {
  text: 'Vul dit in.',
  area: 'Schrijf hier iets.',
  date: 'Kies een datum.',
  time: 'Vul een tijd in.',
  check: 'Zet hier een vinkje.',
  choice: 'Kies er een.',
  choices: 'Kies er ten minste een.',
};

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
