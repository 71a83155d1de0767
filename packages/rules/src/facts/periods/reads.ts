import type { Expression, Path } from '../../logic/expression.ts';
import { dayNumber } from '../../time/dates.ts';
import { TIMELINES, type TimelineName } from './timelines.ts';

/** What can change the outcome of an expression on something that lasts, from one day to the next. */
export interface Reads {
  readonly timelines: ReadonlySet<TimelineName>;
  /** Days of the law itself, by their number: those with which a date is compared. */
  readonly days: ReadonlySet<number>;
}

/** Where the patient stays and whether they live decide what holds of anything that lasts. */
const ALWAYS: readonly TimelineName[] = ['stays', 'wlz', 'death'];

/**
 * On what else the fields of a stay or an indication depend; a field that is not listed may depend on anything. The
 * order of a situation is that of its entity.
 */
const BY_FIELD: Readonly<Record<string, readonly TimelineName[]>> = {
  about: [],
  on: [],
  afterDeath: [],
  notDone: [],
  elsewhere: [],
  alsoRegistered: ['registrations'],
  awayFromHome: [],
  inHospital: [],
  bth: [],
  hch: [],
  pu: [],
  nursingHome: [],
  unclassifiedHospice: [],
  fromHome: [],
  fromNursingHome: [],
  wtza: ['agreements'],
  ownWtza: [],
  care: [],
  nursingIndications: ['nursing'],
  registrations: ['registrations'],
  current: [],
  profile: [],
  form: [],
  startsInTerminalPhase: [],
  /** Who pays was settled when the terminal phase began. */
  standing: ['expectancy', 'visits', 'age'],
  terminalNoted: ['expectancy'],
  requests: ['expectancy'],
  supplementGrounds: [],
  severalClaimants: ['registrations'],
  deceased: [],
  declared: ['declared', 'expectancy'],
  child: ['age'],
  below3Months: ['expectancy'],
  notedAbove3Months: ['expectancy'],
  wlz: [],
  wlzForm: [],
  wlzTreatment: [],
};

/** Entities inside a stay or an indication: what they depend on is in their own fields. */
const ENTITIES: readonly string[] = ['situation', 'wlzStay', 'circumstances'];

export function readsOf(expressions: readonly Expression[]): Reads {
  const timelines = new Set<TimelineName>(ALWAYS);
  const days = new Set<number>();
  for (const expression of expressions) collect(expression, timelines, days);
  return { timelines, days };
}

/** Everything that can change, and the days of the law that these expressions name. */
export function allReadsOf(expressions: readonly Expression[]): Reads {
  return { ...readsOf(expressions), timelines: new Set(TIMELINES) };
}

function collect(expression: Expression, timelines: Set<TimelineName>, days: Set<number>): void {
  const add = (path: Path) => {
    if (path[0] === 0) for (const each of timelinesOf(path)) timelines.add(each);
  };
  switch (expression.op) {
    case 'all':
    case 'any':
      for (const part of expression.of) collect(part, timelines, days);
      return;
    case 'not':
    case 'at':
    case 'sometime':
      collect(expression.of, timelines, days);
      return;
    case 'count':
      add(expression.set);
      collect(expression.where, timelines, days);
      return;
    case 'differs':
      add(expression.left);
      add(expression.right);
      return;
    case 'from':
    case 'before':
      add(expression.fact);
      if (expression.fact[0] === 0 && expression.moment.length === 10) days.add(dayNumber(expression.moment));
      return;
    case 'agreement':
      timelines.add('agreements');
      return;
    case 'judgement':
      return;
    default:
      add(expression.fact);
  }
}

function timelinesOf([, ...fields]: Path): readonly TimelineName[] {
  const field = fields.find((each) => !ENTITIES.includes(each)) as string;
  return BY_FIELD[field] ?? TIMELINES;
}
