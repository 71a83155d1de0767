import { type ColumnsOf, Reading, type SetColumn } from '../logic/columns.ts';
import { ENTITIES, type EntityName } from './entities.ts';

/** What rules on an entity are written on: its facts as columns. */
export type Columns<Name extends EntityName> = ColumnsOf<typeof ENTITIES, Name>;

/** A set of them. */
export type ColumnsOfSet<Item extends EntityName> = SetColumn<typeof ENTITIES, Item>;

/** What one rule reads. */
export function reading(): Reading {
  return new Reading(ENTITIES);
}

export function columnsOf<Name extends EntityName>(name: Name, by: Reading = reading()): Columns<Name> {
  return by.columnsOf(name) as Columns<Name>;
}
