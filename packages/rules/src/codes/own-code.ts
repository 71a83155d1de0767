/** The code under which a registration by a site's own code of a title is known in the dossier. */
export function ownCode(titleId: string): string {
  return `title:${titleId}`;
}
