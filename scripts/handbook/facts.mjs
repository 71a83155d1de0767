import { ENTITIES } from '../../packages/rules/dist/facts/entities.js';
import { anchorOf } from './mapping.mjs';

/** From a title to what docs/fhir-mapping.md tells of the facts in its logic trees, by the declarations of these facts. */
export const facts = {
  /** Links for the facts of a tree about a kind of subject, each row once, with the word in Dutch of its first fact. */
  of: (tree, about) => {
    const declared = declarationsIn(tree, [about]);
    const first = new Map();
    for (const each of declared) if (each.said && !first.has(each.said)) first.set(each.said, each);
    return [...first.values()].map((each) => link(each.said, (each.called ?? each.several).nl));
  },
  /** The same for what a title is about. */
  ofSubject: ({ about }) => link(ENTITIES[about].said, ENTITIES[about].called.nl),
};

function link(said, word) {
  return `[${word}](../../fhir-mapping.md#${anchorOf(said)})`;
}

/** The declarations of the facts that are read, each once, in order of reading. */
function declarationsIn(tree, bound) {
  return [...new Set(walk(tree, bound))];
}

function walk(tree, bound) {
  switch (tree.op) {
    case 'all':
    case 'any':
      return tree.of.flatMap((part) => walk(part, bound));
    case 'not':
    case 'at':
    case 'sometime':
      return walk(tree.of, bound);
    case 'count': {
      const set = declarationAt(tree.set, bound);
      const inner = [...bound];
      inner[tree.variable] = set.item;
      return [set, ...walk(tree.where, inner)];
    }
    case 'differs':
      return [declarationAt(tree.left, bound), declarationAt(tree.right, bound)];
    case 'agreement':
    case 'judgement':
      return [];
    default:
      return [declarationAt(tree.fact, bound)];
  }
}

function declarationAt([variable, ...fields], bound) {
  let entity = bound[variable];
  let declaration;
  for (const field of fields) {
    declaration = ENTITIES[entity].facts[field];
    entity = declaration.part;
  }
  return declaration;
}
