import type { ErrorCode, Problem } from '@without-walls/contracts';

export type FieldMessage = { path: string; message: string };

/** The API answered, and the answer is a problem document. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: readonly FieldMessage[];
  /** What is true now, for codes that say so; its shape belongs to the code. */
  readonly state: unknown;
  readonly correlationId: string | null;

  constructor(problem: Pick<Problem, 'code' | 'status' | 'title'> & Partial<Problem>) {
    super(problem.title);
    this.name = 'ApiError';
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.fields ?? [];
    this.state = problem.state;
    this.correlationId = problem.correlationId ?? null;
  }
}

/** No answer came: no network, or the server cannot be reached. What was asked may or may not have happened. */
export class OfflineError extends Error {
  constructor(cause?: unknown) {
    super('No answer from the server', { cause });
    this.name = 'OfflineError';
  }
}

export function isCode(error: unknown, ...codes: ErrorCode[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code);
}
