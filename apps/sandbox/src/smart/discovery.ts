import { ASSERTION_ALGORITHMS } from './client-authentication.ts';
import { SCOPES_SUPPORTED } from './scopes.ts';

const CAPABILITIES = [
  'launch-ehr',
  'launch-standalone',
  'authorize-post',
  'client-public',
  'client-confidential-asymmetric',
  'sso-openid-connect',
  'context-banner',
  'context-style',
  'context-ehr-patient',
  'context-ehr-encounter',
  'context-standalone-patient',
  'permission-offline',
  'permission-online',
  'permission-patient',
  'permission-user',
  'permission-v1',
  'permission-v2',
];

/** What an app and an OpenID Connect client both want to know. */
function endpoints(address: string) {
  return {
    issuer: `${address}/fhir`,
    authorization_endpoint: `${address}/auth/authorize`,
    token_endpoint: `${address}/auth/token`,
    jwks_uri: `${address}/.well-known/jwks.json`,
    introspection_endpoint: `${address}/auth/introspect`,
    revocation_endpoint: `${address}/auth/revoke`,
    scopes_supported: SCOPES_SUPPORTED,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS,
  };
}

/** @see https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html */
export function smartConfiguration(address: string): object {
  return { ...endpoints(address), capabilities: CAPABILITIES };
}

/** @see https://openid.net/specs/openid-connect-discovery-1_0.html */
export function openidConfiguration(address: string): object {
  return {
    ...endpoints(address),
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['iss', 'aud', 'sub', 'iat', 'exp', 'nonce', 'fhirUser'],
  };
}
