import type { PlaceCareKind, PlaceComparison, PlaceId, PlaceOption, Settings } from '@prestatiewijzer/rules';
import type { Change, Resource } from '../vignettes/run/vignette.ts';

/** One file: a record, and cases that each compare the places for a variant of it. */
export interface PlacesVignette {
  readonly at: string;
  readonly settings?: Settings;
  readonly record: readonly Resource[];
  readonly cases: readonly PlacesCase[];
}

export interface PlacesCase {
  readonly name: string;
  readonly at?: string;
  readonly settings?: Settings;
  readonly remove?: readonly string[];
  readonly replace?: readonly Resource[];
  readonly add?: readonly Resource[];
  readonly set?: readonly Change[];
  /** The order of the places; the present one comes first. */
  readonly order?: readonly PlaceId[];
  readonly expect: Readonly<Partial<Record<PlaceId, ExpectedPlace>>>;
}

/** What is not named does not matter, except that payments and notes are all of them. */
interface ExpectedPlace {
  readonly present?: string;
  readonly care?: readonly ExpectedCare[];
  /** Titles that pay nothing here, by id. */
  readonly without?: readonly string[];
  readonly payments?: readonly string[];
  readonly notes?: readonly string[];
}

interface ExpectedCare {
  readonly kind: PlaceCareKind;
  readonly id?: string;
  readonly law?: string;
  readonly possible?: string;
  /** Ids of everything that is missing. */
  readonly missing?: readonly string[];
  readonly warnings?: readonly string[];
}

/** Empty when the comparison is what the case expects; else what differs, for a person to read. */
export function placeDifferences(each: PlacesCase, { places, problems }: PlaceComparison): string {
  const lines = problems.map(({ reference, message }) => `problem: ${reference} ${message}`);
  if (each.order)
    lines.push(
      ...differ(
        'order',
        each.order,
        places.map(({ place }) => place),
      ),
    );
  for (const [id, expected] of Object.entries(each.expect)) {
    const actual = places.find(({ place }) => place === id);
    if (actual === undefined) lines.push(`${id}: not compared`);
    else lines.push(...differencesAt(expected, actual).map((line) => `${id}: ${line}`));
  }
  return lines.join('\n');
}

function differencesAt(expected: ExpectedPlace, actual: PlaceOption): string[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...(expected.present === undefined ? [] : differ('present', [expected.present], [actual.present])),
    ...(expected.payments === undefined ? [] : differ('payments', expected.payments, ids(actual.payments))),
    ...(expected.notes === undefined ? [] : differ('notes', expected.notes, ids(actual.notes))),
    ...(expected.without ?? [])
      .filter((id) => actual.care.some((care) => care.id === id))
      .map((id) => `${id} is there`),
    ...(expected.care ?? []).flatMap((wanted) => differencesInCare(wanted, actual)),
  ];
}

function differencesInCare(wanted: ExpectedCare, { care }: PlaceOption): string[] {
  const found = care.find(({ kind, id }) => kind === wanted.kind && id === wanted.id);
  if (found === undefined)
    return [`${wanted.kind} by ${wanted.id} is not among ${care.map(({ kind, id }) => `${kind}:${id}`)}`];
  return [
    ...(wanted.law === undefined ? [] : differ('law', [wanted.law], [found.law])),
    ...(wanted.possible === undefined ? [] : differ('possible', [wanted.possible], [found.possible])),
    ...(wanted.missing === undefined
      ? []
      : differ(
          'missing',
          wanted.missing,
          found.missing.map(({ id }) => id),
        )),
    ...(wanted.warnings === undefined
      ? []
      : differ(
          'warnings',
          wanted.warnings,
          found.warnings.map(({ id }) => id),
        )),
  ].map((line) => `${wanted.id}: ${line}`);
}

function differ(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  return expected.join(' ') === actual.join(' ')
    ? []
    : [`${what}: expected ${expected.join(' ') || 'none'}, got ${actual.join(' ') || 'none'}`];
}
