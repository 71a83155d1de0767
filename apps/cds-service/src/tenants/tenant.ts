import type { AuthenticatedClient, Call, ClientAuthentication } from '@prestatiewijzer/cds-hooks';
import type { Settings } from '@prestatiewijzer/rules';
import type { Pseudonyms } from '../quiet/pseudonyms.ts';

export type Language = 'nl' | 'en';

/** An organisation that is served. */
export interface Tenant {
  readonly id: string;
  readonly language: Language;
  readonly settings: Settings;
  readonly pseudonyms: Pseudonyms;
  /** How long what it told is kept. */
  readonly retentionDays: number;
  /** Whether the words that people add to feedback are kept: they can name anybody. */
  readonly keepComments: boolean;
  /** Where its SMART app is launched. */
  readonly launchUrl: string | undefined;
  /** Throws a `Problem` when a call may not be made from where it comes, or may not use this FHIR server. */
  admit(fhirServer: string | undefined, call: Pick<Call, 'origin'>): void;
}

/** Everybody who is served. */
export interface Tenants {
  readonly all: readonly Tenant[];
  /** Decides who calls; without it everybody may. */
  readonly authentication: ClientAuthentication | undefined;
  of(client: AuthenticatedClient | undefined): Tenant;
}
