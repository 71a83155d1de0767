import { isObject } from '../config.ts';

/** Which finding a card asks to show. */
export interface WantedFinding {
  /** Id of the title. */
  readonly finding: string;
  readonly on?: string | undefined;
  readonly about: readonly string[];
}

/** What the EHR tells beside the token. */
export interface LaunchContext {
  /** Id of the patient, without the type. */
  readonly patient: string | undefined;
  /** Whether the app must show whose record it is, as the EHR does not. */
  readonly needsPatientBanner: boolean;
  /** Address of a file with colours and sizes. */
  readonly styleUrl: string | undefined;
  /** What the app was opened for; an unknown one means nothing. */
  readonly intent: string | undefined;
  readonly wanted: WantedFinding | undefined;
}

export function readContext(token: Readonly<Record<string, unknown>>): LaunchContext {
  return {
    patient: text(token['patient']),
    // Better one banner too many than a record of nobody knows whom.
    needsPatientBanner: token['need_patient_banner'] !== false,
    styleUrl: text(token['smart_style_url']),
    intent: text(token['intent']),
    wanted: readAppContext(token['appContext']),
  };
}

/** The `appContext` of a link on a card; what is none of ours opens nothing. */
function readAppContext(value: unknown): WantedFinding | undefined {
  let context = value;
  if (typeof value === 'string') {
    try {
      context = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  if (!isObject(context)) return undefined;
  const finding = text(context['finding']);
  if (finding === undefined) return undefined;
  const { about } = context;
  return {
    finding,
    on: text(context['on']),
    about: Array.isArray(about) ? about.filter((each) => typeof each === 'string') : [],
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
