/**
 * What is only read by people is not mutated: sentences in both languages (a call of `wording`, or an object with the
 * member `nl`, which goes into nothing but a text) and where a rule stands (`sources`, and calls of what `sources.ts`
 * exports). Ids, codes, dates, kinds and conditions are.
 */
class TextIgnorer {
  shouldIgnore(path) {
    if (path.isObjectExpression() && path.node.properties.some((member) => nameOf(member) === 'nl'))
      return 'a text';
    if (path.isCallExpression() && path.get('callee').isIdentifier()) {
      if (path.node.callee.name === 'wording') return 'a text';
      const declared = path.scope.getBinding(path.node.callee.name)?.path.parent;
      if (declared?.type === 'ImportDeclaration' && declared.source.value.endsWith('/sources.ts'))
        return 'a source';
    }
    if (path.isObjectProperty() && nameOf(path.node) === 'sources') return 'a source';
  }
}

function nameOf(member) {
  return member.type === 'ObjectProperty' && !member.computed
    ? (member.key.name ?? member.key.value)
    : undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: new TextIgnorer() }];
