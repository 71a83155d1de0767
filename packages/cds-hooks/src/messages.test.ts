import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { discoveryResponse } from './discovery.ts';
import { feedbackRequest } from './feedback.ts';
import { HOOKS } from './hooks.ts';
import { jsonSchemas } from './json-schemas.ts';
import { requestOf } from './request.ts';
import { cdsResponse } from './response.ts';
import { contexts } from './testing/contexts.ts';
import { messages } from './testing/messages.ts';

// What a format says is in a pattern too.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const schemas = jsonSchemas();

function agree(name: string, schema: z.ZodType, message: unknown): boolean {
  const byJsonSchema = ajv.compile(schemas[name] ?? false)(message);
  expect(schema.safeParse(message).success).toBe(byJsonSchema);
  return byJsonSchema;
}

describe.each([
  ['discovery', discoveryResponse],
  ['response', cdsResponse],
  ['feedback', feedbackRequest],
] as const)('a message of the kind %s', (kind, schema) => {
  const { lawful, wrong } = messages[kind];

  it.each(Object.entries(lawful))('%s', (_, message) => {
    expect(agree(kind, schema, message)).toBe(true);
  });

  it.each(Object.entries(wrong))('%s', (_, message) => {
    expect(agree(kind, schema, message)).toBe(false);
  });
});

describe.each(HOOKS.map((hook) => [hook.name, hook] as const))('a call for %s', (name, hook) => {
  const { context, required, wrong } = contexts[name] ?? { context: {}, required: [], wrong: {} };
  const call = { hook: name, hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea', context };
  const schema = requestOf(hook);

  it('holds the context of that hook, and more if need be', () => {
    expect(agree(`request-${name}`, schema, call)).toBe(true);
    expect(agree(`request-${name}`, schema, { ...call, context: { ...context, other: [1] } })).toBe(true);
  });

  it.each([...required])('needs %s in its context', (member) => {
    expect(agree(`request-${name}`, schema, { ...call, context: { ...context, [member]: null } })).toBe(
      false,
    );
    const { [member]: _, ...rest } = context as Record<string, unknown>;
    expect(agree(`request-${name}`, schema, { ...call, context: rest })).toBe(false);
  });

  it.each(Object.entries(wrong))('may not hold %s', (_, members) => {
    expect(agree(`request-${name}`, schema, { ...call, context: { ...context, ...members } })).toBe(false);
  });

  it('is not for another hook', () => {
    expect(agree(`request-${name}`, schema, { ...call, hook: 'nl.example.other' })).toBe(false);
  });
});

describe('a call', () => {
  const base = {
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: contexts['patient-view']?.context,
  };
  const fhirAuthorization = {
    access_token: 'token',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'patient/Observation.rs?category=laboratory user/*.read',
    subject: 'client',
    patient: 'olivia',
  };
  const fhirServer = 'https://fhir.example/r4';
  const view = HOOKS.find(({ name }) => name === 'patient-view') ?? HOOKS[0];
  const call = (members: object) =>
    agree('request-patient-view', requestOf(view as never), { ...base, ...members });

  it('may bring a token, with scopes of either version of SMART', () => {
    expect(call({ fhirServer, fhirAuthorization })).toBe(true);
  });

  it.each<[string, object]>([
    ['a token without a server', { fhirAuthorization }],
    [
      'a token of another type',
      { fhirServer, fhirAuthorization: { ...fhirAuthorization, token_type: 'MAC' } },
    ],
    [
      'a token without a subject',
      { fhirServer, fhirAuthorization: { ...fhirAuthorization, subject: undefined } },
    ],
    ['a server that is a file', { fhirServer: 'file:///etc/passwd' }],
    ['no instance', { hookInstance: 'x' }],
    ['a prefetch that is a list', { prefetch: [] }],
  ])('may not hold %s', (_, members) => {
    expect(call(JSON.parse(JSON.stringify(members)))).toBe(false);
  });
});

it('publishes each JSON Schema as a file', () => {
  const folder = new URL('../dist/schema/', import.meta.url);
  const published = readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]);

  expect(Object.fromEntries(published)).toEqual(schemas);
});

it('tells two cards with one uuid apart, which JSON Schema cannot', () => {
  const card = { uuid: 'c1', summary: 'x', indicator: 'info', source: { label: 'x' } };

  expect(cdsResponse.safeParse({ cards: [card, { ...card, uuid: 'c2' }] }).success).toBe(true);
  expect(cdsResponse.safeParse({ cards: [card, card] }).success).toBe(false);
});
