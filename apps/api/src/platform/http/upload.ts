import { createHash } from 'node:crypto';
import multipart, { type MultipartFile } from '@fastify/multipart';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { fileLimits } from '@without-walls/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { currentContext } from './context.js';
import { refuse } from './refusal.js';

/** One file as it came: bytes, and the name it carried. */
export interface Upload {
  name: string;
  bytes: Buffer;
  sha256: string;
}

/** Takes multipart bodies on the routes that ask for them; nothing is written to disk. */
export async function takeUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: true, limits: { fileSize: fileLimits.fileBytes, files: 1, fields: 4, fieldSize: 1_024, parts: 6, headerPairs: 50 } });
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  const part = await request.file().catch(() => refuse('bad_json'));
  if (!part) refuse('file_refused', { state: { why: 'empty' } });
  const bytes = await bytesOf(part);
  const upload = { name: part.filename.normalize('NFC').replace(/^.*[\\/]/, '').replace(/\p{C}/gu, '').slice(-fileLimits.nameLength), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  // What was asked is the file, so the same key with another file is not the same request.
  const here = currentContext();
  if (here?.idempotency) here.idempotency.requestHash = createHash('sha256').update(`${here.idempotency.requestHash} ${upload.sha256}`).digest('hex');
  return upload;
}

async function bytesOf(part: MultipartFile): Promise<Buffer> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') refuse('file_refused', { state: { why: 'too-large' } });
    return refuse('bad_json');
  }
}

/** The file of a request to an endpoint that accepts `multipart/form-data`. */
export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext): Promise<Upload> => readUpload(context.switchToHttp().getRequest<FastifyRequest>()));
