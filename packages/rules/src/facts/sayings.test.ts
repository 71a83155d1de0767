import { describe, expect, it } from 'vitest';
import type { EntityDeclaration } from '../logic/declaration.ts';
import { ENTITIES } from './entities.ts';
import { SAYINGS } from './sayings.ts';

const names = Object.values(SAYINGS).flatMap((sayings) => Object.keys(sayings));
const entities = Object.entries<EntityDeclaration>(ENTITIES);

describe('how a record says the facts', () => {
  it('has each name once', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('is told of every fact, and of what titles are about', () => {
    const silent = entities.flatMap(([name, { is, said, facts }]) => [
      ...(is === 'subject' && said === undefined ? [name] : []),
      ...Object.entries(facts)
        .filter(([, fact]) => fact.is !== 'part' && fact.said === undefined)
        .map(([field]) => `${name}.${field}`),
    ]);
    expect(silent).toEqual([]);
  });
});
