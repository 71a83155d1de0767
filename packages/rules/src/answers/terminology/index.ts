/**
 * The code lists, sets of codes and canonical URLs that the rules read, as data: what profiles and guides are made of.
 *
 * @module
 */
import { EXTENSION, PW, uriOf } from '../../codes/systems.ts';
import { CODE_LISTS } from './code-lists.ts';

export { type NamedCodes, VALUE_SETS } from './value-sets.ts';

/** Base of the project's own canonical URLs. */
export const CANONICAL = PW;

/** The project's own extensions, by what they tell. */
export const EXTENSIONS: Readonly<Record<keyof typeof EXTENSION, string>> = EXTENSION;

/** The own code lists, each with its URI. */
export const OWN_CODE_LISTS = CODE_LISTS.map(({ system, ...list }) => ({ url: uriOf(system), ...list }));
