import {
  boundQueries,
  isOffered,
  LINKED_TYPES,
  missingTeams,
  offeredQueries,
  queriesFor,
} from '@prestatiewijzer/advice';
import {
  type FetchedRecord,
  type FhirResource,
  type Progress,
  patientRecord,
  type Shortfall,
} from '@prestatiewijzer/patient-record';
import type { Settings } from '@prestatiewijzer/rules';
import { Failure } from '../failure.ts';
import type { Session } from '../smart/session.ts';

/** Somebody waits, but sees findings come in while the rest is on its way. */
const MILLISECONDS = 60_000;

/** Why not all of a type is there. */
type Lack = Shortfall | 'not-granted';

/** One type of resource, while it is being got. */
export interface Source {
  readonly type: string;
  readonly state: 'loading' | 'loaded';
  /** How many resources came. */
  readonly count: number;
  readonly lack?: Lack | undefined;
}

export interface Loading {
  readonly session: Session;
  readonly settings: Settings;
  /** Told of what comes in, and of how far each type is. */
  readonly onResources: (resources: readonly FhirResource[]) => void;
  readonly onSources: (sources: readonly Source[]) => void;
  readonly signal: AbortSignal;
}

/** Gets all that the rules ask for and the session may see. What cannot be had is named; only without a patient it fails. */
export async function loadRecord({
  session,
  settings,
  onResources,
  onSources,
  signal,
}: Loading): Promise<void> {
  const { scopes, patientId, issuer } = session;
  if (!scopes.may('Patient', 'r'))
    throw new Failure('denied', { issuer: issuer.iss, code: 'patient/Patient.r' });
  const patient = await session.read(`Patient/${patientId}`).catch((error: unknown) => {
    const gone = error instanceof Failure && ['HTTP 404', 'HTTP 410'].includes(error.details.code ?? '');
    throw gone ? new Failure('no-patient', { issuer: issuer.iss }) : error;
  });
  onResources([patient]);

  const queries = { ...queriesFor(patientId), ...boundQueries(patientId, settings) };
  const searches = Object.entries(offeredQueries(queries, settings)).filter(([key]) => key !== 'patient');
  const linkedTypes = LINKED_TYPES.filter((type) => isOffered(type, settings));
  const overview = new Overview(
    [...searches.map(([, query]) => typeOf(query)), ...linkedTypes].filter((type) => !scopes.may(type, 's')),
    searches.map(([, query]) => typeOf(query)).filter((type) => scopes.access(type, 's') === 'some'),
  );
  onSources(overview.sources());
  const { completeness, problems }: FetchedRecord = await patientRecord({
    queries: Object.fromEntries(searches.filter(([, query]) => scopes.may(typeOf(query), 's'))),
    given: [patient],
    server: { baseUrl: issuer.iss, accessToken: await session.token() },
    linkedTypes: linkedTypes.filter((type) => scopes.may(type, 's')),
    further: (resources) =>
      scopes.may('CareTeam', 's') && isOffered('CareTeam', settings) ? missingTeams(settings, resources) : [],
    milliseconds: MILLISECONDS,
    signal,
    onProgress: (progress) => {
      if (progress.resources.length > 0) onResources(progress.resources);
      overview.note(progress);
      onSources(overview.sources());
    },
  });
  overview.end(completeness, problems);
  onSources(overview.sources());
}

/** How far each type is. A type can take several queries. */
class Overview {
  readonly #types = new Map<string, { open: number; count: number; lack?: Lack }>();

  constructor(notGranted: readonly string[], partlyGranted: readonly string[]) {
    for (const type of [...notGranted, ...partlyGranted])
      this.#types.set(type, { open: 0, count: 0, lack: 'not-granted' });
  }

  note({ type, state, resources, shortfall }: Progress): void {
    const source = this.#types.get(type) ?? { open: 0, count: 0 };
    this.#types.set(type, source);
    source.count += resources.length;
    if (state === 'asked') source.open += 1;
    if (state !== 'answered') return;
    source.open -= 1;
    if (shortfall !== undefined) source.lack ??= shortfall;
  }

  end(completeness: FetchedRecord['completeness'], problems: FetchedRecord['problems']): void {
    for (const type of Object.keys(completeness))
      if (!this.#types.has(type)) this.#types.set(type, { open: 0, count: 0 });
    for (const { type, reason } of problems) {
      const source = this.#types.get(type);
      if (source !== undefined) source.lack ??= reason;
    }
  }

  sources(): readonly Source[] {
    return [...this.#types].map(([type, { open, count, lack }]) => ({
      type,
      count,
      state: open > 0 ? 'loading' : 'loaded',
      lack,
    }));
  }
}

function typeOf(query: string): string {
  return query.split(/[/?]/, 1)[0] as string;
}
