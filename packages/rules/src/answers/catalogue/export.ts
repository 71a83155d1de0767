import { CATALOGUE } from '../../law/catalogue.ts';
import type { Claim } from '../../law/claims/claim.ts';
import { CLAIMS } from '../../law/claims/table.ts';
import { type CatalogueEntry, toEntry } from '../../law/published/entry.ts';

/**
 * The rules themselves as plain data, in order of entry, for who does not write TypeScript; also in this package as
 * `catalogue.json`, with its JSON Schema in `catalogue.schema.json`. How it is to be read says
 * `docs/catalogue-format.md` of the project; what the fields in the trees mean, `docs/fhir-mapping.md`.
 */
export function catalogue(): CatalogueEntry[] {
  return CATALOGUE.map(toEntry).sort((a, b) => a.entry - b.entry);
}

/** The text of `catalogue.json` in this package, to the byte. */
export function catalogueText(): string {
  return `${JSON.stringify(catalogue(), null, 2)}\n`;
}

/** What a source allows once for one thing, across titles: in the order in which it is decided. */
export function claims(): readonly Claim[] {
  return CLAIMS;
}

/** The text of `claims.json` in this package, to the byte. */
export function claimsText(): string {
  return `${JSON.stringify(claims(), null, 2)}\n`;
}
