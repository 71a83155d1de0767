import type { Encounter } from '@medplum/fhirtypes';
import {
  type Chart,
  type NamedReference,
  named,
  organizationOf,
  professionals,
  recorded,
  subjectOf,
} from './chart.ts';
import { encounterClass, moment } from './fhir.ts';
import { type Field, many, one, type Values } from './field.ts';

/** Fields and resources that several forms share. */

export const WHEN: readonly Field[] = [
  { kind: 'date', name: 'date', label: 'Datum', required: true },
  { kind: 'time', name: 'start', label: 'Begin', required: true },
  { kind: 'time', name: 'end', label: 'Einde' },
];

export const DATE: Field = { kind: 'date', name: 'date', label: 'Datum', required: true };

export const MODES = [
  { value: 'AMB', label: 'Polikliniek of spreekuur' },
  { value: 'HH', label: 'Thuis bij de patiënt' },
  { value: 'VR', label: 'Telefoon of beeldscherm' },
];

export function performersField(chart: Chart, label = 'Wie'): Field {
  return { kind: 'choices', name: 'performers', label, required: true, options: professionals(chart) };
}

export function performerField(chart: Chart, label: string): Field {
  return { kind: 'choice', name: 'performer', label, required: true, options: professionals(chart) };
}

export function episodeField(chart: Chart): Field {
  return {
    kind: 'choice',
    name: 'episode',
    label: 'Zorgtraject',
    hint: 'Alleen als dit bij een dbc-zorgtraject hoort.',
    options: recorded(chart, 'EpisodeOfCare'),
  };
}

/** Begin before end, when both are given. */
export function endsAfterStart(values: Values): Readonly<Record<string, string>> {
  const [start, end] = [one(values, 'start'), one(values, 'end')];
  return end !== '' && start !== '' && end <= start
    ? { end: `Het einde ligt niet na het begin (${start}).` }
    : {};
}

export function performersOf(values: Values, chart: Chart): NamedReference[] {
  return many(values, 'performers').map((reference) => named(chart, reference));
}

/** The contact that the fields of {@link WHEN}, mode and performers tell of. */
export function contactOf(values: Values, chart: Chart): Encounter & { id: string } {
  const day = one(values, 'date');
  const end = one(values, 'end');
  const [first = chart.user] = many(values, 'performers');
  const provider = organizationOf(chart, first);
  const episode = one(values, 'episode');
  return {
    resourceType: 'Encounter',
    id: chart.newId,
    status: end === '' ? 'in-progress' : 'finished',
    class: encounterClass(one(values, 'mode')),
    subject: subjectOf(chart),
    ...(episode !== '' && { episodeOfCare: [{ reference: episode }] }),
    participant: performersOf(values, chart).map((individual) => ({ individual })),
    period: { start: moment(day, one(values, 'start')), ...(end !== '' && { end: moment(day, end) }) },
    ...(provider && { serviceProvider: provider }),
  };
}
