import { Dossier } from '../../facts/dossier.ts';
import { INSTITUTIONS, isVisit } from '../../facts/stays/stay-chains.ts';
import { covers, isHospitalAdmission, type Stay } from '../../facts/stays/stays.ts';
import { CATALOGUE } from '../../law/catalogue.ts';
import { EDITION } from '../../law/sources.ts';
import type { Law, Title } from '../../law/title.ts';
import type { Outcome } from '../../logic/outcome.ts';
import type { Language } from '../../logic/wording.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { type AssessOptions, findingsIn } from '../assess.ts';
import type { Condition, Finding } from '../assessment.ts';
import { open } from '../open.ts';
import type {
  PlaceCare,
  PlaceCareKind,
  PlaceComparison,
  PlaceId,
  PlaceOption,
  PlacePayment,
} from './comparison.ts';
import {
  type HypotheticalRecord,
  hypotheticalRecord,
  isSupposed,
  SUPPOSED_TYPES,
} from './hypothetical-record.ts';
import { PLACES, type Place } from './places.ts';

const TITLES = new Map(CATALOGUE.map((title, order) => [title.id, { title, order }]));

/**
 * Compares the places where one patient can be cared for: who pays what, what is needed, what is missing and what the
 * patient pays. The same rules as `assess`, on the record with the place replaced by each of the others from `at` on.
 * Takes the same input as `assess`, never throws on a record; throws a RangeError when `at` is no date.
 */
export function comparePlaces(record: unknown, options: AssessOptions): PlaceComparison {
  const opened = open(record, options);
  const source = opened.record(options.patient);
  const { at, language = 'nl' } = options;
  if (source === undefined) return { edition: EDITION, at, places: [], problems: opened.problems.list() };
  const dossier = new Dossier(source, at);
  const places = dossier.diedBefore(at) ? [] : PLACES.map((place) => optionIn(place, dossier, language));
  return {
    edition: EDITION,
    at,
    patient: source.patient.ref,
    places: [...places].sort((a, b) => NEAREST.indexOf(a.present) - NEAREST.indexOf(b.present)),
    problems: source.problems.list(),
  };
}

const NEAREST: readonly Outcome[] = ['met', 'unknown', 'unmet'];

function optionIn(place: Place, dossier: Dossier, language: Language): PlaceOption {
  const { source, at } = dossier;
  const { outcome, stay } = presence(place, dossier);
  const supposed = hypotheticalRecord(source, at, place, stay);
  // Mistakes in the input were reported when the record was read; the copy would report them again.
  const there = new Dossier(source.supposing(supposed.pool, supposed.settings, SUPPOSED_TYPES), at, {
    palliative: true,
  });
  const findings = findingsIn(there, { settings: supposed.settings, language, all: false })
    .map(withoutSupposed)
    .sort((a, b) => a.order - b.order);
  return {
    place: place.id,
    name: place.name[language],
    present: outcome,
    care: [
      ...always(place, language),
      ...findings.flatMap((each) => careOf(each, place, supposed, there, language)),
    ].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    payments: findings.filter(({ title }) => title.law === 'patient').map(paymentOf),
    notes: findings
      .filter(
        ({ title, finding, kind }) =>
          title.law !== 'patient' && finding.status === 'information' && kind(supposed),
      )
      .map(paymentOf),
  };
}

/** Whether the patient is in a place now, and the stay that says so. */
function presence(
  place: Place,
  { stays, at, source }: Dossier,
): { outcome: Outcome; stay: Stay | undefined } {
  const running = stays.filter((stay) => covers(stay, at) && isStay(stay));
  const present = running.find(isHospitalAdmission) ?? running.at(-1);
  const nothingTold: Outcome = source.isComplete('Encounter') ? 'unmet' : 'unknown';
  if (present === undefined) {
    const atHome: Outcome = source.isComplete('Encounter') ? 'met' : 'unknown';
    return { outcome: place.id === 'home' ? atHome : nothingTold, stay: undefined };
  }
  const isHospice = place.kind?.startsWith('hospice-') || place.kind === 'palliative-unit';
  if (present.kind === 'hospice') return { outcome: isHospice ? 'unknown' : 'unmet', stay: undefined };
  return present.kind === place.kind
    ? { outcome: 'met', stay: present }
    : { outcome: 'unmet', stay: undefined };
}

/** A visit by somebody is no stay, nor is a contact in a hospital. */
function isStay(stay: Stay): boolean {
  return isHospitalAdmission(stay) || (INSTITUTIONS.includes(stay.kind) && !isVisit(stay));
}

/** A finding in a supposed place, with its title. */
interface Supposed {
  readonly finding: Finding;
  readonly title: Title;
  readonly order: number;
  /** The care it is about; undefined when it is about something else in the record. */
  kind(record: HypotheticalRecord): PlaceCareKind | undefined;
}

