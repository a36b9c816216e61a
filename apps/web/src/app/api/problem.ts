import { errorStatus, type ErrorCode, type Problem } from '@without-walls/contracts';
import { ApiError, OfflineError } from './errors';

const byStatus: Record<number, ErrorCode> = { 400: 'invalid_input', 401: 'not_signed_in', 403: 'forbidden', 404: 'not_found', 405: 'method_not_allowed', 409: 'conflict', 413: 'too_large', 415: 'unsupported_media_type', 429: 'too_many_requests' };

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && value.code in errorStatus;
}

/** Makes the error to throw from an answer that is not a success, also when a proxy rather than the API gave it. */
export async function errorOf(response: Response): Promise<ApiError | OfflineError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiError(body);
  if (response.status === 502 || response.status === 504) return new OfflineError();
  return new ApiError({ code: byStatus[response.status] ?? (response.status === 503 ? 'not_available' : 'internal'), status: response.status, title: response.statusText });
}
