import type { CapabilityStatement, ChargeItemDefinition } from '@medplum/fhirtypes';
import { catalogue } from '@prestatiewijzer/rules';
import { code, json, page, table } from './markdown.ts';

export function capabilityPage({ title, url, description, rest }: CapabilityStatement): string {
  const rows = (rest?.[0]?.resource ?? []).map(({ type, interaction, searchParam, supportedProfile }) => [
    type ?? '',
    (interaction ?? []).map(({ code: each }) => each).join(', '),
    (searchParam ?? []).map(({ name }) => code(name)).join(', '),
    (supportedProfile ?? []).map((profile) => linkTo(profile.split('/').at(-1) as string)).join(', '),
  ]);
  return page([
    `# ${title}`,
    '',
    code(url),
    '',
    description ?? '',
    '',
    ...table(['type', 'interactions', 'search', 'profiles that are read'], rows),
  ]);
}

function linkTo(id: string): string {
  return `[${id}](../profiles/${id}.md)`;
}

/** All titles on one page: what each requires stands in the rule handbook. */
export function titlesPage(definitions: readonly ChargeItemDefinition[]): string {
  const chapters = new Map(catalogue().map(({ id, chapter }) => [id, chapter]));
  const rows = definitions.map(({ id = '', title, code: concept, effectivePeriod, applicability }) => [
    `[${title}](../handbook/${chapters.get(id)}/${id}.md)`,
    code(id),
    (concept?.coding ?? []).map(({ code: each }) => code(each)).join(', '),
    [effectivePeriod?.start, effectivePeriod?.end].some(Boolean)
      ? `${effectivePeriod?.start ?? ''} – ${effectivePeriod?.end ?? ''}`.trim()
      : '',
    `${applicability?.length ?? 0}`,
  ]);
  const { applicability, ...example } = definitions.find(({ id }) => id === 'msz-pzp-190099') ?? {
    applicability: [],
  };
  return page([
    '# Titles',
    '',
    'Each title of the catalogue is a `ChargeItemDefinition`. Its `code` is the official one, and absent where none is known;',
    '`effectivePeriod` is there where the validity is no more than a first or last date. Every requirement, agreement,',
    'validity and exclusion is an `applicability` that must be true: the expression is the tree of the rules as JSON, an',
    'exclusion within `not`. Judgements that never decide are left out. Sources are extensions.',
    '',
    ...table(['title', 'id', 'code', 'valid', 'conditions'], rows),
    '## Example',
    '',
    ...json({ ...example, applicability: applicability?.slice(0, 2) }),
  ]);
}
