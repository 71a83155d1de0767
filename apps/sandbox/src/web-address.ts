/**
 * Nothing is sent elsewhere than over HTTP, and no password is kept in an address.
 * @throws an error with a sentence for who gave the address.
 */
export function requireWebAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(`"${text}" is not a web address.`);
  if (url.username !== '' || url.password !== '')
    throw new Error('A web address must hold no user or password.');
}
