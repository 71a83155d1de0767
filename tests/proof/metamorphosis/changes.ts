import { catalogue } from '@prestatiewijzer/rules';
import type { Resource } from '../../vignettes/run/vignette.ts';
import type { Asked } from './records.ts';

const DAY = 86_400_000;
const DATE = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

/** What nobody refers to and no rule reads. */
export function withUnrelated({ resources, ...asked }: Asked): Asked {
  const unrelated: readonly Resource[] = [
    { resourceType: 'Basic', id: 'proof-basic', code: { text: 'iets anders' } },
    { resourceType: 'Organization', id: 'proof-elsewhere', name: 'Elders' },
    { resourceType: 'Practitioner', id: 'proof-somebody', name: [{ family: 'Iemand' }] },
    { resourceType: 'Location', id: 'proof-location', status: 'active', name: 'Ergens' },
  ];
  return { ...asked, resources: [...resources, ...unrelated] };
}

export function reversed({ resources, ...asked }: Asked): Asked {
  return { ...asked, resources: [...resources].reverse() };
}

/** The same record of somebody else beside it: with other ids, and for another Patient. */
export function besideSomebodyElse(asked: Asked): Asked {
  const ids = new Map(
    asked.resources.map(({ resourceType, id }) => [`${resourceType}/${id}`, `${resourceType}/proof-${id}`]),
  );
  const other = asked.resources.map((resource) => ({
    ...mapped(resource, (text) => ids.get(text) ?? text),
    id: `proof-${resource.id}`,
  }));
  return { ...asked, resources: [...asked.resources, ...(other as Resource[])] };
}

/** Everything a number of days later, also what the settings say and when it is asked. */
export function later({ resources, settings, at, where }: Asked, days: number): Asked {
  const shift = (text: string) => shifted(text, days);
  return { resources: mapped(resources, shift), settings: mapped(settings, shift), at: shift(at), where };
}

export function shifted(text: string, days: number): string {
  const [, date, rest = ''] = DATE.exec(text) ?? [];
  if (date === undefined) return text;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) + rest;
}

/** Days on which the law changes, as the rules name them; findings warn of an end in the sixty days before. */
const LAW_CHANGES = [...JSON.stringify(catalogue()).matchAll(/"(\d{4}-\d{2}-\d{2})"/g)].flatMap(
  ([, day = '']) => [day, shifted(day, -60)],
);

/** Days on which an evening tariff may hold that no source tells of. */
const HOLIDAYS = [
  '01-01',
  '04-03',
  '04-05',
  '04-06',
  '04-27',
  '05-05',
  '05-14',
  '05-24',
  '05-25',
  '12-25',
  '12-26',
];

/** Whether no day of the record comes to lie on the other side of a day of law, or on or off a holiday. */
export function isAwayFromDatesOfLaw({ resources, settings, at }: Asked, days: number): boolean {
  const told = JSON.stringify([resources, settings, at]).matchAll(/"(\d{4}-\d{2}-\d{2})(?:T[^"]*)?"/g);
  return [...told].every(([, day = '']) => {
    const moved = shifted(day, days);
    return (
      !LAW_CHANGES.some((change) => day <= change && change <= moved) &&
      !HOLIDAYS.some((holiday) => day.endsWith(holiday) || moved.endsWith(holiday))
    );
  });
}

/** Every text in it changed. */
function mapped<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each) => mapped(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, change)])) as T;
}

/** Each Encounter and registration that lasts days in two that touch; what names the Encounter names the first. */
export function split({ resources, ...asked }: Asked): Asked {
  return { ...asked, resources: resources.flatMap((resource) => inTwo(resource, resources)) };
}

const PERIODS: Readonly<Record<string, string>> = { Encounter: 'period', ChargeItem: 'occurrencePeriod' };

function inTwo(resource: Resource, all: readonly Resource[]): readonly Resource[] {
  const element = PERIODS[resource.resourceType] ?? '';
  const { start = '', end = '' } = (resource[element] ?? {}) as {
    readonly start?: string;
    readonly end?: string;
  };
  if (!isWholeDay(start) || !isWholeDay(end) || start >= end) return [resource];
  const rest = shifted(start, Math.ceil((Date.parse(end) - Date.parse(start)) / DAY / 2));
  return [
    { ...resource, [element]: { start, end: shifted(rest, -1) } },
    { ...withoutContact(resource, all), id: `${resource.id}-rest`, [element]: { start: rest, end } },
  ];
}

function isWholeDay(text: string): boolean {
  return DATE.exec(text)?.[2] === undefined && DATE.test(text);
}

/** The rest of a registration is for the stay that it names, and not for a contact of one of the days before. */
function withoutContact(resource: Resource, all: readonly Resource[]): Resource {
  const { context, ...rest } = resource;
  const { reference } = (context ?? {}) as { readonly reference?: string };
  const named = all.find(({ resourceType, id }) => `${resourceType}/${id}` === reference);
  const { start = '', end } = (named?.['period'] ?? {}) as { readonly start?: string; readonly end?: string };
  return start.slice(0, 10) === end?.slice(0, 10) ? (rest as Resource) : resource;
}
