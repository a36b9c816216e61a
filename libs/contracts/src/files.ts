import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, id, instant, memberRef, receipt, version } from './values.js';

/** What a file is, told by its first bytes and its inside, never by its name. */
export const fileKinds = ['pdf', 'docx', 'jpeg', 'png', 'webp'] as const;
export type FileKind = (typeof fileKinds)[number];

/**
 * waiting -> checked -> shared | kept-back -> removed; `held` when it could not be examined.
 * Everything but `shared` is quarantine: nobody but uploader and coordinators sees any of it. `removed` is the end of it.
 */
export const fileStates = ['waiting', 'checked', 'held', 'shared', 'kept-back', 'removed'] as const;
export const fileState = z.enum(fileStates);
export type FileState = z.infer<typeof fileState>;

/** Why a file was not stored at all; comes as `state.why` of `file_refused`. */
export const fileRefusals = ['empty', 'too-large', 'svg', 'heic', 'macros', 'old-office', 'unknown', 'too-many', 'too-much-together'] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** Why a stored file could not be examined. It stays in quarantine: it can be kept back, removed, or examined again. */
export const holdReasons = ['encrypted', 'unreadable', 'no-pages', 'too-many-pages', 'too-much-text', 'too-large-inside', 'took-too-long', 'check-failed'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Sizes in bytes; counts for one owner (a case, a lecture). */
export const fileLimits = { fileBytes: 20 * 1024 * 1024, together: 60 * 1024 * 1024, files: 12, pages: 60, rectangles: 200, nameLength: 200 } as const;

/** A part of a file that text can hide in. `page`: what the pages show; all others never leave. */
export const fileParts = ['page', 'name', 'properties', 'comments', 'deletions', 'notes', 'headers', 'hidden', 'alt-text', 'authors', 'annotations', 'form-fields', 'attachments', 'earlier-revisions', 'image-data', 'other'] as const;
export const filePart = z.enum(fileParts);
export type FilePart = z.infer<typeof filePart>;

/** Pixels of the page image, origin top left. */
export const pageBox = z.strictObject({ x: z.number().int().min(0), y: z.number().int().min(0), width: z.number().int().min(1), height: z.number().int().min(1) });
export type PageBox = z.infer<typeof pageBox>;

/** What the checker found in a part that does not leave. No text: only what kind of thing, where. Offsets count in the text of that part. */
export const fileFinding = z.object({ part: filePart, type: z.string(), tier: z.enum(['block', 'warn', 'hint']), rule: z.string(), reason: z.string(), start: z.number().int(), end: z.number().int() });
export type FileFinding = z.infer<typeof fileFinding>;

/** A mark in the text of one page. `boxes`: where it stands on the image; none on a page of text. What was blacked out or taken out has no mark any more. */
export const pageMark = z.object({ start: z.number().int(), end: z.number().int(), type: z.string(), tier: z.enum(['block', 'warn', 'hint']), rule: z.string(), reason: z.string(), replacement: z.string(), boxes: z.array(pageBox) });
export type PageMark = z.infer<typeof pageMark>;

/** A page as a list needs it. `image`: a picture to fetch with `readFilePage`; `text`: there is no picture, the text is the page. */
export const filePageRef = z.object({ id, number: z.number().int().min(1), kind: z.enum(['image', 'text']), width: z.number().int(), height: z.number().int() });
export type FilePageRef = z.infer<typeof filePageRef>;

/** A file that was shared, as everybody who may read its owner sees it. `label` is neutral ("File 2"); the name it came with stays with its uploader and the second look. */
export const sharedFile = z.object({ id, label: z.string(), kind: z.enum(fileKinds), version, pages: z.array(filePageRef) });
export type SharedFile = z.infer<typeof sharedFile>;

const fileCan = z.object({ remove: z.boolean(), redact: z.boolean(), decide: z.boolean(), examine: z.boolean() });

/** One file in the list of a case. `inside` is only there for uploader and coordinators. */
export const caseFile = sharedFile.extend({
  state: fileState, bytes: z.number().int(), uploadedAt: instant, uploadedBy: memberRef, can: fileCan,
  inside: z.object({
    name: z.string(), nameMarks: z.array(fileFinding), held: z.enum(holdReasons).nullable(), scan: z.boolean(), findings: z.array(fileFinding), mustGo: z.number().int(), undecided: z.number().int(),
    decidedAt: instant.nullable(), decidedBy: memberRef.nullable(), redactions: z.array(z.object({ page: z.number().int(), rectangles: z.number().int(), at: instant, by: memberRef })),
    sha256: z.string(), destroyAfter: instant.nullable(), destroyedAt: instant.nullable(),
  }).nullable(),
});
export type CaseFile = z.infer<typeof caseFile>;

const errors = ['wrong_state', 'stale_version', 'own_case', 'not_own_case'] as const;

/** At most `fileLimits.files` of them, so not paged. Those who only read get the shared ones. */
export const listCaseFiles = endpoint({ id: 'files.list', summary: 'The files of a case: shared ones for its readers, all of them for its presenter and the second look', method: 'GET', path: '/cases/:id/files', access: 'member', guests: true, params: byId, reply: z.object({ items: z.array(caseFile), can: z.object({ add: z.boolean() }) }) });
/** One part named `file`. It is stored sealed and in quarantine, and examined by a job; `changed` of topic `files` says when that is done. */
export const uploadCaseFile = endpoint({ id: 'files.upload', summary: 'Add one file to a draft or returned case', method: 'POST', path: '/cases/:id/files', access: { permission: 'case.write' }, accepts: 'multipart/form-data', params: byId, reply: receipt, errors: [...errors, 'file_refused'] });

const onePage = z.strictObject({ id, page: z.coerce.number().int().min(1).max(10_000) });
/** A picture made by the server: the uploaded bytes never leave. Never cached; each reading is audited. */
export const readFilePage = endpoint({ id: 'files.page', summary: 'The picture of one page', method: 'GET', path: '/files/:id/pages/:page/image', access: 'member', guests: true, params: onePage, query: z.strictObject({ /** The version of the file, so that no browser shows an older picture. */ v: z.coerce.number().int().optional() }), reply: z.string(), produces: 'image/webp' });
/** The text of the page without what was blacked out or replaced; marks only for those who may see what is inside. */
export const readFileText = endpoint({ id: 'files.text', summary: 'The text of one page, for screen readers and for pages without a picture', method: 'GET', path: '/files/:id/pages/:page', access: 'member', guests: true, params: onePage, reply: filePageRef.extend({ text: z.string(), marks: z.array(pageMark), burnt: z.array(pageBox) }) });
export type FilePageText = z.infer<(typeof readFileText)['reply']>;

/** Burns the rectangles into the stored picture. There is no way back: the pixels and the words under them are gone. */
export const redactFilePage = endpoint({ id: 'files.redact', summary: 'Black out rectangles of one page for good', method: 'POST', path: '/files/:id/pages/:page/redactions', access: 'member', params: onePage, body: z.strictObject({ version, rectangles: z.array(pageBox).min(1).max(fileLimits.rectangles) }), reply: receipt, errors });
/** On a page of text: replaces these ranges of the shown text for good, by the checker's replacement where a mark stands there. */
export const takeOutWords = endpoint({ id: 'files.takeOut', summary: 'Take words out of a page of text for good', method: 'POST', path: '/files/:id/pages/:page/words', access: 'member', params: onePage, body: z.strictObject({ version, ranges: z.array(z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) })).min(1).max(500) }), reply: receipt, errors });
/** `share` is refused with `identifiers_found` while a red mark stands on any page; `marksSeen` is how many amber ones the decider saw and leaves. */
export const decideFile = endpoint({ id: 'files.decide', summary: 'Share a file as pages with the readers of the case, or keep it back', method: 'POST', path: '/files/:id/decision', access: { permission: 'case.check' }, params: byId, body: z.strictObject({ version, decision: z.enum(['share', 'keep-back']), pagesSeen: z.array(z.number().int().min(1)).max(fileLimits.pages), marksSeen: z.number().int().min(0) }), reply: receipt, errors: [...errors, 'identifiers_found', 'marks_undecided', 'not_ready', 'checker_unavailable'] });
export const removeFile = endpoint({ id: 'files.remove', summary: 'Take a file away for good: pages and original are destroyed', method: 'POST', path: '/files/:id/remove', access: 'member', params: byId, body: z.strictObject({ version }), reply: receipt, errors });
export const examineFileAgain = endpoint({ id: 'files.examine', summary: 'Examine a held file once more', method: 'POST', path: '/files/:id/examination', access: 'member', params: byId, body: z.strictObject({ version }), reply: receipt, errors });
