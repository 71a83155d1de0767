import { parametersOf, type SearchParameter, TYPES } from './definitions.ts';

const OAUTH_URIS = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
const SECURITY_SERVICES = 'http://terminology.hl7.org/CodeSystem/restful-security-service';
const INTERACTIONS = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'history-type',
  'create',
  'search-type',
];

/** Says just what this server does. */
export function capabilityStatement(base: string, since: string): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: since,
    publisher: 'Prestatiewijzer',
    kind: 'instance',
    software: { name: 'Prestatiewijzer sandbox' },
    implementation: { description: 'Sandbox with synthetic patients', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        security: security(base),
        resource: [...TYPES].map(resource),
        interaction: ['transaction', 'batch', 'history-system'].map((code) => ({ code })),
      },
    ],
  };
}

function security(base: string): object {
  const auth = base.replace(/\/fhir$/, '/auth');
  const paths = { authorize: 'authorize', token: 'token', introspect: 'introspect', revoke: 'revoke' };
  return {
    extension: [
      {
        url: OAUTH_URIS,
        extension: Object.entries(paths).map(([url, path]) => ({ url, valueUri: `${auth}/${path}` })),
      },
    ],
    cors: true,
    service: [{ coding: [{ system: SECURITY_SERVICES, code: 'SMART-on-FHIR' }] }],
    description: 'There are only synthetic patients here. A token that is presented is held to.',
  };
}

function resource(type: string): object {
  const parameters = [...parametersOf(type).values()];
  const includes = references(type).map(({ name }) => `${type}:${name}`);
  const reversed = [...(reversedByType().get(type) ?? [])];
  return {
    type,
    interaction: INTERACTIONS.map((code) => ({ code })),
    versioning: 'versioned',
    readHistory: true,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'not-match',
    ...(includes.length > 0 && { searchInclude: includes }),
    ...(reversed.length > 0 && { searchRevInclude: reversed }),
    searchParam: parameters.map(searchParameter),
  };
}

function searchParameter({ name, type, definition }: SearchParameter): object {
  return { name, ...(definition && { definition }), type };
}

function references(type: string): SearchParameter[] {
  return [...parametersOf(type).values()].filter((parameter) => parameter.type === 'reference');
}

let reversed: Map<string, Set<string>> | undefined;

/** Which references can name a type, as far as their definitions say so. */
function reversedByType(): ReadonlyMap<string, ReadonlySet<string>> {
  if (reversed !== undefined) return reversed;
  reversed = new Map([...TYPES].map((type) => [type, new Set()]));
  for (const type of TYPES) {
    for (const { name, targets } of references(type)) {
      for (const target of targets) reversed.get(target)?.add(`${type}:${name}`);
    }
  }
  return reversed;
}
