import type { ElementDefinition, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { code, json, page, table } from './markdown.ts';

/** A profile or extension: its elements, its rules and an example. */
export function structurePage(structure: StructureDefinition, example: Resource | undefined): string {
  const { title, url, description, type, context } = structure;
  const elements = changed(structure);
  const rules = elements.flatMap(({ constraint }) => constraint ?? []).filter(({ source }) => source === url);
  return page([
    `# ${title}`,
    '',
    `${code(url)}, on ${context === undefined ? type : context.map(({ expression }) => expression).join(' and ')}.`,
    '',
    description ?? '',
    '',
    '## Elements',
    '',
    ...table(['element', 'card.', 'type', 'codes', 'what'], elements.filter(isOfInterest).map(row)),
    ...(rules.length === 0
      ? []
      : ['## Rules', '', ...rules.map(({ human, expression }) => `- ${human}: ${code(expression)}`), '']),
    ...(example === undefined ? [] : ['## Example', '', ...json(example)]),
  ]);
}

/** The elements that the differential touches, as the snapshot has them. */
function changed({ differential, snapshot }: StructureDefinition): readonly ElementDefinition[] {
  const touched = new Set(differential?.element.map(({ id }) => id));
  return snapshot?.element.filter(({ id }) => touched.has(id)) ?? [];
}

function isOfInterest({ id, path, max }: ElementDefinition): boolean {
  return path.includes('.') && id !== 'Extension.url' && !(id === 'Extension.extension' && max === '0');
}

/** What R4 says of every extension. */
const GENERAL = 'Additional content defined by implementations';

function row(element: ElementDefinition): readonly string[] {
  const { id, min, max, type, short, binding, mustSupport } = element;
  const targets = (type ?? []).flatMap(({ code: name, targetProfile, profile }) =>
    (targetProfile ?? profile ?? ['']).map((target) =>
      [name, target.split('/').at(-1)].filter(Boolean).join(' → '),
    ),
  );
  const bound =
    binding?.valueSet === undefined
      ? ''
      : `${code(binding.valueSet.split('/').at(-1))} (${binding.strength})`;
  return [
    code(id?.slice(id.indexOf('.') + 1)),
    `${min}..${max}`,
    targets.join(', '),
    fixedIn(element) || bound,
    [short === GENERAL ? '' : (short ?? ''), mustSupport ? '(read when it is there)' : '']
      .filter(Boolean)
      .join(' '),
  ];
}

/** The value that an element must have. */
function fixedIn(element: ElementDefinition): string {
  const [value] = Object.entries(element)
    .filter(([key]) => key.startsWith('fixed') || key.startsWith('pattern'))
    .map(([, each]) => each as unknown);
  if (value === undefined) return '';
  const { coding } = value as { coding?: { system?: string; code?: string }[] };
  const codes = coding?.map(({ system, code: fixed }) => `${system?.split('/').at(-1)} ${fixed}`);
  return code(codes?.join(', ') ?? (typeof value === 'string' ? value : JSON.stringify(value)));
}
