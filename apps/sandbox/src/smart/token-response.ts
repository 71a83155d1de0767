import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Grant, Tokens } from './grants.ts';
import type { SmartServer } from './server.ts';

export const STYLE_PATH = '/auth/smart-style-1.json';

/** The look of the sandbox, for apps that follow it. A change of a value asks for a new address. */
export const SMART_STYLE = {
  color_background: '#ffffff',
  color_error: '#a4262c',
  color_highlight: '#0b5394',
  color_modal_backdrop: '#00000066',
  color_success: '#1b6e3c',
  color_text: '#1c2127',
  dim_border_radius: '4px',
  dim_font_size: '16px',
  dim_spacing_size: '16px',
  font_family_body: 'system-ui, sans-serif',
  font_family_heading: 'system-ui, sans-serif',
};

/** What the token endpoint answers. */
export async function tokenResponse(smart: SmartServer, tokens: Tokens): Promise<object> {
  const { accessToken, expiresIn, refreshToken, scopes, grant } = tokens;
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    scope: scopes.join(' '),
    ...launchParameters(smart, grant),
    ...(scopes.includes('openid') && { id_token: await idToken(smart, grant) }),
    ...(refreshToken && { refresh_token: refreshToken }),
  };
}

/** The launch context that comes beside an access token. */
export function launchParameters(smart: SmartServer, { context }: Grant): object {
  const { user: _user, need_patient_banner: banner = true, ...parameters } = context;
  return {
    ...parameters,
    ...(parameters.patient && { need_patient_banner: banner }),
    smart_style_url: `${smart.address()}${STYLE_PATH}`,
  };
}

/** Who the user is, as far as the app may know. */
export function identity(
  smart: SmartServer,
  { user, scopes }: Grant,
): { readonly sub: string; readonly fhirUser?: string } {
  return {
    sub: createHash('sha256').update(user).digest('base64url'),
    ...(scopes.includes('fhirUser') && { fhirUser: `${smart.base()}/${user}` }),
  };
}

function idToken(smart: SmartServer, grant: Grant): Promise<string> {
  const { sub, ...claims } = identity(smart, grant);
  const token = new SignJWT({ ...claims, ...(grant.nonce && { nonce: grant.nonce }) })
    .setIssuer(smart.base())
    .setAudience(grant.clientId)
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime('15m');
  return smart.keys.sign('RS256', token);
}
