import { type Call, type CdsRequest, type CdsResponse, Problem } from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { type Assessed, type AssessOptions, assessed, type GivenEntry } from './assessed.ts';
import type { CardContext } from './cards/cards.ts';
import type { Told } from './cards/told.ts';
import type { Metrics } from './observe/metrics.ts';
import { KnownAdvice } from './quiet/known-advice.ts';
import type { Store } from './storage/store.ts';
import type { Tenants } from './tenants/tenant.ts';

export interface ServiceOptions {
  readonly tenants: Tenants;
  readonly store: Pick<Store, 'consider' | 'rename' | 'show' | 'hear'>;
  /** Today, as a Dutch local date. */
  readonly today: () => string;
  /** Milliseconds there are for getting a record. */
  readonly budget: number;
  readonly metrics: Pick<Metrics, 'unloaded'>;
}

interface Asked {
  /** Id of the service. */
  readonly service: string;
  readonly request: CdsRequest<{ patientId: string; userId: string }>;
  readonly call: Call;
  /** What was sent along, as the rules have to see it. */
  readonly given?: readonly GivenEntry[];
  /** The same as the client sent it, where it differs. */
  readonly sent?: ReadonlyMap<string, FhirResource>;
}

/** The cards on a record, but for what was decided about before. What is shown is remembered, to know it again. */
export async function advise(
  { service, request, call, given, sent = new Map() }: Asked,
  { tenants, store, today, budget, metrics }: ServiceOptions,
  cardsOf: (assessed: Assessed, context: CardContext) => readonly Told[],
): Promise<CdsResponse> {
  const tenant = tenants.of(call.client);
  const options: AssessOptions = { tenant, today: today(), budget };
  const found = await assessed(request, call, options, given);
  metrics.unloaded(tenant.id, found.problems);
  const { language, launchUrl, pseudonyms } = tenant;
  const context = { ...found, at: options.today, language, launchUrl };
  const everything = cardsOf(found, { ...context, isQuiet: () => false });
  // Most records ask for nothing, and then there is nothing to look up.
  if (everything.length === 0) return { cards: [] };

  const issuer = call.client?.issuer;
  const patient = pseudonyms.of('patient', issuer, request.context.patientId);
  const reader = pseudonyms.of('reader', issuer, request.context.userId);
  const known = new KnownAdvice({
    patient,
    pseudonyms,
    resource: (reference) => sent.get(reference) ?? found.record.get(reference),
    hampered: found.problems.some(({ reason }) => reason === 'too-late' || reason === 'failed'),
  });
  const shown = (told: readonly Told[]) =>
    told.map(({ card, findings }) => ({
      tenant: tenant.id,
      card: card.uuid as string,
      patient,
      reader,
      service,
      hook: request.hook,
      advice: findings.map(({ finding, suggestion }) => known.shown(finding, suggestion)),
    }));
  try {
    const decisions = await store.consider(tenant.id, patient, shown(everything));
    if (decisions.size === 0) return cards(everything);
    const rest = cardsOf(found, { ...context, isQuiet: (finding) => known.isQuiet(finding, decisions) });
    if (known.renamed.size > 0) await store.rename(tenant.id, patient, known.renamed);
    await store.show(shown(rest));
    return cards(rest);
  } catch (error) {
    // Without the store somebody may see again what was set aside. That is better than not to see what is new.
    if (!(error instanceof Problem)) throw error;
    return cards(everything);
  }
}

function cards(told: readonly Told[]): CdsResponse {
  return { cards: told.map(({ card }) => card) };
}
