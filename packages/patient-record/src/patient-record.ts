import type { Answer, Progress, Shortfall } from './answer.ts';
import type { FhirServerAddress } from './fhir-server.ts';
import { LinkedResources } from './linked.ts';
import { Questioner } from './questioner.ts';
import type { FhirResource } from './resource.ts';
import { TimedServer } from './timed-server.ts';

/** The professionals the record names, and then what their roles name. */
const LINKED_ROUNDS = 2;

export interface RecordRequest {
  /** What to get, by prefetch key: `Patient/1` or `Encounter?patient=1`. */
  readonly queries: Readonly<Record<string, string>>;
  /** What the caller got already, by the same keys; other keys are ignored. */
  readonly prefetch?: Readonly<Record<string, unknown>> | undefined;
  /** What the caller holds already. It is part of the record, before another version of the same resource. */
  readonly given?: readonly FhirResource[];
  /** Where to get the rest. */
  readonly server?: FhirServerAddress | undefined;
  /** Types to get by the references to them, as they cannot be searched by patient. */
  readonly linkedTypes?: readonly string[];
  /** Further queries, in view of what the record holds. */
  readonly further?: (resources: readonly FhirResource[]) => readonly string[];
  /** The time there is for everything together. */
  readonly milliseconds?: number;
  /** Aborted when nobody waits for the record any more. */
  readonly signal?: AbortSignal;
  /** Told of each query and each page as it comes, for who shows what is there before the rest has come. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface FetchedRecord {
  readonly resources: readonly FhirResource[];
  /** By type that was asked for. `complete`: all there is, is here. */
  readonly completeness: Readonly<Record<string, 'complete' | 'partial'>>;
  readonly problems: readonly RecordProblem[];
}

export interface RecordProblem {
  readonly type: string;
  readonly reason: Shortfall;
}

/** Gets a patient's record. Never fails: what cannot be had makes its type partial. */
export async function patientRecord(request: RecordRequest): Promise<FetchedRecord> {
  const { queries, prefetch = {}, given = [], server, linkedTypes = [], further = () => [] } = request;
  const source = server && new TimedServer(server, request);
  const questioner = new Questioner(source, request.onProgress);
  const linked = new LinkedResources(linkedTypes, server?.baseUrl);

  const answers = await allOf(
    Object.entries(queries).map(([key, query]) => {
      const prefetched = Object.hasOwn(prefetch, key) ? prefetch[key] : undefined;
      return prefetched === undefined ? questioner.ask(query) : questioner.complete(query, prefetched);
    }),
  );
  const held = new Map<string, FhirResource>();
  const keep = (resources: readonly FhirResource[]) => {
    for (const resource of resources) {
      const { resourceType, id = `#${held.size}` } = resource;
      const reference = `${resourceType}/${id}`;
      // Every resource once: searches overlap.
      if (held.has(reference)) continue;
      held.set(reference, resource);
      linked.read(resource);
    }
  };
  keep(given);
  for (const { resources } of answers) keep(resources);
  for (let round = 1; round <= LINKED_ROUNDS; round += 1) {
    const missing = [...linked.queries(held), ...(round === 1 ? further([...held.values()]) : [])];
    if (missing.length === 0) break;
    const more = await Promise.all(missing.map((query) => questioner.ask(query)));
    for (const { resources } of more) keep(resources);
    answers.push(...more);
  }
  return { resources: [...held.values()], ...judge(answers) };
}

/** Waits only where there is something to wait for: a turn for each of many queries adds up. */
async function allOf(answers: readonly (Answer | Promise<Answer>)[]): Promise<Answer[]> {
  const isThere = (answer: Answer | Promise<Answer>): answer is Answer => !(answer instanceof Promise);
  return answers.every(isThere) ? [...answers] : Promise.all(answers);
}

function judge(answers: readonly Answer[]): Pick<FetchedRecord, 'completeness' | 'problems'> {
  const completeness: Record<string, 'complete' | 'partial'> = {};
  const problems: RecordProblem[] = [];
  for (const { type, shortfall } of answers) {
    if (shortfall === undefined) completeness[type] ??= 'complete';
    else {
      completeness[type] = 'partial';
      if (!problems.some((known) => known.type === type && known.reason === shortfall)) {
        problems.push({ type, reason: shortfall });
      }
    }
  }
  return { completeness, problems };
}
