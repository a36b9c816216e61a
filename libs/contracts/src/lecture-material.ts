import { z } from 'zod';
import { done, endpoint } from './endpoint.js';
import { filePageRef, holdReasons } from './files.js';
import { byId, day, id, instant, line, memberRef, prose, receipt, version } from './values.js';

/** Slides as page images, something to read, a recording, or an item by a person living with pain. */
export const materialKinds = ['slides', 'reading', 'recording', 'lived'] as const;
export type MaterialKind = (typeof materialKinds)[number];
export const webAddress = z.url({ protocol: /^https$/ }).max(500);

const facts = { title: line(160), url: webAddress.nullable(), text: prose(3000), licence: line(120).nullable(), reviewOn: day.nullable(), /** Of an item by a person living with pain: when they agreed, and until when it is shown. */ consentOn: day.nullable(), expiresOn: day.nullable() };

/**
 * One piece of material. It goes with the versions of its lecture from `from` on. `state`: `making` while its pages are made, `held` when
 * they could not be, `look` when something on them looks like an identifier and an educator has to say that it is none, `expired` when
 * consent for it has run out: then its text is gone. Those who do not plan get only what is `shown`.
 */
export const material = z.object({
  id, kind: z.enum(materialKinds), ...facts, title: z.string(), url: z.string().nullable(), licence: z.string().nullable(), from: z.number().int(), state: z.enum(['shown', 'making', 'held', 'look', 'expired']), held: z.enum(holdReasons).nullable(), foundOn: z.array(z.number().int()),
  pages: z.array(filePageRef.extend({ alt: z.string() })), addedBy: memberRef, addedAt: instant, version,
});
export type Material = z.infer<typeof material>;
export const lectureMaterial = z.object({ version: z.number().int(), latest: z.number().int(), today: day, items: z.array(material), can: z.object({ change: z.boolean() }) });
export type LectureMaterial = z.infer<typeof lectureMaterial>;

const planning = { permission: 'curriculum.plan' } as const;
const words = ['identifiers_found', 'checker_unavailable'] as const;
const onePage = z.strictObject({ id, page: z.coerce.number().int().min(1).max(200) });
/** At most fifty, so not paged. A guest sees slides alone, and only those of a lecture of their round, while it is live; pages and their words too. */
export const listMaterial = endpoint({ id: 'material.list', summary: 'What there is to see, read and hear with a lecture, of its present version or an earlier one', method: 'GET', path: '/lectures/:id/material', access: 'member', guests: true, params: byId, query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }), reply: lectureMaterial });
export const addMaterial = endpoint({ id: 'material.add', summary: 'Add something to read, a recording, or an item by a person living with pain', method: 'POST', path: '/lectures/:id/material', access: planning, params: byId, body: z.strictObject({ kind: z.enum(['reading', 'recording', 'lived']), ...facts }), reply: receipt, errors: ['wrong_state', ...words] });
/** One part named `file`. The pages are made by a job; `changed` of topic `learning` says when. */
export const addSlides = endpoint({ id: 'material.slides', summary: 'Add slides: a PDF, Word file or picture, shown as page images', method: 'POST', path: '/lectures/:id/slides', access: planning, accepts: 'multipart/form-data', params: byId, reply: receipt, errors: ['wrong_state', 'file_refused'] });
export const changeMaterial = endpoint({ id: 'material.change', summary: 'Change what is said of a piece of material', method: 'PUT', path: '/lecture-material/:id', access: planning, params: byId, body: z.strictObject({ version, ...facts }), reply: receipt, errors: ['stale_version', ...words] });
/** Earlier versions of the lecture keep what they had, but for what a person living with pain gave: that is gone. */
export const removeMaterial = endpoint({ id: 'material.remove', summary: 'Take material away from the lecture', method: 'POST', path: '/lecture-material/:id/remove', access: planning, params: byId, body: z.strictObject({ version }), reply: receipt, errors: ['stale_version'] });
export const showSlides = endpoint({ id: 'material.show', summary: 'Say that what was found on slides points at nobody, and show them', method: 'POST', path: '/lecture-material/:id/show', access: planning, params: byId, body: z.strictObject({ version }), reply: receipt, errors: ['stale_version', 'wrong_state'] });
export const describeSlide = endpoint({ id: 'material.describe', summary: 'Describe one page in words, for those who cannot see it', method: 'PUT', path: '/lecture-material/:id/pages/:page', access: planning, params: onePage, body: z.strictObject({ version, alt: z.string().max(600) }), reply: receipt, errors: ['stale_version', ...words] });
export const readSlide = endpoint({ id: 'material.page', summary: 'The picture of one page', method: 'GET', path: '/lecture-material/:id/pages/:page/image', access: 'member', guests: true, params: onePage, reply: z.string(), produces: 'image/webp' });
export const readSlideText = endpoint({ id: 'material.text', summary: 'The words of one page', method: 'GET', path: '/lecture-material/:id/pages/:page', access: 'member', guests: true, params: onePage, reply: z.object({ text: z.string() }) });

/** Lectures and their material, the best first; at most thirty. `where`: what of it was found. */
export const lectureHit = z.object({ lectureId: id, position: z.number().int(), title: z.string(), curriculum: z.string(), where: z.enum(['lecture', ...materialKinds]), what: z.string(), extract: z.string() });
export type LectureHit = z.infer<typeof lectureHit>;
export const findLectures = endpoint({ id: 'material.find', summary: 'Find lectures by what is said in them and in their material', method: 'GET', path: '/lecture-search', access: 'member', query: z.strictObject({ q: z.string().trim().min(2).max(100) }), reply: z.object({ items: z.array(lectureHit) }) });

/** A question about a lecture, asked after it. */
export const lectureQuestion = z.object({ id, text: z.string(), askedBy: memberRef, at: instant, answer: z.string().nullable(), answeredBy: memberRef.nullable(), answeredAt: instant.nullable(), version, can: z.object({ answer: z.boolean(), withdraw: z.boolean() }) });
export type LectureQuestion = z.infer<typeof lectureQuestion>;
export const listQuestions = endpoint({ id: 'lectureQuestions.list', summary: 'Questions about a lecture and their answers, the newest first', method: 'GET', path: '/lectures/:id/questions', access: 'member', params: byId, query: z.strictObject({ after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }), reply: z.object({ items: z.array(lectureQuestion), next: z.string().nullable() }) });
export const askQuestion = endpoint({ id: 'lectureQuestions.ask', summary: 'Ask something about a lecture', method: 'POST', path: '/lectures/:id/questions', access: 'member', params: byId, body: z.strictObject({ text: line(600) }), reply: receipt, errors: [...words] });
/** By who can teach the lecture or speaks on it, or who plans. An answer can be written anew. */
export const answerQuestion = endpoint({ id: 'lectureQuestions.answer', summary: 'Answer a question about a lecture', method: 'PUT', path: '/lecture-questions/:id/answer', access: 'member', params: byId, body: z.strictObject({ version, answer: line(1500) }), reply: receipt, errors: ['stale_version', ...words] });
export const withdrawQuestion = endpoint({ id: 'lectureQuestions.withdraw', summary: 'Take a question back: my own, or as who plans', method: 'DELETE', path: '/lecture-questions/:id', access: 'member', params: byId, reply: done });
