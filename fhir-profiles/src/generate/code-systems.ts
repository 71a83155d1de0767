import { CANONICAL } from '@prestatiewijzer/rules/terminology';
import type { JsonResource } from '../resource.ts';
import { canonical } from './canonical.ts';
import { CODE_LISTS } from './code-lists.ts';

const PREFIX = `${CANONICAL}/CodeSystem/`;

/** The last part of the URL of an own code list. */
export function idOf(url: string): string {
  return url.slice(PREFIX.length);
}

/** The own code lists as CodeSystems, and the two of which the codes are somebody else's. */
export function codeSystems(): readonly JsonResource[] {
  const own = CODE_LISTS.map(({ url, title, codes }) =>
    canonical('CodeSystem', idOf(url), title.nl, {
      description: `${title.en}.`,
      caseSensitive: true,
      valueSet: `${CANONICAL}/ValueSet/${idOf(url)}`,
      content: 'complete',
      count: Object.keys(codes).length,
      concept: Object.entries(codes).map(([code, { nl, en }]) => ({
        code,
        display: nl,
        designation: [{ language: 'en', value: en }],
      })),
    }),
  );
  return [
    ...own,
    elsewhere(
      'dbc-diagnose',
      'Dbc-diagnose',
      'DBC diagnoses, written `specialism.diagnosis`: `0313.050`. The codes are those of the NZa; no national URI exists.',
    ),
    elsewhere(
      'zorgproduct',
      'Zorgproduct',
      'DBC products and their groups: `990040`, `990040015`. The codes are those of the NZa; no national URI exists.',
    ),
  ];
}

function elsewhere(id: string, title: string, description: string): JsonResource {
  return canonical('CodeSystem', id, title, { description, caseSensitive: true, content: 'not-present' });
}
