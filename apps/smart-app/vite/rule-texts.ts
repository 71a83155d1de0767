import { textsIn } from '@prestatiewijzer/rules/texts';
import type { Plugin } from 'vite';

const MODULE = /^\0?virtual:rule-texts\/(nl|en)$/;

/** Where the titles are defined, each with its texts in two languages beside the logic. */
const TITLES = /[\\/]rules[\\/]dist[\\/]law[\\/][^\\/]+([\\/][^\\/]+)?\.js$/;

/** What can be missing, in words. */
const LACKS = /[\\/]rules[\\/]dist[\\/]record[\\/]lacks\.js$/;

/** Part of no title, or texts that are read when the rules start. */
const OTHER = /[\\/](check-catalogue|condition|index|sources|title|title-ids)\.js$/;

/**
 * Bundles the rules without their texts, and the texts of each language as a module of its own, so that a browser gets
 * one language. The texts are put in again by `addTexts`; both are made of the same rules in the same build.
 */
export function ruleTexts(): Plugin {
  return {
    name: 'rule-texts',
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, language] = MODULE.exec(id) ?? [];
      if (language === undefined) return undefined;
      return `export default ${JSON.stringify(textsIn(language === 'nl' ? 'nl' : 'en'))};`;
    },
    transform(code, id) {
      if (LACKS.test(id)) return { code: withoutTexts(code, this.parse(code)), map: null };
      const isChapter = !/law[\\/][^\\/]+\.js$/.test(id) || !OTHER.test(id);
      if (!TITLES.test(id) || !isChapter) return undefined;
      return { code: withoutTexts(code, this.parse(code)), map: null };
    },
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>> & { readonly start: number; readonly end: number };

function withoutTexts(code: string, program: unknown): string {
  const edits: Edit[] = [];
  visit(program, code, edits);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

function visit(value: unknown, code: string, edits: Edit[]): void {
  if (Array.isArray(value)) for (const each of value) visit(each, code, edits);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = value as Node;
  const edit = editOf(node, code);
  if (edit !== undefined) edits.push({ start: node.start, end: node.end, text: edit });
  // What is announced is told by other functions than those that get their texts here.
  else if (nameOf(node['key']) !== 'announced')
    for (const key of Object.keys(node)) visit(node[key], code, edits);
}

const TEXTS = ['nl', 'en', 'todo', 'because', 'summary'];

/** What a node with texts becomes; undefined for any other. */
function editOf(node: Node, code: string): string | undefined {
  if (node['type'] === 'CallExpression' && nameOf(node['callee']) === 'wording') return '{}';
  if (
    node['type'] === 'Property' &&
    nameOf(node['key']) === 'sources' &&
    typeOf(node['value']) === 'ArrayExpression'
  )
    return 'sources: []';
  if (node['type'] !== 'ObjectExpression') return undefined;
  const properties = node['properties'] as readonly Node[];
  const isTold = ['nl', 'en'].every((language) =>
    properties.some(({ key, value }) => nameOf(key) === language && isString(value)),
  );
  if (!isTold) return undefined;
  const rest = properties.filter(
    ({ key }) => !TEXTS.includes(nameOf(key) ?? '') && nameOf(key) !== 'sources',
  );
  return `{ ${rest.map(({ start, end }) => code.slice(start, end)).join(', ')} }`;
}

function isString(node: unknown): boolean {
  return (
    typeOf(node) === 'TemplateLiteral' ||
    (typeOf(node) === 'Literal' && typeof (node as Node)['value'] === 'string')
  );
}

function nameOf(node: unknown): string | undefined {
  const name = (node as Node | undefined)?.['name'];
  return typeof name === 'string' ? name : undefined;
}

function typeOf(node: unknown): unknown {
  return (node as Node | undefined)?.['type'];
}
