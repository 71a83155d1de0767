import { sentencesIn } from './read.mjs';
import { sectionsOf } from './sections.mjs';

/** What keeps the register from being complete, each in a sentence. */
export function mistakesIn(register, rules, carriers) {
  return [
    ...register.strange.map((section) => `Section ${section} has sentences and is not in sections.yaml`),
    ...register.pages.flatMap(({ sections }) => sections.flatMap(inSection)),
    ...sentencesIn(register).flatMap((sentence) => inSentence(sentence, carriers)),
    ...inSources(register, rules),
    ...withoutSentence(register, rules, carriers),
    ...rules.ids
      .filter((id) => !rules.titles.some((title) => title.id === id))
      .map((id) => `${id} is in the list of ids and has no title`),
  ];
}

function inSection({ section, sentences }) {
  if (sentences.length === 0) return [`Section ${section} has no sentence`];
  return sentences.some(({ n }, index) => n !== index + 1)
    ? [`Section ${section}: its sentences are not numbered 1 to ${sentences.length}`]
    : [];
}

function inSentence({ section, n, sentence, by, none }, carriers) {
  const where = `Section ${section.section}, sentence ${n}, "${sentence}"`;
  if (by.length === 0 && !none) return [`${where}: nothing carries it, and no reason says why`];
  if (by.length > 0 && none) return [`${where}: has carriers, and a reason why it has none`];
  return by.filter((name) => carriers.find(name).length === 0).map((name) => `${where}: there is no ${name}`);
}

function inSources({ listed }, { titles, routes, claims }) {
  const all = [
    ...titles.map(({ id, sources }) => ({ id, sources })),
    ...titles.flatMap((title) =>
      title.conditions.map(({ id, sources }) => ({ id: `${title.id}#${id}`, sources })),
    ),
    ...routes.map(({ id, sources }) => ({ id: `route:${id}`, sources })),
    ...claims.map(({ id, sources }) => ({ id: `claim:${id}`, sources })),
  ];
  return all.flatMap(({ id, sources }) =>
    sources.length === 0
      ? [`${id} has no source`]
      : sectionsOf(sources)
          .filter((section) => !listed.has(section))
          .map((section) => `Section ${section} is cited by ${id} and is not in sections.yaml`),
  );
}

/** Titles and claims come from a sentence of their own: what a guard carries says nothing of the title. */
function withoutSentence(register, { titles, claims }, carriers) {
  const named = new Set(
    sentencesIn(register)
      .flatMap(({ by }) => by.flatMap((name) => carriers.find(name)))
      .filter(({ guard }) => !guard)
      .map(({ name }) => name.split('#')[0]),
  );
  return [...titles.map(({ id }) => id), ...claims.map(({ id }) => `claim:${id}`)]
    .filter((name) => !named.has(name))
    .map((name) => `${name} is named by no sentence`);
}
