import type { Answer, Progress, Shortfall } from './answer.ts';
import { FhirServer, type FhirServerAddress } from './fhir-server.ts';
import { LinkedResources } from './linked.ts';
import { Questioner } from './questioner.ts';
import type { FhirResource } from './resource.ts';

/** Long enough for a server nearby, short enough for somebody who waits. */
const DEFAULT_MILLISECONDS = 400;

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

export interface PatientRecord {
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
export async function patientRecord(request: RecordRequest): Promise<PatientRecord> {
  const {
    queries,
    prefetch = {},
    given = [],
    server,
    linkedTypes = [],
    further = () => [],
    milliseconds,
    signal,
    onProgress,
  } = request;
  const budget = AbortSignal.timeout(milliseconds ?? DEFAULT_MILLISECONDS);
  const until = signal === undefined ? budget : AbortSignal.any([budget, signal]);
  const questioner = new Questioner(server && new FhirServer(server, until), until, onProgress);
  const linked = new LinkedResources(linkedTypes, server?.baseUrl);

  const answers = await Promise.all(
    Object.entries(queries).map(([key, query]) => {
      const prefetched = Object.hasOwn(prefetch, key) ? prefetch[key] : undefined;
      return prefetched === undefined ? questioner.ask(query) : questioner.complete(query, prefetched);
    }),
  );
  for (let round = 1; round <= LINKED_ROUNDS; round += 1) {
    const resources = resourcesOf(given, answers);
    const missing = [...linked.queries(resources), ...(round === 1 ? further(resources) : [])];
    answers.push(...(await Promise.all(missing.map((query) => questioner.ask(query)))));
  }
  return { resources: resourcesOf(given, answers), ...judge(answers) };
}

/** Every resource once: searches overlap. */
function resourcesOf(given: readonly FhirResource[], answers: readonly Answer[]): readonly FhirResource[] {
  const byReference = new Map<string, FhirResource>();
  [...given, ...answers.flatMap(({ resources }) => resources)].forEach((resource, index) => {
    const { resourceType, id = `#${index}` } = resource;
    const reference = `${resourceType}/${id}`;
    if (!byReference.has(reference)) byReference.set(reference, resource);
  });
  return [...byReference.values()];
}

function judge(answers: readonly Answer[]): Pick<PatientRecord, 'completeness' | 'problems'> {
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
