import { agreementsOn } from '../../facts/agreements.ts';
import { Dossier } from '../../facts/dossier.ts';
import { StandingOnDay } from '../../facts/payer/standing.ts';
import type { RouteRule } from '../../law/routes/define.ts';
import { ROUTES } from '../../law/routes/table.ts';
import type { Context, Frame } from '../../logic/compile.ts';
import { compile } from '../../logic/compile.ts';
import { compileEvidence, type EvidenceOf } from '../../logic/evidence.ts';
import { distance } from '../../logic/explain.ts';
import { MET, outcomeOf, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import type { Language } from '../../logic/wording.ts';
import { lackWording } from '../../record/lacks.ts';
import type { Settings } from '../../record/settings/settings.ts';
import { open } from '../open.ts';
import type { Route } from './route.ts';

export interface RouteOptions {
  /** The day of care: a Dutch local date, `YYYY-MM-DD`. */
  readonly at: string;
  readonly settings?: Settings;
  /** `Patient/id`; required when the record holds several patients. */
  readonly patient?: string;
  /** Also the routes that are not taken. */
  readonly all?: boolean;
  /** Language of the reasons; Dutch by default. */
  readonly language?: Language;
}

const COMPILED = ROUTES.map((rule) => ({
  rule,
  decide: compile(rule.when),
  evidenceOf: compileEvidence(rule.when),
}));

/**
 * Says which law pays for which kind of care of one patient on a day, at the place where the patient is: the Zvw,
 * the Wlz, the Wmo, the Jeugdwet, a subsidy, or the patient. Several routes of one kind are possible side by side;
 * what the record does not tell is `unknown`, with the data that would settle it.
 *
 * In the terminal phase the law that paid when that phase began goes on paying, also when an indication was given
 * or ended since.
 *
 * `record` is FHIR R4: a resource, a Bundle of any type, or an array of these. Never throws on a record; a record
 * without a patient, with several of whom none is named, or of a patient who died before that day, has no routes. Throws a
 * RangeError when `at` is no date.
 */
export function routes(record: unknown, options: RouteOptions): readonly Route[] {
  const source = open(record, options).record(options.patient);
  if (source === undefined) return [];
  const dossier = new Dossier(source, options.at);
  if (dossier.diedBefore(options.at)) return [];
  const { settings = {}, language = 'nl' } = options;
  const frame: Frame = [new StandingOnDay(dossier, options.at)];
  const context: Context = { agreements: agreementsOn(settings, options.at) };
  return COMPILED.flatMap((route) => {
    const truth = route.decide(frame, context);
    return truth === UNMET && !options.all ? [] : [describe(route, truth, frame, context, language)];
  });
}

function describe(
  { rule, evidenceOf }: { readonly rule: RouteRule; readonly evidenceOf: EvidenceOf },
  truth: Truth,
  frame: Frame,
  context: Context,
  language: Language,
): Route {
  const lacks = truth === UNKNOWN ? distance(rule.when, MET, frame, context).lacks : [];
  return {
    id: rule.id,
    care: rule.care,
    law: rule.law,
    outcome: outcomeOf(truth),
    reason: rule.reason[language],
    evidence: evidenceOf(truth, frame, context),
    sources: rule.sources.map(({ id }) => id),
    ...(lacks.length > 0 && {
      missing: lacks.map(({ fact, type, of }) => ({
        fact,
        type,
        ...(of !== undefined && { of }),
        text: lackWording(fact)[language],
      })),
    }),
  };
}
