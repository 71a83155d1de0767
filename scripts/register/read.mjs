import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * The register as people keep it in `folder`: its pages with their sections, each with its sentences in the order of the
 * source. A sentence is `{ n, sentence, by, note, none, bottleneck }`. `strange` are sections of sentences that the list
 * of sections lacks.
 */
export function readRegister(folder) {
  const found = new Map(
    readdirSync(join(folder, 'sentences')).flatMap((file) =>
      Object.entries(yaml(folder, 'sentences', file)).map(([section, sentences]) => [section, sentences]),
    ),
  );
  const pages = yaml(folder, 'sections.yaml').map(({ page, name, sections }) => ({
    page,
    name,
    sections: Object.entries(sections).map(([section, title]) => ({
      section,
      name: title,
      sentences: sentencesOf(found.get(section)),
    })),
  }));
  const listed = new Set(pages.flatMap(({ sections }) => sections.map(({ section }) => section)));
  return { pages, listed, strange: [...found.keys()].filter((section) => !listed.has(section)) };
}

/** Every sentence with the section that it stands in. */
export function sentencesIn({ pages }) {
  return pages.flatMap(({ page, sections }) =>
    sections.flatMap(({ sentences, ...section }) =>
      sentences.map((sentence) => ({ ...sentence, section, page })),
    ),
  );
}

function sentencesOf(sentences = {}) {
  return Object.entries(sentences ?? {}).map(([n, { by = '', ...rest }]) => ({
    n: Number(n),
    ...rest,
    by: by.split(/\s+/).filter(Boolean),
  }));
}

function yaml(...path) {
  return parse(readFileSync(join(...path), 'utf8'));
}
