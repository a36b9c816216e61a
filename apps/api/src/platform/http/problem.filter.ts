import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type ErrorCode, type Problem, errorStatus } from '@without-walls/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { currentContext } from './context.js';
import { Refusal } from './refusal.js';

const codeOfFastify: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_json',
};
const codeOfStatus: Partial<Record<number, ErrorCode>> = { 400: 'bad_json', 403: 'forbidden', 404: 'not_found', 405: 'method_not_allowed', 413: 'too_large', 415: 'unsupported_media_type', 429: 'too_many_requests' };
/** Postgres is away or going away: the caller may try again. */
const databaseAway = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '08006', '08003', '08001', '53300']);

/** Which code an error answers with; `internal` for what nobody expected. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  if (code && codeOfFastify[code]) return codeOfFastify[code];
  if (code && databaseAway.has(code)) return 'not_available';
  if (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect|Driver not Connected/.test(error.message)) return 'not_available';
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  return (status ? codeOfStatus[status] : undefined) ?? 'internal';
}

/** Makes the RFC 9457 document. Unexpected errors say nothing of themselves: their detail is in the log under the correlation id. */
export function problemOf(error: unknown, correlationId: string): Problem {
  const code = codeOf(error);
  const detail = error instanceof Refusal ? error.detail : {};
  return { type: `about:blank#${code}`, title: code.replaceAll('_', ' '), status: errorStatus[code], code, correlationId, ...detail };
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const correlationId = currentContext()?.correlationId ?? request.id;
    const body = problemOf(error, correlationId);
    if (body.status >= 500) this.log.error({ correlationId, code: body.code, route: request.routeOptions.url, error: describe(error) }, 'request failed');
    void reply.status(body.status).header('content-type', 'application/problem+json').send(JSON.stringify(body));
  }
}

/** Name and stack only: messages of the database driver can quote values. */
function describe(error: unknown): { name: string; stack: string | undefined; code: unknown } {
  const e = error instanceof Error ? error : new Error('not an error object');
  const frames = e.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n');
  return { name: e.name, stack: frames, code: (e as { code?: unknown }).code };
}
