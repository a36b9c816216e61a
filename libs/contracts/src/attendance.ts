import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, id, instant, line, memberRef, pageOf, pageQuery, receipt, version } from './values.js';

/** How it is known that somebody was there. `both`: the room and a list. `make-up` is earned later; all others at the time. */
export const attendanceHows = ['room', 'manual', 'import', 'both', 'make-up'] as const;
export const sheetStates = ['open', 'locked'] as const;
/** Of a lecture, or of a session without one: an MDT round, or cases alone. */
export const sheetKinds = ['lecture', 'session'] as const;

const span = z.object({ from: instant, to: instant });
/** One person on a sheet. `minutes` of the lecture's window; `met`: enough of it by the rule, or by the reviewer's word. `creditMinutes` of all that taught, which count in hours whether or not it was enough of the lecture. `note`: the reviewer's reason where it was `corrected`, else what the room knows. */
export const attendanceRow = z.object({
  member: memberRef, how: z.enum(attendanceHows), minutes: z.number(), creditMinutes: z.number(), percent: z.number().int(), met: z.boolean(), spans: z.array(span), corrected: z.boolean(), note: z.string().nullable(), contested: z.string().nullable(), version,
});
export type AttendanceRow = z.infer<typeof attendanceRow>;

/** The attendance of one lecture, or of a session without one, on one day. Open until somebody has reviewed it; locked it counts. */
export const sheetRow = z.object({ id, kind: z.enum(sheetKinds), title: z.string(), at: instant, windowMinutes: z.number(), state: z.enum(sheetStates), people: z.number().int(), met: z.number().int(), contested: z.number().int() });
export type SheetRow = z.infer<typeof sheetRow>;
export const sheetView = sheetRow.extend({
  version, lectureId: id.nullable(), sessionId: id.nullable(), presentPercent: z.number().int(), sessionMinutes: z.number(), /** Minutes in which the session taught. */ teachingMinutes: z.number(), from: instant, to: instant, rows: z.array(attendanceRow), lockedAt: instant.nullable(), lockedBy: memberRef.nullable(),
  can: z.object({ correct: z.boolean(), lock: z.boolean(), unlock: z.boolean() }),
});
export type SheetView = z.infer<typeof sheetView>;
export const ownAttendance = z.object({ sheetId: id, kind: z.enum(sheetKinds), title: z.string(), at: instant, minutes: z.number(), creditMinutes: z.number(), windowMinutes: z.number(), met: z.boolean(), how: z.enum(attendanceHows), state: z.enum(sheetStates), corrected: z.boolean(), note: z.string().nullable(), contested: z.string().nullable() });
export type OwnAttendance = z.infer<typeof ownAttendance>;

const reviewing = { permission: 'attendance.review' } as const;
const inSheet = z.strictObject({ id, memberId: id });
const words = ['identifiers_found', 'checker_unavailable'] as const;
export const listSheets = endpoint({ id: 'attendance.list', summary: 'Attendance of lectures and rounds, the newest first', method: 'GET', path: '/attendance', access: reviewing, query: pageQuery, reply: pageOf(sheetRow) });
export const readSheet = endpoint({ id: 'attendance.read', summary: 'The attendance of one lecture on one day', method: 'GET', path: '/attendance/:id', access: reviewing, params: byId, reply: sheetView });
/** Also adds somebody who is not on it yet, as those who sat with others at one camera. Never more minutes than the lecture had, nor hours than the session taught; those are the lecture's minutes when left out. */
export const correctAttendance = endpoint({ id: 'attendance.correct', summary: 'Say of one member whether they were there, and why', method: 'PUT', path: '/attendance/:id/members/:memberId', access: reviewing, params: inSheet, body: z.strictObject({ version, met: z.boolean(), minutes: z.number().min(0), creditMinutes: z.number().min(0).optional(), reason: line(200) }), reply: receipt, errors: ['stale_version', 'wrong_state', ...words] });
export const lockSheet = endpoint({ id: 'attendance.lock', summary: 'Reviewed: from now on it counts', method: 'POST', path: '/attendance/:id/lock', access: reviewing, params: byId, body: z.strictObject({ version }), reply: receipt, errors: ['stale_version', 'wrong_state'] });
export const unlockSheet = endpoint({ id: 'attendance.unlock', summary: 'Open a locked sheet again, with a reason', method: 'POST', path: '/attendance/:id/unlock', access: reviewing, params: byId, body: z.strictObject({ version, reason: line(200) }), reply: receipt, errors: ['stale_version', 'wrong_state', ...words] });

