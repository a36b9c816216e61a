import { type Endpoint, type ErrorCode, commonErrors, errorStatus, mutationErrors, problem, signedInErrors } from '@without-walls/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
};

/** Every code a route can answer with. */
export function errorsOf(endpoint: Endpoint): ErrorCode[] {
  const behindSignIn = endpoint.access === 'public' ? [] : signedInErrors;
  const changing = endpoint.method === 'GET' || endpoint.access === 'public' ? [] : mutationErrors;
  const withParams = endpoint.path.includes(':') ? (['not_found'] as const) : [];
  return [...new Set<ErrorCode>([...commonErrors, ...behindSignIn, ...changing, ...withParams, ...endpoint.errors])];
}

function parametersOf(endpoint: Endpoint): Json[] {
  const inside = (where: 'path' | 'query', schema: z.ZodType): Json[] => {
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
    return Object.entries(properties).map(([name, value]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: value }));
  };
  return [...inside('path', endpoint.params), ...inside('query', endpoint.query)];
}

function responsesOf(endpoint: Endpoint): Json {
  const content = endpoint.produces ? { [endpoint.produces]: { schema: { type: 'string' } } } : { 'application/json': { schema: schemaOf(endpoint.reply, 'output') } };
  const responses: Record<string, Json> = { 200: { description: 'Done', content } };
  for (const code of errorsOf(endpoint)) {
    const status = String(errorStatus[code]);
    const codes = [...((responses[status]?.['x-codes'] as ErrorCode[] | undefined) ?? []), code];
    responses[status] = { description: codes.join(', '), 'x-codes': codes, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  }
  return responses;
}

const oneFile = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
const bodyOf = (endpoint: Endpoint): Json => (endpoint.accepts ? { [endpoint.accepts]: { schema: oneFile } } : { 'application/json': { schema: schemaOf(endpoint.body, 'input') } });

/** The OpenAPI 3.1 document of all endpoints: an output of the contracts, never an input. */
export function openApiOf(endpoints: readonly Endpoint[], publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        operationId: endpoint.id, summary: endpoint.summary, tags: [endpoint.id.split('.')[0]], 'x-access': endpoint.access, parameters: parametersOf(endpoint), responses: responsesOf(endpoint),
        ...(endpoint.access === 'public' ? { security: [] } : {}),
        ...(hasBody ? { requestBody: { content: bodyOf(endpoint) } } : {}),
      },
    };
  }
  return {
    openapi: '3.1.0', info: { title: 'Without Walls', version: '1', description: 'Case conference and learning workspace for chronic pain.' }, servers: [{ url: publicUrl }], paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') }, securitySchemes: { signIn: { type: 'apiKey', in: 'cookie', name: '__Host-sign-in' } } }, security: [{ signIn: [] }],
  };
}