function withoutSupposed(finding: Finding): Supposed {
  const { title, order } = TITLES.get(finding.id) as { title: Title; order: number };
  const { about } = finding;
  return {
    finding: {
      ...finding,
      about: about.filter((ref) => !isSupposed(ref)),
      conditions: finding.conditions.map(hideSupposed),
    },
    title,
    order,
    kind: ({ kinds }) =>
      about.map((ref) => kinds.get(ref)).find((kind) => kind !== undefined) ??
      (about.some((ref) => ref.startsWith('Coverage/')) ? 'indication' : undefined),
  };
}

function hideSupposed({ told, missing: lacking, ...condition }: Condition): Condition {
  const shown = {
    ...condition,
    evidence: condition.evidence.filter((ref) => !isSupposed(ref)),
    ...(told && { told: told.filter(({ reference }) => !isSupposed(reference)) }),
  };
  if (lacking === undefined) return shown;
  const missing = lacking.map(({ of, ...lack }) =>
    of === undefined || isSupposed(of) ? lack : { ...lack, of },
  );
  return { ...shown, missing };
}

function always({ paidBy }: Place, language: Language): readonly PlaceCare[] {
  if (paidBy === undefined) return [];
  return [
    {
      kind: 'stay',
      name: NAMES.stay[language],
      title: paidBy.name[language],
      law: paidBy.law,
      possible: 'met',
      needed: [],
      missing: [],
      warnings: [],
      sources: [paidBy.source.id],
    },
  ];
}

function careOf(
  { finding, title, kind }: Supposed,
  place: Place,
  record: HypotheticalRecord,
  dossier: Dossier,
  language: Language,
): readonly PlaceCare[] {
  const about = kind(record);
  if (about === undefined || title.law === 'patient' || finding.status === 'information') return [];
  // A form of delivery for another place is no way to be cared for here.
  if (about === 'indication' && isForHome(title) && !HOMES.includes(place.id)) return [];
  // Who visits here is no specialist of a hospital, though the role may be one that can be.
  if (about !== 'stay' && title.chapter === 'hospital') return [];
  const decisive = finding.conditions.filter((each) => each.kind !== 'attention');
  const open = decisive.filter((each) => !isGood(each));
  return [
    {
      kind: about,
      name: NAMES[about][language],
      id: title.id,
      title: finding.title,
      law: lawFor(title.law, dossier),
      possible: possibleWith(open),
      needed: decisive.filter((each) => each.kind !== 'exclusion'),
      missing: open,
      warnings: finding.conditions.filter(({ warns, outcome }) => warns === true && outcome === 'met'),
      sources: title.sources.map(({ id }) => id),
    },
  ];
}

/** A bijna-thuis-huis is a home. */
const HOMES: readonly PlaceId[] = ['home', 'bth'];

/** By the guard that care at home has, or what a vpt asks of a hospice. */
function isForHome({ conditions }: Title): boolean {
  return conditions.some(
    ({ id, kind }) => kind === 'exclusion' && (id === 'place' || id === 'vpt-in-hospice'),
  );
}

function isGood({ kind, outcome }: Condition): boolean {
  return outcome === (kind === 'exclusion' ? 'unmet' : 'met');
}

function possibleWith(open: readonly Condition[]): Outcome {
  if (open.some(({ outcome }) => outcome !== 'unknown')) return 'unmet';
  return open.length > 0 ? 'unknown' : 'met';
}

/** What the Zvw or the Wlz pays follows the law that pays for the patient, which the terminal phase locks. */
function lawFor(law: Law, dossier: Dossier): Law {
  if (law !== 'Zvw/Wlz') return law;
  const { value } = dossier.standingOn(dossier.at).wlz;
  if (value === undefined) return law;
  return value ? 'Wlz' : 'Zvw';
}

function paymentOf({ finding, title }: Supposed): PlacePayment {
  return {
    id: title.id,
    title: finding.title,
    text: finding.status === 'information' ? finding.summary : finding.title,
    conditions: finding.conditions.filter(({ kind }) => kind === 'attention'),
    sources: title.sources.map(({ id }) => id),
  };
}

const NAMES: Readonly<Record<PlaceCareKind, Wording>> = {
  stay: wording('Verblijf', 'Stay'),
  nursing: wording('Verpleging en verzorging', 'Nursing and personal care'),
  gp: wording('Huisarts', 'GP'),
  'elderly-care-physician': wording('Specialist ouderengeneeskunde', 'Specialist ouderengeneeskunde'),
  'spiritual-care': wording('Geestelijke verzorging', 'Spiritual care'),
  volunteers: wording('Vrijwilligers', 'Volunteers'),
  indication: wording('Wlz-indicatie', 'Wlz indication'),
};

const KINDS = Object.keys(NAMES) as readonly PlaceCareKind[];
