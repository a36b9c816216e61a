import { fileLimits, type CaseFile, type FilePart, type FileRefusal, type FileState, type HoldReason } from '@without-walls/contracts';
import type { Tone } from '@without-walls/ui';

const mega = 1024 * 1024;
/** `2.4 MB`, `180 KB`. */
export const sizeWords = (bytes: number): string => (bytes >= mega ? `${(bytes / mega).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`);

export const limitWords = `PDF, Word (DOCX), JPEG, PNG or WebP; up to ${fileLimits.fileBytes / mega} MB each, ${fileLimits.files} files, ${fileLimits.pages} pages a file.`;

/** Why a file was not taken, and what to do about it. */
export const refusalWords: Record<FileRefusal, string> = {
  empty: 'The file is empty.', 'too-large': `It is larger than ${fileLimits.fileBytes / mega} MB. Save it smaller, or send the pages that matter.`, svg: 'SVG pictures can hold more than they show. Save it as PNG.',
  heic: 'HEIC pictures cannot be read here. Save it as JPEG, or take the picture with the button here.', macros: 'It holds macros. Save it as DOCX without them, or as PDF.', 'old-office': 'It is in an old Office format. Save it as DOCX or PDF.',
  unknown: 'It is not a PDF, DOCX, JPEG, PNG or WebP, whatever its name says.', 'too-many': `A case holds ${fileLimits.files} files. Remove one first.`, 'too-much-together': `The files of a case may be ${fileLimits.together / mega} MB together.`,
};

/** Why a file stays in quarantine although it was taken. */
export const holdWords: Record<HoldReason, string> = {
  encrypted: 'It is protected by a password, so nobody can look inside. Save it without one.', unreadable: 'It is damaged or not what it says it is.', 'no-pages': 'It has no pages.', 'too-many-pages': `It has more than ${fileLimits.pages} pages.`,
  'too-much-text': 'It holds more text than can be checked.', 'too-large-inside': 'Unpacked it is far too large.', 'took-too-long': 'Looking through it took too long.', 'check-failed': 'The check failed. It can be examined once more.',
};

export const stateWords: Record<FileState, { label: string; tone: Tone }> = {
  waiting: { label: 'Being looked through', tone: 'blue' }, checked: { label: 'Waits for the second look', tone: 'apricot' }, held: { label: 'Held back: could not be looked through', tone: 'red' },
  shared: { label: 'Shared as pages', tone: 'pine' }, 'kept-back': { label: 'Kept back', tone: 'quiet' }, removed: { label: 'Removed', tone: 'quiet' },
};

export const partWords: Record<FilePart, string> = {
  page: 'on the pages', name: 'in its name', properties: 'in its properties', comments: 'in comments', deletions: 'in deleted text', notes: 'in notes', headers: 'in headers and footers', hidden: 'in hidden text', 'alt-text': 'in descriptions of pictures',
  authors: 'in names of authors', annotations: 'in annotations', 'form-fields': 'in form fields', attachments: 'in attachments', 'earlier-revisions': 'in earlier revisions', 'image-data': 'in data of pictures', other: 'in other parts',
};

const pages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);

/** What is known of a file in one line: kind, pages, size, what is open on its pages. */
export function factsLine(file: CaseFile): string {
  const { inside } = file;
  const open = inside ? [inside.mustGo > 0 ? `${inside.mustGo} must go` : null, inside.undecided > 0 ? `${inside.undecided} to decide` : null, inside.scan ? 'a picture of text: only a person can read it' : null] : [];
  return [file.kind.toUpperCase(), file.state === 'waiting' || file.state === 'held' ? null : pages(file.pages.length), sizeWords(file.bytes), ...open].filter(Boolean).join(', ');
}

/** What was found in parts that never leave: one line a part. */
export function hiddenFindings(file: CaseFile): string[] {
  const counts = new Map<FilePart, number>();
  for (const { part, tier } of file.inside?.findings ?? []) if (tier !== 'hint') counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts].map(([part, count]) => `${count === 1 ? '1 mark' : `${count} marks`} ${partWords[part]}`);
}
