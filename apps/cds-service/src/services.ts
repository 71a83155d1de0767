import {
  type Call,
  type CdsRequest,
  type CdsResponse,
  defineService,
  encounterDischarge,
  fillIn,
  missingData,
  patientView,
  type Service,
} from '@prestatiewijzer/cds-hooks';
import { patientRecord } from '@prestatiewijzer/patient-record';
import { assess, type Finding, type Settings } from '@prestatiewijzer/rules';
import { cardsFor } from './cards/cards.ts';
import { touching } from './encounter.ts';
import { LINKED_TYPES, PREFETCH } from './queries.ts';
import { PatientResources } from './record.ts';
import { missingTeams } from './teams.ts';

export interface ServiceOptions {
  readonly settings: Settings;
  /** Today, as a Dutch local date. */
  readonly today: () => string;
  /** Throws a `Problem` when a call may not use this FHIR server. */
  readonly checkFhirServer: (fhirServer: string, origin: string | undefined) => void;
}

export function cdsServices(options: ServiceOptions): readonly Service[] {
  return [
    defineService({
      id: 'palliatief-patient-view',
      hook: patientView,
      title: 'Prestaties palliatieve zorg',
      description:
        'Laat zien welke prestaties voor palliatieve zorg dit dossier al verdient en wat er nog ontbreekt.',
      prefetch: PREFETCH,
      answer: (request, call) => advise(request, call, options, (findings) => findings),
    }),
    defineService({
      id: 'palliatief-encounter-discharge',
      hook: encounterDischarge,
      title: 'Prestaties palliatieve zorg bij afsluiten',
      description:
        'Gaat na of de registratie van palliatieve zorg klopt voordat een contact wordt afgesloten.',
      prefetch: PREFETCH,
      answer: (request, call) =>
        advise(request, call, options, (findings, record) =>
          touching(findings, `Encounter/${request.context.encounterId}`, record),
        ),
    }),
  ];
}

async function advise(
  request: CdsRequest<{ patientId: string }>,
  call: Call,
  { settings, today, checkFhirServer }: ServiceOptions,
  choose: (findings: readonly Finding[], record: PatientResources) => readonly Finding[],
): Promise<CdsResponse> {
  const { fhirServer, fhirAuthorization, prefetch, context } = request;
  if (fhirServer !== undefined) checkFhirServer(fhirServer, call.origin);
  const { resources, completeness } = await patientRecord({
    queries: fillIn(PREFETCH, context),
    prefetch,
    server:
      fhirServer === undefined
        ? undefined
        : { baseUrl: fhirServer, accessToken: fhirAuthorization?.access_token },
    linkedTypes: LINKED_TYPES,
    further: (resources) => missingTeams(settings, resources),
    signal: call.signal,
  });
  const patient = `Patient/${context.patientId}`;
  const record = new PatientResources(resources);
  if (record.get(patient) === undefined) {
    throw missingData(
      'prefetch.patient',
      `${patient} was not prefetched and could not be fetched from fhirServer.`,
    );
  }
  const partial = Object.keys(completeness).filter((type) => completeness[type] === 'partial');
  const { findings } = assess(resources, { at: today(), patient, settings: withPartial(settings, partial) });
  return { cards: cardsFor(choose(findings, record), { patient, record, partial }) };
}

/** What could not be loaded in full is not complete, whatever the organisation says of its data. */
function withPartial(settings: Settings, partial: readonly string[]): Settings {
  const completeness = Object.fromEntries(partial.map((type) => [type, 'partial' as const]));
  return { ...settings, completeness: { ...settings.completeness, ...completeness } };
}
