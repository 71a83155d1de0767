import type { Claim } from '../../law/claims/claim.ts';
import { CLAIMS } from '../../law/claims/table.ts';
import type { Language } from '../../logic/wording.ts';
import type { Condition, Finding, Status } from '../assessment.ts';
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
 * the claim says so, and what is not registered is excluded by what goes first or names its alternatives. In order of the
 * table; each claim sees what those before it decided.
 */
export function claimedOnce(findings: readonly Finding[], language: Language): readonly Finding[] {
  const groups = groupsOf(findings);
  if (groups.size === 0) return findings;
  const decided = [...findings];
  for (const claim of CLAIMS) {
    for (const places of groups.get(claim)?.values() ?? []) {
      if (places.length > 1) decide(claim, places, decided, language);
    }
  }
  return decided;
}

interface Place {
  readonly at: number;
  readonly side: number;
}

/** By claim, and for each thing of it: the findings that claim it. */
function groupsOf(findings: readonly Finding[]): ReadonlyMap<Claim, ReadonlyMap<string, readonly Place[]>> {
  const groups = new Map<Claim, Map<string, Place[]>>();
  for (const [at, finding] of findings.entries()) {
    for (const { claim, side } of BY_TITLE.get(finding.id) ?? []) {
      const thing = thingOf(claim, finding);
      if (thing === undefined) continue;
      const things = groups.get(claim) ?? new Map<string, Place[]>();
      groups.set(claim, things);
      const places = things.get(thing);
      if (places === undefined) things.set(thing, [{ at, side }]);
      else places.push({ at, side });
    }
  }
  return groups;
}

function thingOf({ per }: Claim, { about, encounter, on }: Finding): string | undefined {
  switch (per) {
    case 'contact':
      return `${encounter ?? about[0]} ${on ?? ''}`;
    case 'month':
      return on !== undefined && on.length >= 7 ? on.slice(0, 7) : undefined;
    case 'thing':
      return about[0];
  }
}

const REGISTERED: readonly Status[] = ['registered', 'unverifiable'];
const OPEN: readonly Status[] = ['registrable', 'incomplete'];

function decide(claim: Claim, places: readonly Place[], findings: Finding[], language: Language): void {
  const members: readonly Member[] = places.map(({ at, side }) => ({
    finding: findings[at] as Finding,
    place: at,
    side,
  }));
  const registered = members.filter(({ finding }) => REGISTERED.includes(finding.status)).sort(inOrder);
  const open = members.filter(({ finding }) => OPEN.includes(finding.status)).sort(inOrder);
  const put = ({ place }: Member, finding: Finding) => {
    findings[place] = finding;
  };
  for (const member of registered) {
    const others = registered.filter((other) => stands(claim, other, member));
    if (others.length > 0) put(member, refused(claim, member, others, 'unlawful', language));
  }
  for (const member of open) {
    const taken = registered.filter((other) => excludes(claim, other, member));
    if (taken.length > 0) {
      put(member, refused(claim, member, taken, 'excluded', language));
      continue;
    }
    const others = open.filter(
      (other) => other.finding.status === 'registrable' && other.side !== member.side && meet(other, member),
    );
    if (claim.open === 'first') {
      const before = others.filter(({ side }) => side < member.side);
      if (before.length > 0) put(member, refused(claim, member, before, 'excluded', language));
    } else if (member.finding.status === 'registrable' && others.length > 0) {
      put(member, withAlternatives(findings[member.place] as Finding, others));
    }
  }
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
  if (a.id === b.id) return true;
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
  const once: Condition = {
    id: 'once',
    kind: 'exclusion',
    outcome: 'met',
    text: TEXT[language](others.map((other) => other.finding.title)),
    evidence: own.length > 0 ? own : evidence,
    sources: claim.sources.map(({ id }) => id),
  };
  return {
    ...finding,
    status,
    conditions: [...finding.conditions, once],
    summary: claimSummary(finding, status, claim.because[language], language),
  };
}

const TEXT: Readonly<Record<Language, (titles: readonly string[]) => string>> = {
  nl: (titles) => `Voor hetzelfde staat of past al: ${[...new Set(titles)].join(', ')}`,
  en: (titles) => `For the same there is, or fits first: ${[...new Set(titles)].join(', ')}`,
};

function withAlternatives(finding: Finding, others: readonly Member[]): Finding {
  const ids = new Set([...(finding.alternatives ?? []), ...others.map((other) => other.finding.id)]);
  return { ...finding, alternatives: [...ids] };
}
