import { jsonSchemas, type ServiceDescription } from '@prestatiewijzer/cds-hooks';
import { ASSESSMENT_SCHEMAS } from './assessment-schema.ts';
import { answer, json, REFUSALS, ref, refused } from './parts.ts';
import { SET_ASIDE_PATHS, SET_ASIDE_SCHEMAS } from './set-aside-schema.ts';

const MESSAGES = jsonSchemas();

/** The service as OpenAPI 3.1, for who makes a client of it. */
export function openApi(services: readonly ServiceDescription[]): object {
  const requests = services.map(({ hook }) => MESSAGES[`request-${hook}`]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Prestatiewijzer CDS service',
      version: '1',
      description:
        'CDS Hooks 2.0, assessments of whole records, and what was set aside. A token is a JWT as in CDS Hooks; its aud is the address that is called, without a query.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: {
      '/assessments': {
        post: {
          operationId: 'assess',
          summary: 'Assesses each patient in a FHIR R4 Bundle.',
          security: [{ signed: [] }],
          parameters: [
            {
              name: 'at',
              in: 'query',
              description: 'Today, for what looks ahead; a Dutch local date.',
              schema: { type: 'string', format: 'date' },
            },
          ],
          requestBody: { required: true, content: json(ref('Bundle')) },
          responses: {
            200: answer('One assessment, or a list of them where the Bundle holds several patients.', {
              oneOf: [ref('Assessment'), { type: 'array', items: ref('Assessment') }],
            }),
            ...REFUSALS,
            422: refused('There is no patient in the body, or no FHIR.'),
          },
        },
      },
      '/cds-services': {
        get: {
          operationId: 'discover',
          summary: 'The CDS Hooks services there are.',
          security: [{ signed: [] }],
          responses: { 200: answer('The services.', MESSAGES['discovery']), 401: REFUSALS[401] },
        },
      },
      '/cds-services/{id}': {
        parameters: [idOf(services)],
        post: {
          operationId: 'call',
          summary: 'Calls a CDS Hooks service.',
          security: [{ signed: [] }],
          requestBody: { required: true, content: json({ oneOf: requests }) },
          responses: {
            200: answer('The cards.', MESSAGES['response']),
            ...REFUSALS,
            412: refused('Data is missing: neither prefetched nor to be had.'),
          },
        },
      },
      '/cds-services/{id}/feedback': {
        parameters: [idOf(services)],
        post: {
          operationId: 'giveFeedback',
          summary: 'Tells what users did with cards.',
          security: [{ signed: [] }],
          requestBody: { required: true, content: json(MESSAGES['feedback'] as object) },
          responses: { 200: answer('It is kept.'), ...REFUSALS },
        },
      },
      ...SET_ASIDE_PATHS,
      '/health': { get: { operationId: 'health', responses: { 200: answer('The process lives.') } } },
      '/ready': {
        get: {
          operationId: 'ready',
          responses: { 200: answer('Calls are welcome.'), 503: answer('Call another instance.') },
        },
      },
    },
    components: {
      securitySchemes: { signed: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { ...ASSESSMENT_SCHEMAS, ...SET_ASIDE_SCHEMAS },
    },
  };
}

function idOf(services: readonly ServiceDescription[]) {
  return { name: 'id', in: 'path', required: true, schema: { enum: services.map(({ id }) => id) } };
}