/** The evidence is clipped anew; what was corrected by hand stays. What taught beside the lecture goes on teaching. */
export const correctWindow = endpoint({ id: 'attendance.window', summary: 'Say when a lecture really was', method: 'PUT', path: '/attendance/:id/window', access: reviewing, params: byId, body: z.strictObject({ version, from: instant, to: instant, reason: line(200) }), reply: receipt, errors: ['stale_version', 'wrong_state', ...words] });
/** `from` and `to` of the lecture, or of a session without one; `teachingTo`: until when the session taught on, by questions and cases. */
export const makeSheet = endpoint({ id: 'attendance.make', summary: 'Begin the attendance of a session or week that was held elsewhere', method: 'POST', path: '/attendance', access: reviewing, body: z.strictObject({ of: z.enum(['session', 'slot']), id, from: instant, to: instant, teachingTo: instant.optional() }), reply: receipt, errors: ['wrong_state'] });

/** A line of a list from a video program, and whom it means. `minutes` of the window where the list says when (`spans`); else as the list says, and then there is a `doubt`. What is not `sure` a person decides; what has a `fault` is not taken in. */
export const importLine = z.object({ line: z.number().int(), name: z.string(), email: z.string().nullable(), spans: z.array(span), minutes: z.number(), member: memberRef.nullable(), confidence: z.number(), sure: z.boolean(), doubt: z.string().nullable(), fault: z.string().nullable() });
/** `timeZone`: on whose clock the times of the list are, where they do not say; the network's when left out. */
export const previewImport = endpoint({ id: 'attendance.previewImport', summary: 'Read a list from Zoom or Teams; changes nothing', method: 'POST', path: '/attendance/:id/import-preview', access: reviewing, params: byId, body: z.strictObject({ text: z.string().max(1_000_000), timeZone: z.string().regex(/^[\w+\-/]{1,60}$/).optional() }), reply: z.object({ lines: z.array(importLine), timeZone: z.string(), columns: z.object({ name: z.string().nullable(), minutes: z.string().nullable(), times: z.string().nullable() }) }), errors: ['wrong_state'] });
/** Lines of one member are united. `minutes`: what a line without times says; it counts only because a person chose it. */
export const applyImport = endpoint({ id: 'attendance.import', summary: 'Take in the lines that were decided', method: 'POST', path: '/attendance/:id/import', access: reviewing, params: byId, body: z.strictObject({ version, rows: z.array(z.strictObject({ memberId: id, spans: z.array(z.strictObject({ from: instant, to: instant })).max(200), minutes: z.number().min(0).max(1440) })).min(1).max(1000) }), reply: receipt, errors: ['stale_version', 'wrong_state'] });

/** Attendance of one session as its members see it: their own rows, or none; `can.make`: it was held, and nobody keeps it yet. */
export const sessionAttendance = endpoint({ id: 'attendance.ofSession', summary: 'The attendance of a session, as far as it is mine', method: 'GET', path: '/attendance/of-session/:id', access: { permission: 'session.read' }, params: byId, reply: z.object({ sheets: z.array(z.object({ id, kind: z.enum(sheetKinds), title: z.string(), state: z.enum(sheetStates), mine: ownAttendance.nullable() })), can: z.object({ make: z.boolean(), review: z.boolean() }) }) });
export const myAttendance = endpoint({ id: 'attendance.mine', summary: 'My own record, the newest first', method: 'GET', path: '/attendance/mine', access: 'member', query: pageQuery, reply: pageOf(ownAttendance) });
export const contestAttendance = endpoint({ id: 'attendance.contest', summary: 'Say that my own record is not right', method: 'POST', path: '/attendance/:id/contest', access: 'member', params: byId, body: z.strictObject({ words: line(400) }), reply: receipt, errors: ['wrong_state', ...words] });
