import { ENTITIES } from '../../packages/rules/dist/facts/entities.js';

/** From the fields in a logic tree to the rows of docs/fhir-mapping.md that say how a record tells them. */
export function factsOf(rows, mapping) {
  const rowOf = new Map(Object.entries(rows).flatMap(([row, fields]) => fields.map((field) => [field, row])));
  const anchors = new Map(
    [...mapping.matchAll(/<a id="(fact-[^"]+)"><\/a>([^|]+?) +\|/g)].map(([, anchor, row]) => [row, anchor]),
  );
  const link = (field, word) => `[${word}](../../fhir-mapping.md#${anchors.get(rowOf.get(field))})`;
  return {
    /** Links for the facts of a tree, each row once, with the word in Dutch of its first field. */
    of: (tree) => {
      const fields = fieldsIn(tree);
      const first = fields.filter((field, index) => {
        const row = rowOf.get(field);
        return fields.findIndex((other) => rowOf.get(other) === row) === index;
      });
      return first.map((field) => link(field, wordOf(field)));
    },
    /** The same for what a title is about. */
    ofSubject: ({ about }, word) => link(`subject:${about}`, word),
    mistakesIn: (title) =>
      [`subject:${title.about}`, ...treesOf(title).flatMap(fieldsIn)].flatMap((field) => {
        const row = rowOf.get(field);
        if (row === undefined)
          return [`handbook/facts.yaml does not say where docs/fhir-mapping.md tells of ${field}`];
        return anchors.has(row)
          ? []
          : [`docs/fhir-mapping.md has no fact "${row}", which handbook/facts.yaml names`];
      }),
  };
}

function treesOf({ occasion, registered, conditions }) {
  return [occasion, registered, ...conditions.map(({ logic }) => logic)]
    .filter(Boolean)
    .map(({ tree }) => tree);
}

function wordOf(field) {
  const declaration = Object.values(ENTITIES).find(({ facts }) => facts[field])?.facts[field];
  return (declaration?.called ?? declaration?.several)?.nl ?? field;
}

/** Each field once, in order of reading. */
function fieldsIn(tree) {
  return [...new Set(walk(tree))];
}

function walk(tree) {
  switch (tree.op) {
    case 'all':
    case 'any':
      return tree.of.flatMap(walk);
    case 'not':
    case 'at':
    case 'sometime':
      return walk(tree.of);
    case 'count':
      return [tree.set.at(-1), ...walk(tree.where)];
    case 'differs':
      return [tree.left.at(-1), tree.right.at(-1)];
    case 'agreement':
    case 'judgement':
      return [];
    default:
      return [tree.fact.at(-1)];
  }
}
