import { createPublicKey, type JsonWebKeyInput } from 'node:crypto';
import { ALGORITHMS } from '@prestatiewijzer/cds-hooks';

/** The curves and the kinds of keys that tokens are signed with. */
const KINDS = ['EC', 'RSA'];
const CURVES = ['P-256', 'P-384', 'P-521'];
/** @see https://www.rfc-editor.org/rfc/rfc7518#section-3.3 */
const SHORTEST_MODULUS = 2048;

/** What is wrong with a key that is to check signatures; nothing when it can. */
export function mistakeInKey(key: Readonly<Record<string, unknown>>): string | undefined {
  if ('d' in key) return 'holds a private key: give the public one only';
  if (key['kty'] === 'oct' || 'k' in key)
    return 'is a secret that both sides know: CDS Hooks clients sign with a key pair, of kty EC or RSA';
  if (!KINDS.includes(String(key['kty'])))
    return 'is of no kind that is used here: give one of kty EC or RSA';
  const { alg, use } = key;
  if (alg !== undefined && !(ALGORITHMS as readonly unknown[]).includes(alg))
    return `is for ${String(alg)}: use one of ${ALGORITHMS.join(', ')}`;
  if (use !== undefined && use !== 'sig') return `is for another use: write use: sig, or leave it out`;
  if (key['kty'] === 'EC' && !CURVES.includes(String(key['crv'])))
    return `is on no curve that is used here: ${CURVES.join(', ')}`;
  return unreadable(key);
}

function unreadable(key: Readonly<Record<string, unknown>>): string | undefined {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: { ...key }, format: 'jwk' } as JsonWebKeyInput);
    const { modulusLength } = asymmetricKeyDetails ?? {};
    return modulusLength !== undefined && modulusLength < SHORTEST_MODULUS
      ? `is too short: at least ${SHORTEST_MODULUS} bits`
      : undefined;
  } catch {
    return 'is no whole key: part of it is missing or was cut off';
  }
}
