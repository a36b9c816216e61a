import { z } from 'zod';

/**
 * Every error the API can answer with: code to HTTP status. The text for people is in the web app,
 * one exhaustive map; the API sends the code, a plain English title and what belongs to the code.
 */
export const errorStatus = {
  invalid_input: 400,
  bad_json: 400,
  idempotency_key_missing: 400,
  not_signed_in: 401,
  sign_in_expired: 401,
  wrong_credentials: 401,
  bad_signature: 401,
  forbidden: 403,
  cross_site: 403,
  not_own_case: 403,
  own_case: 403,
  read_only: 403,
  removed_from_round: 403,
  waiting_in_lobby: 403,
  guests_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  stale_version: 409,
  wrong_state: 409,
  idempotency_key_reused: 409,
  opinion_required: 409,
  second_looker_needed: 409,
  identifiers_found: 422,
  marks_undecided: 422,
  not_ready: 422,
  urgent_route_unacknowledged: 422,
  attestation_outdated: 422,
  file_refused: 422,
  files_undecided: 422,
  invitation_invalid: 410,
  too_large: 413,
  unsupported_media_type: 415,
  too_many_requests: 429,
  internal: 500,
  checker_unavailable: 503,
  media_unavailable: 503,
  not_available: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorStatus;
export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

/** Errors that any route may give, so that endpoints need not repeat them. */
export const commonErrors = ['invalid_input', 'bad_json', 'too_large', 'unsupported_media_type', 'too_many_requests', 'internal', 'not_available'] as const satisfies readonly ErrorCode[];
/** Beside the common ones, what any route behind a sign-in may give. */
export const signedInErrors = ['not_signed_in', 'sign_in_expired', 'cross_site', 'forbidden', 'not_found'] as const satisfies readonly ErrorCode[];
/** Beside those, what any mutation may give. */
export const mutationErrors = ['idempotency_key_missing', 'idempotency_key_reused', 'conflict'] as const satisfies readonly ErrorCode[];

/** RFC 9457 problem document. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  correlationId: z.string(),
  /** Field messages: path in dots (`body.text`) to what is wrong with it. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For `stale_version`, `wrong_state`, `identifiers_found`, …: what is true now. Its shape belongs to the code. */
  state: z.unknown().optional(),
});
export type Problem = z.infer<typeof problem>;
