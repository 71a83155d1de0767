import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export const ISSUER = 'https://ehr.example.nl';

/** An EHR with a key of its own. */
export interface Ehr {
  readonly publicKey: JWK;
  /** A lawful token for an endpoint, with other claims or header parameters where given; undefined leaves one out. */
  sign(aud: string, claims?: Changes, header?: Changes): Promise<string>;
}

type Changes = Readonly<Record<string, unknown>>;

export async function ehr(kid = 'key-1', alg = 'ES384'): Promise<Ehr> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (aud, claims, header) => {
      const iat = Math.floor(Date.now() / 1000);
      const payload = { iss: ISSUER, aud, iat, exp: iat + 300, jti: crypto.randomUUID(), ...claims };
      return new SignJWT(payload as JWTPayload)
        .setProtectedHeader({ alg, kid, typ: 'JWT', ...header })
        .sign(privateKey);
    },
  };
}
