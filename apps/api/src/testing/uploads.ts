import { randomUUID } from 'node:crypto';
import { type Problem, type Receipt, uploadCaseFile } from '@without-walls/contracts';
import type { Caller, World } from './world.js';

/** A multipart body with one file, as a browser writes it. */
export function multipart(name: string, bytes: Uint8Array, claimedType = 'application/octet-stream', field = 'file'): { headers: Record<string, string>; payload: Buffer } {
  const boundary = `----form${randomUUID().replaceAll('-', '')}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: ${claimedType}\r\n\r\n`;
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

export interface UploadOptions {
  key?: string;
  claimedType?: string;
}

/** Uploads to a case and answers with status and body, whatever they are. */
export async function sendUpload(world: World, who: Caller, caseId: string, name: string, bytes: Uint8Array, { key = randomUUID(), claimedType }: UploadOptions = {}): Promise<{ status: number; body: unknown }> {
  const { headers, payload } = multipart(name, bytes, claimedType);
  const answer = await world.app.inject({ method: 'POST', url: `/api${uploadCaseFile.path.replace(':id', caseId)}`, headers: { 'x-requested-with': 'without-walls', 'idempotency-key': key, cookie: who.cookie, ...headers }, payload });
  return { status: answer.statusCode, body: answer.json() as unknown };
}

/** Uploads and expects success. */
export async function uploaded(world: World, who: Caller, caseId: string, name: string, bytes: Uint8Array, options: UploadOptions = {}): Promise<Receipt> {
  const { status, body } = await sendUpload(world, who, caseId, name, bytes, options);
  if (status !== 200) throw new Error(`The upload was answered ${status}: ${JSON.stringify(body)}`);
  return body as Receipt;
}

/** Uploads and expects this refusal. */
export async function refusedUpload(world: World, who: Caller, caseId: string, name: string, bytes: Uint8Array, code: Problem['code'], options: UploadOptions = {}): Promise<Problem> {
  const { status, body } = await sendUpload(world, who, caseId, name, bytes, options);
  if ((body as Problem).code !== code) throw new Error(`The upload was answered ${status} ${JSON.stringify(body)} instead of ${code}`);
  return body as Problem;
}

/** The bytes that one page's picture leaves as. */
export async function pictureOf(world: World, who: Caller, fileId: string, page: number): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> {
  const answer = await world.app.inject({ method: 'GET', url: `/api/files/${fileId}/pages/${page}/image`, headers: { 'x-requested-with': 'without-walls', cookie: who.cookie } });
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
}
