import type { FileRefusal } from '@without-walls/contracts';
import { OfflineError, isCode } from '../app/api/errors';
import { refusalWords } from './file-words';

/** Why a file was not taken, in words, and whether the same file may be sent once more. */
export function whyOf(error: unknown): { why: string; again: boolean } {
  if (isCode(error, 'file_refused')) return { why: refusalWords[(error.state as { why: FileRefusal }).why] ?? 'It cannot be taken.', again: false };
  if (isCode(error, 'too_large')) return { why: refusalWords['too-large'], again: false };
  if (error instanceof OfflineError) return { why: 'The connection was lost on the way. Nothing is kept of it yet.', again: true };
  return { why: 'It could not be sent.', again: true };
}
