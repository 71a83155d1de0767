import type { CodeSystem, ConceptMap, ValueSet } from '@medplum/fhirtypes';
import { code, json, page, table } from './markdown.ts';

export function codeSystemPage({ title, url, description, content, concept }: CodeSystem): string {
  const rows = (concept ?? []).map(({ code: each, display, designation }) => [
    code(each),
    display ?? '',
    designation?.find(({ language }) => language === 'en')?.value ?? '',
  ]);
  const example = {
    coding: [{ system: url, code: concept?.[0]?.code ?? 'x', display: concept?.[0]?.display }],
  };
  return page([
    `# ${title}`,
    '',
    code(url),
    '',
    description ?? '',
    '',
    ...(content === 'complete'
      ? ['## Codes', '', ...table(['code', 'Dutch', 'English'], rows), '## Example', '', ...json(example)]
      : ['Its codes are published elsewhere.', '']),
  ]);
}

export function valueSetPage({ title, url, description, compose }: ValueSet): string {
  const rows = (compose?.include ?? []).flatMap(({ system, concept }) =>
    concept === undefined
      ? [['all', '', code(system)]]
      : concept.map(({ code: each, display }) => [code(each), display ?? '', code(system)]),
  );
  return page([
    `# ${title}`,
    '',
    code(url),
    '',
    description ?? '',
    '',
    '## Codes',
    '',
    ...table(['code', 'name', 'system'], rows),
  ]);
}

export function conceptMapPage(map: ConceptMap): string {
  const rows = (map.group ?? []).flatMap(({ source, target, element, unmapped }) => [
    ...element.map(({ code: from, target: targets }) => [
      code(source),
      code(from),
      code(target),
      code(targets?.[0]?.code),
      targets?.[0]?.equivalence ?? '',
    ]),
    ...(unmapped === undefined ? [] : [[code(source), 'every other', code(target), unmapped.mode ?? '', '']]),
  ]);
  return page([
    `# ${map.title ?? map.name}`,
    '',
    map.description ?? '',
    '',
    ...table(['from system', 'code', 'to system', 'code', 'equivalence'], rows),
    '## As a resource',
    '',
    ...json(map),
  ]);
}
