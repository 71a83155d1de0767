import { dateOf, referenceOf } from '@prestatiewijzer/advice';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Language } from '@prestatiewijzer/rules';
import { type Described, describe, type Lane } from './describe.ts';

/** One thing in the record, as the timeline shows it. */
export interface Item {
  /** `Type/id`. */
  readonly ref: string;
  readonly lane: Lane;
  readonly words: string;
  readonly who: string | undefined;
  /** Dutch local dates, as precise as the record gives them; absent when it gives none. */
  readonly on: string | undefined;
  readonly until: string | undefined;
  /** It began and has not ended. */
  readonly runs: boolean;
}

const WITHDRAWN = ['aborted', 'cancelled', 'entered-in-error', 'not-billable', 'not-done', 'revoked'];
const RUNNING = ['active', 'in-progress'];

/** What the record holds, oldest first; what has no date comes first. What was withdrawn proves nothing and is left out. */
export function itemsOf(
  resources: Iterable<FhirResource>,
  patient: string,
  language: Language,
): readonly Item[] {
  const items: Item[] = [];
  for (const resource of resources) {
    const described = describe(resource, language);
    if (described.lane === undefined || WITHDRAWN.includes(described.status ?? '')) continue;
    // Teams of the organisation are there for every patient, or for others.
    if (resource.resourceType === 'CareTeam' && referenceOf(resource['subject']) !== patient) continue;
    items.push(itemOf(resource, described, described.lane));
  }
  return items.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : Number(a.on !== b.on)));
}

function itemOf(resource: FhirResource, { words, who, from, until, status }: Described, lane: Lane): Item {
  const on = dateOf(from);
  const last = dateOf(until);
  const lasts = resource.resourceType in LASTING;
  return {
    ref: `${resource.resourceType}/${resource.id}`,
    lane,
    words,
    who,
    on,
    until: last === on ? undefined : last,
    runs: lasts && last === undefined && RUNNING.includes(status ?? ''),
  };
}

/** Types that tell of a stretch of time when they do not say that it ended. */
const LASTING: Readonly<Record<string, true>> = {
  CareTeam: true,
  Coverage: true,
  Encounter: true,
  EpisodeOfCare: true,
};

const DAY = 86_400_000;

/** The first moment of a date that can be less precise than a day, in milliseconds. */
export function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The moment after the last one of a date. */
export function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day) + DAY;
}
