import { type ErrorCode, errorStatus } from '@without-walls/contracts';

interface RefusalDetail {
  fields?: { path: string; message: string }[];
  /** What is true now, for the codes that carry it. Never case text of others. */
  state?: unknown;
}

/** An answer that is not a success, by code. Services throw it; the filter turns it into a problem document. */
export class Refusal extends Error {
  readonly status: number;
  constructor(readonly code: ErrorCode, readonly detail: RefusalDetail = {}) {
    super(code);
    this.status = errorStatus[code];
  }
}

export function refuse(code: ErrorCode, detail: RefusalDetail = {}): never {
  throw new Refusal(code, detail);
}

/** Narrows a looked-up thing: absent means the actor may not know whether it exists. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) refuse('not_found');
  return thing;
}
