import type { CallOf, Endpoint, ReplyOf } from '@without-walls/contracts';
import { needSignIn } from '../sign-in/gate';
import { addressOf, type AddressPart } from './address';
import { ApiError, OfflineError, isCode } from './errors';
import { errorOf } from './problem';

export type CallOptions = {
  signal?: AbortSignal;
  /** The idempotency key of the intention behind a mutation; a fresh one is made when none is given. */
  key?: string;
  /** True while asking whether one is signed in at all: then a 401 is an answer, not a reason to ask. */
  signedOutIsFine?: boolean;
};

type Given = { params?: Record<string, AddressPart>; query?: Record<string, AddressPart>; body?: unknown };
type Rest<E extends Endpoint> = Partial<CallOf<E>> extends CallOf<E> ? [input?: CallOf<E>, options?: CallOptions] : [input: CallOf<E>, options?: CallOptions];

function requestOf(endpoint: Endpoint, input: Given, options: CallOptions): [string, RequestInit] {
  const headers: Record<string, string> = { 'X-Requested-With': 'without-walls', Accept: 'application/json' };
  if (endpoint.method !== 'GET') headers['Idempotency-Key'] = options.key ?? crypto.randomUUID();
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
  if (hasBody) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin', cache: 'no-store', signal: options.signal ?? null };
  if (hasBody) init.body = JSON.stringify(input.body ?? {});
  return [addressOf(endpoint.path, input), init];
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new OfflineError(error);
  }
}

async function once(endpoint: Endpoint, address: string, init: RequestInit): Promise<unknown> {
  const response = await send(address, init);
  if (!response.ok) throw await errorOf(response);
  if (endpoint.produces) return response.text();
  return response.status === 204 ? {} : response.json();
}

/**
 * Calls one endpoint of the contracts. Throws ApiError or OfflineError.
 * When the sign-in has run out it asks the person to sign in again over the page, then sends the same request with the same key.
 */
export async function call<E extends Endpoint>(endpoint: E, ...[input, options = {}]: Rest<E>): Promise<ReplyOf<E>> {
  const [address, init] = requestOf(endpoint, (input ?? {}) as Given, options);
  try {
    return (await once(endpoint, address, init)) as ReplyOf<E>;
  } catch (error) {
    if (options.signedOutIsFine || !isCode(error, 'not_signed_in', 'sign_in_expired')) throw error;
    if (!(await needSignIn())) throw error;
    return (await once(endpoint, address, init)) as ReplyOf<E>;
  }
}

export { ApiError, OfflineError };
