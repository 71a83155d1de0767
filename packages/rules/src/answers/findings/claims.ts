import type { Claim } from '../../law/claims/claim.ts';
import { CLAIMS } from '../../law/claims/table.ts';
import type { Language } from '../../logic/wording.ts';
import { daysOf, intervalOf } from '../../time/days.ts';
import { difference, type Interval, type IntervalSet, intersection, setOf } from '../../time/interval.ts';
import type { Condition, Finding, Status, Told } from '../assessment.ts';
import { claimSummary } from './summary.ts';

/** Places of a title in the table of claims. */
const BY_TITLE: ReadonlyMap<string, readonly { readonly claim: Claim; readonly side: number }[]> = byTitle();

function byTitle() {
  const found = new Map<string, { readonly claim: Claim; readonly side: number }[]>();
  for (const claim of CLAIMS) {
    for (const [side, titles] of claim.sides.entries()) {
      for (const title of titles) found.set(title, [...(found.get(title) ?? []), { claim, side }]);
    }
  }
  return found;
}

/** One finding that claims something, and its side. */
interface Member {
  finding: Finding;
  readonly place: number;
  readonly side: number;
}

/**
 * The same findings after what a source allows once for one thing: what is registered besides another is unlawful where
 * the claim says so, and what is not registered is excluded by what goes first, on the days of that, or names its alternatives. In order of the
 * table; each claim sees what those before it decided.
 */
export function claimedOnce(findings: readonly Finding[], language: Language): readonly Finding[] {
  let groups = groupsOf(findings);
  if (!haveSeveral(groups)) return findings;
  let decided: Decided = findings.map((finding) => [finding]);
  for (const claim of CLAIMS) {
    for (const places of groups.get(claim)?.values() ?? []) {
      if (places.length > 1) decide(claim, places, decided, language);
    }
    if (decided.every((each) => each.length === 1)) continue;
    // A finding of which the days fall apart is several from here on.
    decided = decided.flat().map((finding) => [finding]);
    groups = groupsOf(decided.flat());
  }
  return decided.flat();
}

/** Whether two findings claim one thing: nothing is decided of what only one claims. */
function haveSeveral(groups: ReturnType<typeof groupsOf>): boolean {
  for (const things of groups.values())
    for (const places of things.values()) if (places.length > 1) return true;
  return false;
}

/** What became of each finding. */
type Decided = (readonly Finding[])[];

interface Place {
  readonly at: number;
  readonly side: number;
}

/** By claim, and for each thing of it: the findings that claim it. */
function groupsOf(findings: readonly Finding[]): ReadonlyMap<Claim, ReadonlyMap<string, readonly Place[]>> {
  const groups = new Map<Claim, Map<string, Place[]>>();
  for (const [at, finding] of findings.entries()) {
    for (const { claim, side } of BY_TITLE.get(finding.id) ?? []) {
      const things = groups.get(claim) ?? new Map<string, Place[]>();
      for (const thing of thingsOf(claim, finding)) {
        groups.set(claim, things);
        const places = things.get(thing);
        if (places === undefined) things.set(thing, [{ at, side }]);
        else places.push({ at, side });
      }
    }
  }
  return groups;
}

function thingsOf({ per }: Claim, { about, encounter, encounters, on }: Finding): readonly string[] {
  switch (per) {
    case 'contact':
      return encounters ?? [encounter ?? about[0] ?? ''];
    case 'month':
      return on !== undefined && on.length >= 7 ? [on.slice(0, 7)] : [];
    case 'thing':
      return about.slice(0, 1);
  }
}

const REGISTERED: readonly Status[] = ['registered', 'unverifiable'];
const OPEN: readonly Status[] = ['registrable', 'incomplete'];

function decide(claim: Claim, places: readonly Place[], decided: Decided, language: Language): void {
  const members: readonly Member[] = places.map(({ at, side }) => ({
    finding: decided[at]?.[0] as Finding,
    place: at,
    side,
  }));
  const registered = members.filter(({ finding }) => REGISTERED.includes(finding.status)).sort(inOrder);
  const open = members.filter(({ finding }) => OPEN.includes(finding.status)).sort(inOrder);
  for (const member of registered) {
    const others = registered.filter((other) => stands(claim, other, member));
    if (others.length > 0) decided[member.place] = [refused(claim, member, others, 'unlawful', language)];
  }
  for (const member of open) {
    const taken = registered.filter((other) => excludes(claim, other, member));
    const others = open.filter(
      (other) => other.finding.status === 'registrable' && other.side !== member.side && meet(other, member),
    );
    const before = claim.open === 'first' ? others.filter(({ side }) => side < member.side) : [];
    const first = taken.length > 0 ? [...taken, ...before] : before;
    if (first.length > 0) {
      const left = daysLeft(claim, member, first);
      decided[member.place] =
        left.length > 0
          ? left.map((days) => forDays(member.finding, days))
          : [refused(claim, member, taken.length > 0 ? taken : before, 'excluded', language)];
    } else if (claim.open === 'choice' && member.finding.status === 'registrable' && others.length > 0) {
      decided[member.place] = [withAlternatives(member.finding, others)];
    }
  }
}

