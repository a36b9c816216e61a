import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '../sign-in/actor.js';

/** What belongs to one request (or one job) and is needed far from the controller. */
export interface RequestContext {
  correlationId: string;
  actor: Actor | null;
  endpointId: string | null;
  /** Set for mutations: the caller's key and a hash of what was asked. */
  idempotency: { key: string; requestHash: string } | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const currentContext = (): RequestContext | undefined => storage.getStore();
export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);
/** Binds the context to the rest of this asynchronous chain; used once per request, at its start. */
export const enterContext = (context: RequestContext): void => storage.enterWith(context);
