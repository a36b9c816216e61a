import { type ExecutionContext, HttpCode, RequestMapping, RequestMethod, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { Endpoint, InputOf } from '@without-walls/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../sign-in/actor.js';
import { currentContext } from './context.js';
import { refuse } from './refusal.js';
import { unstorable } from './storable.js';

export const ENDPOINT = Symbol('endpoint');

/** Serves one endpoint of the contracts: its method, path, access and schemas come from there and nowhere else. */
export const Serve = (endpoint: Endpoint): MethodDecorator =>
  applyDecorators(RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }), HttpCode(200), SetMetadata(ENDPOINT, endpoint));

type RequestWithEndpoint = FastifyRequest & { endpoint?: Endpoint };

function fieldsOf(part: string, error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({ path: [part, ...issue.path.map(String)].join('.'), message: issue.message }));
}

/** Parses params, query and body by the endpoint's schemas; what is wrong in any of them comes back together. */
export function parseInput<E extends Endpoint>(endpoint: E, raw: { params: unknown; query: unknown; body: unknown }): InputOf<E> {
  const params = endpoint.params.safeParse(raw.params ?? {});
  // An id that cannot be one names nothing: the same answer as for a thing that is not there.
  if (!params.success) refuse('not_found');
  const query = endpoint.query.safeParse(raw.query ?? {});
  const body = endpoint.body.safeParse(raw.body ?? {});
  const unkept = [...unstorable(raw.query, 'query'), ...unstorable(raw.body, 'body')].map((path) => ({ path, message: 'Holds a character that cannot be kept' }));
  const fields = [...unkept, ...(query.success ? [] : fieldsOf('query', query.error)), ...(body.success ? [] : fieldsOf('body', body.error))];
  if (fields.length > 0) refuse('invalid_input', { fields });
  return { params: params.data, query: query.data, body: body.data } as InputOf<E>;
}

/** The parsed input of the served endpoint. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<RequestWithEndpoint>();
  if (!request.endpoint) throw new Error('Input() is used outside a served endpoint');
  return parseInput(request.endpoint, { params: request.params, query: request.query, body: request.body });
});

/** The acting member. Only on routes whose access is not `public`. */
export const Me = createParamDecorator((): Actor => currentContext()?.actor ?? refuse('not_signed_in'));
