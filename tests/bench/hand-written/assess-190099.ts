import type { Condition, ConditionKind, Finding, Outcome } from '@prestatiewijzer/rules';
import { type Facts, readFacts } from './facts.ts';
import { type Bundle, indexResources, refOf } from './index-resources.ts';
import type { Role } from './roles.ts';

/**
 * The rule for 190099 as one would write it by hand for one patient and one process: three values, evidence and
 * explanation, but no settings, no other spellings of the facts, no damaged input, and no other title.
 */
export function assess190099(bundle: Bundle): Finding | undefined {
  const facts = readFacts(indexResources(bundle));
  const { conversations, on, registrations } = facts;
  if (conversations.length === 0 || on === undefined) return undefined;
  const conditions = conditionsOf(facts, on);
  const status = statusOf(conditions, registrations.length > 0);
  return {
    id: 'msz-pzp-190099',
    title: 'Proactieve zorgplanning',
    code: { system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code: '190099' },
    status,
    key: `msz-pzp-190099|${refOf(conversations[0] as (typeof conversations)[number])}`,
    law: 'Zvw',
    on,
    about: [...conversations.map(refOf), ...registrations.map(refOf)],
    conditions,
    summary: summaryOf(status, conditions),
  };
}

function conditionsOf(facts: Facts, on: string): readonly Condition[] {
  const { performers, plans, palliativeTeam, childComfortTeam, consults, palliativeDbc, phaseMark } = facts;
  const { registrations } = facts;
  return [
    condition(
      'conversation-with-poortfunctie',
      'requirement',
      some(performers, ({ poortfunctie }) => poortfunctie),
      'Bij ten minste één gesprek was iemand met poortfunctie aanwezig',
      performers.filter(({ poortfunctie }) => poortfunctie).map(({ ref }) => ref),
    ),
    condition(
      'care-plan',
      'requirement',
      is(plans.length > 0),
      'Het proactief zorgplan is vastgelegd',
      plans.map(refOf),
    ),
    condition(
      'hand-over-to-gp',
      'requirement',
      some(
        facts.handOvers.flatMap(({ recipients }) => recipients),
        ({ gp }) => gp,
      ),
      'Het proactief zorgplan is overgedragen aan ten minste de huisarts',
      facts.handOvers.map(({ ref }) => ref),
    ),
    team(
      'by-palliative-team',
      palliativeTeam,
      performers,
      'Het gesprek is gevoerd door het team palliatieve zorg',
    ),
    team(
      'by-child-comfort-team',
      childComfortTeam,
      performers,
      'Het gesprek is gevoerd door een kinder comfort team',
    ),
    condition(
      'other-consult-registered',
      'exclusion',
      is(consults.length > 0),
      'Voor hetzelfde gesprek is een ander consult geregistreerd',
      consults.map(refOf),
    ),
    condition(
      'once',
      'exclusion',
      is(registrations.length > 1),
      'Voor dit proces is 190099 meer dan eens geregistreerd',
      registrations.map(refOf),
    ),
    condition(
      'tied-to-990040',
      'exclusion',
      is(palliativeDbc !== undefined),
      'De prestatie is gekoppeld aan een dbc palliatieve zorg (zorgproductgroep 990040)',
      palliativeDbc ? [refOf(palliativeDbc)] : [],
    ),
    condition(
      'validity',
      'validity',
      is(on >= '2025-01-01'),
      'De zorgplanning is van 1 januari 2025 of later',
      [],
    ),
    condition(
      'palliative-phase',
      'attention',
      phaseMark ? 'met' : 'unknown',
      'De palliatieve fase is gemarkeerd',
      phaseMark ? [refOf(phaseMark)] : [],
    ),
    condition(
      'mainly-care-planning',
      'attention',
      is(consults.length === 0),
      'Het gesprek ging hoofdzakelijk over proactieve zorgplanning',
      consults.map(refOf),
    ),
    condition(
      'paediatrics',
      'attention',
      some(performers, ({ paediatrics }) => paediatrics),
      'Het gesprek is vanuit de kindergeneeskunde gevoerd',
      performers.filter(({ paediatrics }) => paediatrics).map(({ ref }) => ref),
    ),
  ];
}

function team(
  id: string,
  members: ReadonlyMap<string, string>,
  performers: readonly Role[],
  text: string,
): Condition {
  const teams = performers
    .flatMap(({ names }) => names.map((name) => members.get(name as string)))
    .filter(isText);
  return condition(id, 'exclusion', is(teams.length > 0), text, teams);
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

function condition(
  id: string,
  kind: ConditionKind,
  outcome: Outcome,
  text: string,
  evidence: readonly string[],
): Condition {
  return { id, kind, outcome, text, evidence, sources: ['handreiking-2026 §1.1.2'] };
}

function is(holds: boolean): Outcome {
  return holds ? 'met' : 'unmet';
}

/** Kleene's "any". */
function some<T>(items: readonly T[], decide: (item: T) => boolean | undefined): Outcome {
  const values = items.map(decide);
  if (values.includes(true)) return 'met';
  return values.includes(undefined) ? 'unknown' : 'unmet';
}

function statusOf(conditions: readonly Condition[], registered: boolean): Finding['status'] {
  const deciding = conditions.filter(({ kind }) => kind !== 'attention');
  const excluded = deciding.some(({ kind, outcome }) =>
    kind === 'exclusion' ? outcome === 'met' : kind === 'validity' && outcome === 'unmet',
  );
  const unmet = deciding.some(({ kind, outcome }) => kind === 'requirement' && outcome === 'unmet');
  const unknown = deciding.some(({ outcome }) => outcome === 'unknown');
  if (registered) return excluded || unmet ? 'unlawful' : unknown ? 'unverifiable' : 'registered';
  if (excluded) return 'excluded';
  return unmet || unknown ? 'incomplete' : 'registrable';
}

function summaryOf(status: Finding['status'], conditions: readonly Condition[]): string {
  if (status === 'registrable')
    return 'Proactieve zorgplanning (190099) is compleet en kan worden geregistreerd.';
  if (status === 'registered') return 'Proactieve zorgplanning (190099) is geregistreerd en klopt.';
  const against = conditions.filter(
    ({ kind, outcome }) => kind !== 'attention' && outcome !== (kind === 'exclusion' ? 'unmet' : 'met'),
  );
  return `190099: ${against.map(({ text }) => text).join('; ')}.`;
}
