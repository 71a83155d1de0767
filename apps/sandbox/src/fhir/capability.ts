import { parametersOf, TYPES } from './types.ts';

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
    rest: [
      {
        mode: 'server',
        security: { cors: true, description: 'Open: there are only synthetic patients here.' },
        resource: Object.keys(TYPES).map(resource),
      },
    ],
  };
}

function resource(type: string): object {
  return {
    type,
    interaction: ['read', 'search-type', 'create', 'update'].map((code) => ({ code })),
    versioning: 'versioned',
    readHistory: false,
    updateCreate: true,
    conditionalRead: 'full-support',
    searchParam: Object.entries(parametersOf(type)).map(([name, parameter]) => ({
      name,
      type: parameter.type,
    })),
  };
}
