import type { SmartServer } from '../smart/server.ts';

/** What a CDS service may read: the record that is open, the teams around it, and what belongs to nobody. */
const SCOPES = [
  'patient/*.rs',
  ...['CareTeam', 'Device', 'Location', 'Medication', 'Organization', 'Practitioner', 'PractitionerRole'].map(
    (type) => `user/${type}.rs`,
  ),
];
const SECONDS = 120;

/** Access to the FHIR server for one call of a CDS service, on behalf of the user. */
export interface ServiceAccess {
  /** The `fhirAuthorization` of a request. */
  readonly fhirAuthorization: object;
  /** Ends it, once the service has answered. */
  readonly end: () => void;
}

/** @see https://cds-hooks.hl7.org/2.0/#passing-the-access-token-to-the-cds-service */
export function accessFor(smart: SmartServer, cds: string, user: string, patient: string): ServiceAccess {
  const grant = { clientId: cds, user, scopes: SCOPES, context: { patient } };
  const token = smart.grants.issue(grant, SECONDS);
  return {
    fhirAuthorization: {
      access_token: token,
      token_type: 'Bearer',
      expires_in: SECONDS,
      scope: SCOPES.join(' '),
      subject: cds,
      patient,
    },
    end: () => smart.grants.revoke(token, cds),
  };
}
