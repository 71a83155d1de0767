import { LINKED_TYPES, queriesFor } from '@prestatiewijzer/advice';

/** Create, read, update or search. */
export type Interaction = 'c' | 'r' | 'u' | 's';

/** `all`: every resource of the type; `some`: those that a scope with search parameters lets through. */
export type Access = 'all' | 'some' | 'none';

const SEARCHED = [
  ...new Set(Object.values(queriesFor('')).map((query) => query.split(/[/?]/, 1)[0] as string)),
];

/** What the app writes, and only when somebody asks for it. */
const WRITTEN: readonly (readonly [type: string, v2: string])[] = [
  ['ChargeItem', 'cu'],
  ['Communication', 'c'],
];

/**
 * The scopes to ask for. The patient's own resources in the context of the patient; the professionals and places around
 * that patient, and the teams of the organisation, as far as the user may see them.
 */
export function scopesToAsk({ launch, version, refresh }: ScopesWanted): string {
  const read = version === 2 ? 'rs' : 'read';
  const resources = [
    ...SEARCHED.map((type) => `patient/${type}.${read}`),
    ...[...LINKED_TYPES, 'CareTeam'].map((type) => `user/${type}.${read}`),
    ...WRITTEN.map(([type, v2]) => `patient/${type}.${version === 2 ? v2 : 'write'}`),
  ];
  return [launch, ...(refresh === undefined ? [] : [refresh]), ...resources].join(' ');
}

export interface ScopesWanted {
  /** `launch` when the EHR opened the app; `launch/patient` makes the EHR ask which patient. */
  readonly launch: 'launch' | 'launch/patient';
  /** Of the syntax of scopes. */
  readonly version: 1 | 2;
  readonly refresh: 'online_access' | 'offline_access' | undefined;
}

const SYNTAX = /^(?:patient|user)\/(\*|[A-Za-z]+)\.(read|write|\*|[cruds]+)(\?.+)?$/;
const VERSION_1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/** What was granted, which can be less than was asked. */
export class GrantedScopes {
  readonly #scopes: readonly {
    readonly type: string;
    readonly interactions: string;
    readonly all: boolean;
  }[];

  constructor(scopes: string) {
    this.#scopes = scopes.split(' ').flatMap((scope) => {
      const [, type, what, parameters] = SYNTAX.exec(scope) ?? [];
      if (type === undefined || what === undefined) return [];
      return [{ type, interactions: VERSION_1[what] ?? what, all: parameters === undefined }];
    });
  }

  access(type: string, interaction: Interaction): Access {
    const found = this.#scopes.filter(
      (scope) => (scope.type === type || scope.type === '*') && scope.interactions.includes(interaction),
    );
    if (found.length === 0) return 'none';
    return found.some(({ all }) => all) ? 'all' : 'some';
  }

  may(type: string, interaction: Interaction): boolean {
    return this.access(type, interaction) !== 'none';
  }
}
