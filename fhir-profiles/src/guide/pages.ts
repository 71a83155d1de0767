import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '@medplum/fhirtypes';
import { PACKAGE } from '../folders.ts';
import { page, table } from './markdown.ts';
import { capabilityPage, titlesPage } from './other-pages.ts';
import { structurePage } from './structure-page.ts';
import { codeSystemPage, conceptMapPage, valueSetPage } from './terminology-pages.ts';

type OfType<Type extends Resource['resourceType']> = Resource & { resourceType: Type };

function built(folder: string): readonly Resource[] {
  return readdirSync(folder)
    .filter((name) => /^[A-Z].*\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Resource);
}

/** The pages of the guide by file name, made from the package that was built. */
export function guide(): ReadonlyMap<string, string> {
  const definitions = built(PACKAGE);
  const examples = built(join(PACKAGE, 'example'));
  const all = <Type extends Resource['resourceType']>(type: Type, from = definitions) =>
    from.filter((each): each is OfType<Type> => each.resourceType === type);

  const structures = all('StructureDefinition');
  // Sources stand in the titles only.
  const shown = [...examples, ...all('ChargeItemDefinition').slice(-1)];
  const sections: readonly Section[] = [
    {
      folder: 'profiles',
      name: 'Profiles',
      intro:
        'What is needed from a record where nothing national exists, and what is proposed to be written.',
      pages: structures
        .filter(({ type }) => type !== 'Extension')
        .map((each) => [
          each,
          structurePage(
            each,
            fullest(examples.filter(({ meta }) => meta?.profile?.includes(each.url ?? ''))),
          ),
        ]),
    },
    {
      folder: 'extensions',
      name: 'Extensions',
      intro: '',
      pages: structures
        .filter(({ type }) => type === 'Extension')
        .map((each) => [
          each,
          structurePage(each, fullest(shown.filter((example) => holds(example, each.url)))),
        ]),
    },
    {
      folder: 'code-systems',
      name: 'Codes and translations',
      intro:
        'The own code lists are those that the rules read, and the reasons to set a card aside. The translations are examples ' +
        'for the codes of a site.',
      pages: [
        ...all('CodeSystem').map((each): Titled => [each, codeSystemPage(each)]),
        ...all('ConceptMap', examples).map((each): Titled => [each, conceptMapPage(each)]),
      ],
    },
    {
      folder: 'value-sets',
      name: 'Value sets',
      intro:
        'The sets of codes that the rules decide by, made from the very lists that they read, and the whole of each code list.',
      pages: all('ValueSet').map((each) => [each, valueSetPage(each)]),
    },
    {
      folder: 'capabilities',
      name: 'What a FHIR server should offer',
      intro: '',
      pages: all('CapabilityStatement').map((each) => [each, capabilityPage(each)]),
    },
  ];
  return new Map([
    ['README.md', indexPage(sections)],
    ['titles.md', titlesPage(all('ChargeItemDefinition'))],
    ...sections.flatMap(({ folder, pages }) =>
      pages.map(([{ id }, text]): [string, string] => [`${folder}/${id}.md`, text]),
    ),
  ]);
}

type Titled = readonly [
  resource: { readonly id?: string; readonly title?: string; readonly name?: string },
  text: string,
];

interface Section {
  readonly folder: string;
  readonly name: string;
  readonly intro: string;
  readonly pages: readonly Titled[];
}

/** The example that shows most. */
function fullest(examples: readonly Resource[]): Resource | undefined {
  return [...examples].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
}

function holds(example: Resource, url: string | undefined): boolean {
  return JSON.stringify(example).includes(`"url":"${url}"`);
}

function indexPage(sections: readonly Section[]): string {
  return page([
    '# FHIR profiles, codes and titles',
    '',
    'Made with `npm run profiles` from [fhir-profiles](../../fhir-profiles/README.md); not to be changed by hand. How a record',
    'says each fact, also in national profiles, stands in [fhir-mapping.md](../fhir-mapping.md); where these profiles meet',
    'nl-core and the national guide on proactive care planning, and where not, in [fhir-compatibility.md](../fhir-compatibility.md).',
    '',
    ...sections.flatMap(({ folder, name, intro, pages }) => [
      `## ${name}`,
      '',
      ...(intro === '' ? [] : [intro, '']),
      ...table(
        ['id', 'name'],
        pages.map(([{ id, title, name: other }]) => [`[${id}](${folder}/${id}.md)`, title ?? other ?? '']),
      ),
    ]),
    '## Titles',
    '',
    'Every title of the catalogue is a `ChargeItemDefinition`: [all titles](titles.md).',
  ]);
}
