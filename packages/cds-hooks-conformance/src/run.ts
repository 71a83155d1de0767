import { callChecks } from './checks/calls.ts';
import { cardChecks } from './checks/cards.ts';
import { corsChecks } from './checks/cors.ts';
import { discoveryChecks } from './checks/discovery.ts';
import { feedbackChecks } from './checks/feedback.ts';
import { tokenChecks } from './checks/tokens.ts';
import { type Finding, runChecks } from './finding.ts';
import { Signer, type SignerOptions } from './signer.ts';
import { type Subject, Target } from './target.ts';

export interface ConformanceOptions {
  /** The address of which `/cds-services` is below. */
  readonly baseUrl: string;
  /** Whom the calls are about; an example by default. */
  readonly subject?: Partial<Subject>;
  /** How to sign calls; without it they are not signed. */
  readonly signer?: Omit<SignerOptions, 'audience'> & { readonly audience?: string | undefined };
  /** Whether clients in browsers are served; true by default. */
  readonly cors?: boolean;
}

/**
 * Calls a service in many ways, and finds what it does not do as CDS Hooks 2.0 demands.
 * @throws TypeError when the key to sign with cannot be used
 */
export async function checkService(options: ConformanceOptions): Promise<readonly Finding[]> {
  const { baseUrl, cors = true } = options;
  const subject: Subject = {
    patientId: 'example',
    userId: 'Practitioner/example',
    encounterId: 'example',
    fhirServer: undefined,
    ...options.subject,
  };
  const signer =
    options.signer && new Signer({ ...options.signer, audience: options.signer.audience ?? baseUrl });
  const target = new Target(baseUrl, subject, signer);
  const checks = [
    ...discoveryChecks(),
    ...tokenChecks(),
    ...callChecks(),
    ...cardChecks(),
    ...feedbackChecks(),
    ...(cors ? corsChecks() : []),
  ];
  return runChecks(checks, target);
}