/**
 * What goes first does so on its own days: the runs of the others that are left, of what lasts. Of what lacks something
 * the last one is told.
 */
function daysLeft({ per }: Claim, { finding }: Member, first: readonly Member[]): IntervalSet {
  const all = spanOf(finding);
  const taken = first.map((each) => spanOf(each.finding));
  if (per !== 'thing' || all === undefined || !taken.every((each) => each !== undefined)) return [];
  const left = difference([all], setOf(taken));
  return finding.status === 'registrable' ? left : left.slice(-1);
}

/** The days of a finding; undefined where they are not told to the day. */
function spanOf({ on, to = on }: Finding): Interval | undefined {
  if (on?.length !== 10 || to?.length !== 10) return undefined;
  return intervalOf({ from: on, to });
}

function forDays({ to: _, ...finding }: Finding, interval: Interval): Finding {
  const { from, to } = daysOf(interval);
  return {
    ...finding,
    on: from,
    ...(to !== from && { to }),
    conditions: finding.conditions.map(({ days, ...condition }) => ({
      ...condition,
      ...(days && to !== from && { days: [{ from, to }] }),
    })),
  };
}

/** What goes first, then what came first; the order of the catalogue decides the rest. */
function inOrder(a: Member, b: Member): number {
  if (a.side !== b.side) return a.side - b.side;
  const [on, other] = [a.finding.on ?? '', b.finding.on ?? ''];
  return on < other ? -1 : on > other ? 1 : a.place - b.place;
}

/** Whether a registration makes another one the wrong one. */
function stands(claim: Claim, other: Member, member: Member): boolean {
  if (other === member || !meet(other, member)) return false;
  switch (claim.wrong) {
    case 'repeated':
      return other.side === member.side && inOrder(other, member) < 0;
    case 'later':
      return other.side < member.side;
    case 'all':
      return other.side !== member.side;
  }
}

/** Whether a registration leaves no room for what is not registered. */
function excludes({ wrong }: Claim, other: Member, member: Member): boolean {
  return meet(other, member) && (wrong === 'repeated' || other.side !== member.side);
}

/** A month is one thing, whatever the days; else they have to share a day, as far as these are told. */
function meet({ finding: a }: Member, { finding: b }: Member): boolean {
  if (a.on === undefined || b.on === undefined) return true;
  // What belongs to several contacts is of each of them, whichever dates it.
  if (a.id === b.id || a.encounters !== undefined || b.encounters !== undefined) return true;
  return a.on <= (b.to ?? b.on) && b.on <= (a.to ?? a.on);
}

function refused(
  claim: Claim,
  { finding }: Member,
  others: readonly Member[],
  status: 'unlawful' | 'excluded',
  language: Language,
): Finding {
  const evidence = [...new Set(others.flatMap((other) => other.finding.about))];
  const own = evidence.filter((ref) => !finding.about.includes(ref));
  const shown = own.length > 0 ? own : evidence;
  const once: Condition = {
    id: 'once',
    kind: 'exclusion',
    outcome: 'met',
    text: TEXT[language](others.map((other) => other.finding.title)),
    evidence: shown,
    told: toldOf(shown, others),
    sources: claim.sources.map(({ id }) => id),
    ...daysRefused(finding, others),
  };
  return {
    ...finding,
    status,
    conditions: [...finding.conditions, once],
    summary: claimSummary(finding, status, claim.because[language], language),
  };
}

/** What else stands, and on which day. */
function toldOf(evidence: readonly string[], others: readonly Member[]): readonly Told[] {
  return evidence.flatMap((reference) => {
    const other = others.find(({ finding: { about } }) => about.includes(reference))?.finding;
    if (other === undefined) return [];
    return [{ reference, ...(other.on !== undefined && { on: other.on }), text: other.title }];
  });
}

/** For which of its days, where it spans more than one. */
function daysRefused(finding: Finding, others: readonly Member[]): Pick<Condition, 'days'> {
  const all = spanOf(finding);
  if (all === undefined || finding.to === undefined) return {};
  const shared = intersection([all], setOf(others.map((other) => spanOf(other.finding) ?? all)));
  return { days: shared.map(daysOf) };
}

const TEXT: Readonly<Record<Language, (titles: readonly string[]) => string>> = {
  nl: (titles) => `Voor hetzelfde staat of past al: ${[...new Set(titles)].join(', ')}`,
  en: (titles) => `For the same there is, or fits first: ${[...new Set(titles)].join(', ')}`,
};

function withAlternatives(finding: Finding, others: readonly Member[]): Finding {
  const ids = new Set([...(finding.alternatives ?? []), ...others.map((other) => other.finding.id)]);
  return { ...finding, alternatives: [...ids] };
}
