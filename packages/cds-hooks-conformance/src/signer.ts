import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';

export interface SignerOptions {
  /** A private key as JWK or PEM. */
  readonly key: string;
  readonly issuer: string;
  /** The base URL as the service knows it. */
  readonly audience: string;
  readonly kid?: string | undefined;
  readonly alg?: string | undefined;
  readonly jku?: string | undefined;
  readonly tenant?: string | undefined;
}

type Changes = Readonly<Record<string, unknown>>;

/** Makes the tokens of a client, lawful ones and others. */
export class Signer {
  readonly #key: KeyObject;
  readonly #options: SignerOptions;
  readonly #header: { readonly alg: string; readonly kid: string };

  /** @throws TypeError when the key cannot be read, or has no id */
  constructor(options: SignerOptions) {
    const { jwk, key } = privateKey(options.key);
    this.#key = key;
    const kid = options.kid ?? jwk?.kid;
    if (typeof kid !== 'string') throw new TypeError('The key has no kid: name it with --kid');
    this.#header = { alg: options.alg ?? jwk?.alg ?? usualAlgorithm(this.#key), kid };
    this.#options = options;
  }

  /** A token for a path under the base URL, with other claims or header parameters where given. */
  async sign(path: string, claims: Changes = {}, header: Changes = {}): Promise<string> {
    return new SignJWT(this.#claims(path, claims))
      .setProtectedHeader(this.#protected(header))
      .sign(this.#key);
  }

  /** The same without a signature. */
  unsigned(path: string): string {
    return `${encoded(this.#protected({ alg: 'none' }))}.${encoded(this.#claims(path, {}))}.`;
  }

  /** The same, signed with the public key as if it were a secret. */
  async symmetric(path: string): Promise<string> {
    const secret = createPublicKey(this.#key).export({ type: 'spki', format: 'pem' });
    return new SignJWT(this.#claims(path, {}))
      .setProtectedHeader(this.#protected({ alg: 'HS256' }))
      .sign(new TextEncoder().encode(String(secret)));
  }

  #protected(changes: Changes) {
    const { jku } = this.#options;
    return { ...this.#header, typ: 'JWT', ...(jku !== undefined && { jku }), ...changes };
  }

  #claims(path: string, changes: Changes): JWTPayload {
    const iat = Math.floor(Date.now() / 1000);
    const { issuer: iss, audience, tenant } = this.#options;
    const claims = { iss, aud: audience + path, iat, exp: iat + 60, jti: crypto.randomUUID(), tenant };
    return { ...claims, ...changes } as JWTPayload;
  }
}

function privateKey(text: string): {
  readonly key: KeyObject;
  readonly jwk?: { readonly kid?: string; readonly alg?: string };
} {
  try {
    if (!text.trimStart().startsWith('{')) return { key: createPrivateKey(text) };
    const jwk = JSON.parse(text);
    return { key: createPrivateKey({ key: jwk, format: 'jwk' }), jwk };
  } catch (error) {
    throw new TypeError(`--jwt-key holds no private key as JWK or PEM: ${(error as Error).message}`);
  }
}

function usualAlgorithm({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  if (asymmetricKeyType === 'rsa') return 'RS384';
  return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : 'ES384';
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
