import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JWK,
  type SignJWT,
} from 'jose';

type Algorithm = 'RS256' | 'ES384';

interface Key {
  readonly alg: Algorithm;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/**
 * The key pairs of the sandbox, made when they are first needed and gone when it stops: RS256 signs who the user is,
 * ES384 signs calls to CDS services.
 */
export class Keys {
  readonly #keys = new Map<Algorithm, Promise<Key>>();

  /** The public keys. */
  async jwks(): Promise<{ readonly keys: readonly JWK[] }> {
    const keys = await Promise.all([this.#key('RS256'), this.#key('ES384')]);
    return { keys: keys.map(({ publicJwk }) => publicJwk) };
  }

  /** Signs; what the header holds besides `alg`, `kid` and `typ` may be given. */
  async sign(alg: Algorithm, claims: SignJWT, header: { readonly jku?: string } = {}): Promise<string> {
    const { kid, privateKey } = await this.#key(alg);
    return claims.setProtectedHeader({ alg, kid, typ: 'JWT', ...header }).sign(privateKey);
  }

  #key(alg: Algorithm): Promise<Key> {
    let key = this.#keys.get(alg);
    if (key === undefined) {
      key = makeKey(alg);
      this.#keys.set(alg, key);
    }
    return key;
  }
}

async function makeKey(alg: Algorithm): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { alg, kid, privateKey, publicJwk: { ...jwk, kid, alg, use: 'sig' } };
}
