/** A refusal of the token endpoint. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export class OAuthError extends Error {
  override name = 'OAuthError';

  readonly error: string;

  constructor(error: string, message: string) {
    super(message);
    this.error = error;
  }

  get status(): number {
    return this.error === 'invalid_client' ? 401 : 400;
  }
}
