import { z } from 'zod';
import type { ErrorCode } from './errors.js';
import type { Permission } from './permissions.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call an endpoint.
 * - `public`: anyone, no sign-in (sign-in itself, invitation links, health, signed webhooks).
 * - `member`: any signed-in, active member of a network; the service narrows further by case relationship.
 * - `{ permission }`: a member whose roles grant this permission.
 */
export type Access = 'public' | 'member' | { permission: Permission };

export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  /** Stable name, also the OpenAPI operation id: `cases.submit`. */
  readonly id: string;
  readonly summary: string;
  readonly method: Method;
  /** Path below `/api`, with `:name` parameters. */
  readonly path: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  readonly access: Access;
  /** Error codes this route can answer with beside the ones every route can (see `commonErrors`). */
  readonly errors: readonly ErrorCode[];
  /** What is sent when it is not JSON: `application/pdf`, `text/calendar`, … */
  readonly produces?: string;
  /** True: a guest of one session may call it, too. Everything else is closed to guests. */
  readonly guests?: boolean;
  /** What it takes when it is not JSON. Such a route reads the request itself; all others refuse this type. */
  readonly accepts?: 'multipart/form-data';
}

const nothing = z.strictObject({});
/** The reply of a mutation that has nothing to say. */
export const done = z.strictObject({});

type EndpointInit<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = {
  id: string;
  summary: string;
  method: Method;
  path: `/${string}`;
  access: Access;
  reply: R;
  params?: P;
  query?: Q;
  body?: B;
  errors?: readonly ErrorCode[];
  produces?: string;
  guests?: boolean;
  accepts?: 'multipart/form-data';
};

/** Declares one HTTP endpoint: the only description of it, used by the API, the typed client and OpenAPI. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(init: EndpointInit<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return {
    ...init,
    params: init.params ?? (nothing as unknown as P),
    query: init.query ?? (nothing as unknown as Q),
    body: init.body ?? (nothing as unknown as B),
    errors: init.errors ?? [],
  };
}

/** What a handler receives: parsed params, query and body. */
export type InputOf<E extends Endpoint> = { params: z.output<E['params']>; query: z.output<E['query']>; body: z.output<E['body']> };
/** What a caller passes; empty parts may be left out. */
export type CallOf<E extends Endpoint> = OptionalEmpty<{ params: z.input<E['params']>; query: z.input<E['query']>; body: z.input<E['body']> }>;
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;

type IsEmpty<T> = Record<never, never> extends T ? true : false;
type OptionalEmpty<T> = { [K in keyof T as IsEmpty<T[K]> extends true ? never : K]: T[K] } & {
  [K in keyof T as IsEmpty<T[K]> extends true ? K : never]?: T[K];
};
