import type { Entities, FactDeclaration } from './declaration.ts';

/** The declarations along a path from an entity: of the parts, then of the fact; undefined for what nobody declared. */
export function along(
  fields: readonly string[],
  from: string,
  entities: Entities,
): readonly (FactDeclaration | undefined)[] {
  let entity = from;
  return fields.map((field) => {
    const declaration = entities[entity]?.facts[field];
    entity = declaration?.is === 'part' ? declaration.part : '';
    return declaration;
  });
}
