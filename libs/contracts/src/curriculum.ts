import { z } from 'zod';
import { questionKinds } from './case-form.js';
import { endpoint } from './endpoint.js';
import { byId, day, id, instant, line, memberRef, pageOf, pageQuery, prose, receipt, version } from './values.js';

/** One taxonomy for lectures and for the questions of cases, so that each finds the other. */
export const lectureTags = questionKinds;
export const lectureTag = z.enum(lectureTags);
export type LectureTag = z.infer<typeof lectureTag>;

/** Who has public holidays off: parts of the United Kingdom by the official list, other countries by ISO code; null for none. */
export const holidayRegions = ['england-and-wales', 'scotland', 'northern-ireland', 'IE', 'CA', 'US', 'AU', 'NZ'] as const;

/** When a curriculum meets. `time` is wall time in `zone`; a day on which it does not exist has no meeting. */
export const meetingRule = z.strictObject({ firstDay: day, weekday: z.number().int().min(1).max(7), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), zone: z.string().max(60), everyWeeks: z.number().int().min(1).max(4), /** Only in these weeks of a month, 1 to 5; null: in all. */ weeksOfMonth: z.array(z.number().int().min(1).max(5)).min(1).max(5).nullable().optional(), minutes: z.number().int().min(30).max(240) });
/** How it is completed: distinct lectures (null: all), months for which a credit counts (null: for ever), and the share of a lecture one must be there for. */
export const completionRule = z.strictObject({ needed: z.number().int().min(1).max(100).nullable(), expiryMonths: z.number().int().min(1).max(120).nullable(), presentPercent: z.number().int().min(1).max(100) });
/** How a missed lecture is made up: ways that are allowed (none: not at all), what has to follow a recording or a reading, and from which share of right answers a quiz is passed. `extra`: a further live day may be asked for. */
export const makeUpWays = ['recording', 'reading', 'extra'] as const;
export const makeUpRule = z.strictObject({ ways: z.array(z.enum(makeUpWays)).max(3), needs: z.enum(['quiz', 'reflection', 'either']), passPercent: z.number().int().min(1).max(100), reflectionWords: z.number().int().min(20).max(400), /** A reflection counts only when an educator has read it. */ reviewed: z.boolean() });
export type MakeUpRule = z.infer<typeof makeUpRule>;
export const closure = z.strictObject({ from: day, to: day, reason: line(120), mode: z.enum(['push', 'drop']) }).refine(({ from, to }) => to >= from, { path: ['to'], message: 'The last day is not before the first' });

export const lectureRow = z.object({ id, position: z.number().int(), title: z.string(), minutes: z.number().int(), tags: z.array(lectureTag), version: z.number().int(), reviewOn: day.nullable() });
export type LectureRow = z.infer<typeof lectureRow>;
export const quizItem = z.strictObject({ question: line(300), answers: z.array(line(200)).min(2).max(6), /** Place of the one right answer. */ right: z.number().int().min(0).max(5), /** Said after the answer, right or not. */ why: prose(400) });
export type QuizItem = z.infer<typeof quizItem>;
const lectureFields = { title: line(160), outcomes: z.array(line(240)).max(8), minutes: z.number().int().min(5).max(60), tags: z.array(lectureTag).max(6), reading: prose(2000), speakerNotes: prose(4000), quiz: z.array(quizItem).max(10), licence: line(120).nullable(), reviewOn: day.nullable() };
/** `mustRepeat`: credits for earlier versions no longer count. `speakerNotes` only for those who plan or speak. */
export const lectureView = lectureRow.extend({ curriculumId: id, /** Who can teach it. */ teachers: z.array(memberRef), retired: z.boolean(), outcomes: z.array(z.string()), reading: z.string(), speakerNotes: z.string().nullable(), quiz: z.array(quizItem.omit({ right: true, why: true })), licence: z.string().nullable(), countsFromVersion: z.number().int(), changedAt: instant, changedBy: memberRef, nextDay: day.nullable(), can: z.object({ change: z.boolean() }), answers: z.array(z.object({ right: z.number().int(), why: z.string() })).nullable() });
export type LectureView = z.infer<typeof lectureView>;

export const slotKind = z.enum(['open', 'skipped', 'dropped', 'cancelled', 'extra', 'past', 'held']);
export const speakerState = z.enum(['none', 'asked', 'confirmed', 'declined']);
/** A dated place with what it teaches. `clocks`: zones of members in which it falls at another clock time than the meeting before. */
export const planSlot = z.object({
  id, day, startsAt: instant.nullable(), kind: slotKind, reason: z.string().nullable(), lecture: z.object({ id, title: z.string(), position: z.number().int() }).nullable(), cycle: z.number().int().nullable(), pinned: z.boolean(),
  speaker: memberRef.nullable(), speakerState, /** Asked when the speaker says no. */ deputy: memberRef.nullable(), sessionId: id.nullable(), clocks: z.array(z.string()), conflicts: z.array(z.string()),
});
export type PlanSlotView = z.infer<typeof planSlot>;

export const ringPlace = z.object({ lectureId: id, state: z.enum(['held', 'next', 'planned', 'dropped', 'unplanned']), day: day.nullable() });
export const curriculumView = z.object({
  id, name: z.string(), version, rule: meetingRule, completion: completionRule, makeUp: makeUpRule, holidays: z.enum(holidayRegions).nullable(), closures: z.array(closure), lectures: z.array(lectureRow),
  cycle: z.number().int(), ring: z.array(ringPlace), plannedTo: day, /** The last that is laid out. */ cycles: z.number().int(), /** For those who plan: weeks that are over, of which nobody has said whether they took place. */ unsettled: z.array(planSlot.pick({ id: true, day: true, lecture: true, sessionId: true })), lastChange: z.object({ at: instant, by: memberRef, say: z.string() }).nullable(), can: z.object({ plan: z.boolean(), undo: z.boolean() }),
});
export type CurriculumView = z.infer<typeof curriculumView>;

export const planChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('swap'), slotId: id, with: id }),
  z.strictObject({ type: z.literal('give'), slotId: id, lectureId: id }),
  z.strictObject({ type: z.literal('skip'), slotId: id, mode: z.enum(['push', 'drop']), because: line(200) }),
  z.strictObject({ type: z.literal('cancel'), slotId: id, because: line(200) }),
  z.strictObject({ type: z.literal('restore'), slotId: id }),
  /** Of a week whose day is over: whether it took place, here or elsewhere. */
  z.strictObject({ type: z.literal('settle'), slotId: id, tookPlace: z.boolean(), because: line(200) }),
  /** `to` names the new place. */
  z.strictObject({ type: z.literal('move'), slotId: id, to: id, day, because: line(200) }),
  z.strictObject({ type: z.literal('insert'), slotId: id, day, lectureId: id.nullable() }),
  z.strictObject({ type: z.literal('holidays'), holidays: z.enum(holidayRegions).nullable() }),
  z.strictObject({ type: z.literal('closures'), closures: z.array(closure).max(60) }),
  /** Every lecture of the ring once. */
  z.strictObject({ type: z.literal('order'), lectureIds: z.array(id).min(1).max(200) }),
  /** Credits for it stay. */
  z.strictObject({ type: z.literal('retire'), lectureId: id }),
  /** `firstDay` is the day from which it holds. */
  z.strictObject({ type: z.literal('rule'), rule: meetingRule }),
]);
export type PlanChangeBody = z.infer<typeof planChange>;
export const slotChange = z.object({ slotId: id, day, before: z.string().nullable(), after: z.string().nullable(), meeting: z.enum(['new', 'off', 'on-again', 'moved']).nullable(), /** Of one that moves. */ was: z.object({ day, startsAt: instant.nullable() }).nullable(), startsAt: instant.nullable() });
/** What stands against a week as a change would leave it. `about`: which holiday or break, or which lecture is given at that hour. */
export const planConflict = z.object({ day, what: z.enum(['holiday', 'closed', 'speaker-away', 'speaker-busy', 'hour-taken']), about: z.string().nullable(), speaker: memberRef.nullable() });
export type PlanConflict = z.infer<typeof planConflict>;
/** What a change would do, and who would be told. `refused`: why it cannot be; nothing else is in it then. */
export const planPreview = z.object({ refused: z.enum(['not-there', 'held', 'nothing-taught', 'same-slot', 'taught-in-cycle', 'day-taken', 'not-closed', 'no-such-time', 'past', 'to-come', 'last-lecture']).nullable(), changes: z.array(slotChange), conflicts: z.array(planConflict), /** Speakers who hear of it. */ told: z.array(memberRef), /** Members invited to the sessions of those slots: how many hear of it. */ invited: z.number().int() });
export type PlanPreview = z.infer<typeof planPreview>;

const planning = { permission: 'curriculum.plan' } as const;
export const listCurricula = endpoint({ id: 'curriculum.list', summary: 'The curricula of the network; few, so not paged', method: 'GET', path: '/curricula', access: 'member', reply: z.object({ items: z.array(z.object({ id, name: z.string(), lectures: z.number().int(), next: z.object({ startsAt: instant, title: z.string() }).nullable() })) }) });
export const readCurriculum = endpoint({ id: 'curriculum.read', summary: 'A curriculum: its ring, its rule, where the cycle stands', method: 'GET', path: '/curricula/:id', access: 'member', params: byId, reply: curriculumView });
/** At most a year at a time, or one cycle. */
export const readPlan = endpoint({ id: 'curriculum.plan', summary: 'Dated slots with what they teach', method: 'GET', path: '/curricula/:id/plan', access: 'member', params: byId, query: z.strictObject({ from: day.optional(), to: day.optional(), cycle: z.coerce.number().int().min(1).max(1000).optional() }), reply: z.object({ slots: z.array(planSlot) }) });
export const previewPlan = endpoint({ id: 'curriculum.preview', summary: 'What a change would change, and who would be told; changes nothing', method: 'POST', path: '/curricula/:id/preview', access: planning, params: byId, body: z.strictObject({ change: planChange }), reply: planPreview, errors: ['identifiers_found', 'checker_unavailable'] });
export const applyPlan = endpoint({ id: 'curriculum.change', summary: 'Change the plan; what was held is never touched', method: 'POST', path: '/curricula/:id/changes', access: planning, params: byId, body: z.strictObject({ version, change: planChange }), reply: receipt, errors: ['stale_version', 'wrong_state', 'identifiers_found', 'checker_unavailable'] });
export const undoPlan = endpoint({ id: 'curriculum.undo', summary: 'Take the last change of the plan back', method: 'POST', path: '/curricula/:id/undo', access: planning, params: byId, body: z.strictObject({ version }), reply: receipt, errors: ['stale_version', 'wrong_state'] });
export const changeCurriculum = endpoint({ id: 'curriculum.changeRule', summary: 'Change the name and how it is completed', method: 'PATCH', path: '/curricula/:id', access: planning, params: byId, body: z.strictObject({ version, name: line(120).optional(), completion: completionRule.optional() }), reply: receipt, errors: ['stale_version', 'identifiers_found', 'checker_unavailable'] });
export const readLecture = endpoint({ id: 'curriculum.readLecture', summary: 'One lecture in its present version', method: 'GET', path: '/lectures/:id', access: 'member', params: byId, reply: lectureView });
/** What a lecture was before it was changed. Notes for the speaker are for those who plan. */
export const lectureVersion = z.object({ version: z.number().int(), at: instant, by: memberRef, title: z.string(), minutes: z.number().int(), outcomes: z.array(z.string()), reading: z.string(), speakerNotes: z.string().nullable(), questions: z.number().int(), licence: z.string().nullable() });
export type LectureVersion = z.infer<typeof lectureVersion>;
export const listLectureVersions = endpoint({ id: 'curriculum.versions', summary: 'Earlier versions of a lecture, the newest first', method: 'GET', path: '/lectures/:id/versions', access: 'member', params: byId, query: pageQuery, reply: pageOf(lectureVersion) });
export const changeLecture = endpoint({ id: 'curriculum.changeLecture', summary: 'Make a new version of a lecture', method: 'PUT', path: '/lectures/:id', access: planning, params: byId, body: z.strictObject({ version, ...lectureFields, mustRepeat: z.boolean() }), reply: receipt, errors: ['stale_version', 'identifiers_found', 'checker_unavailable'] });
export const setQuiz = endpoint({ id: 'curriculum.setQuiz', summary: 'Write the questions of a lecture: a new version of it; nobody loses a credit', method: 'PUT', path: '/lectures/:id/quiz', access: planning, params: byId, body: z.strictObject({ version, quiz: lectureFields.quiz }), reply: receipt, errors: ['stale_version', 'identifiers_found', 'checker_unavailable'] });
export const setMakeUpRule = endpoint({ id: 'curriculum.setMakeUpRule', summary: 'Say how a missed lecture is made up, and what passes a quiz', method: 'PUT', path: '/curricula/:id/make-up', access: planning, params: byId, body: z.strictObject({ version, rule: makeUpRule }), reply: receipt, errors: ['stale_version'] });
export const assignSpeaker = endpoint({ id: 'curriculum.speaker', summary: 'Ask a member to speak, or nobody', method: 'PUT', path: '/slots/:id/speaker', access: planning, params: byId, body: z.strictObject({ memberId: id.nullable(), deputyId: id.nullable().default(null) }), reply: receipt, errors: ['wrong_state'] });
/** Who could speak: those who can teach the lecture first. `busy`: what else they are asked for on that day. */
export const slotSpeakers = endpoint({ id: 'curriculum.speakers', summary: 'Who could speak in a slot, and who is away or busy; at most two hundred', method: 'GET', path: '/slots/:id/speakers', access: planning, params: byId, reply: z.object({ items: z.array(z.object({ member: memberRef, teaches: z.boolean(), away: z.boolean(), busy: z.string().nullable() })) }) });
export const answerSpeaking = endpoint({ id: 'curriculum.answer', summary: 'Say whether I speak', method: 'PUT', path: '/slots/:id/answer', access: 'member', params: byId, body: z.strictObject({ answer: z.enum(['confirmed', 'declined']) }), reply: receipt, errors: ['wrong_state'] });
export const setTeachers = endpoint({ id: 'curriculum.teachers', summary: 'Say who can teach a lecture', method: 'PUT', path: '/lectures/:id/teachers', access: planning, params: byId, body: z.strictObject({ memberIds: z.array(id).max(20) }), reply: receipt });
export const away = z.strictObject({ from: day, to: day });
export const readAway = endpoint({ id: 'curriculum.away', summary: 'Days on which I cannot speak', method: 'GET', path: '/speaking/away', access: 'member', reply: z.object({ items: z.array(away) }) });
export const setAway = endpoint({ id: 'curriculum.setAway', summary: 'Say on which days I cannot speak', method: 'PUT', path: '/speaking/away', access: 'member', body: z.strictObject({ items: z.array(away).max(40) }), reply: z.object({ items: z.array(away) }) });
/** A link in a mail, good for one member and one slot until its day; it can answer and nothing else. */
const byAsk = z.strictObject({ token: z.string().max(200) });
export const readAsk = endpoint({ id: 'curriculum.readAsk', summary: 'What a speaker is asked, from a link in a mail', method: 'GET', path: '/speaking/:token', access: 'public', params: byAsk, reply: z.object({ title: z.string(), day, startsAt: instant.nullable(), zone: z.string(), state: speakerState }) });
export const answerAsk = endpoint({ id: 'curriculum.answerAsk', summary: 'Answer from a link in a mail', method: 'POST', path: '/speaking/:token', access: 'public', params: byAsk, body: z.strictObject({ answer: z.enum(['confirmed', 'declined']) }), reply: z.object({ state: speakerState }), errors: ['wrong_state'] });

/** `begin`: the 21 lectures of the seed ring, or none. */
export const createCurriculum = endpoint({ id: 'curriculum.create', summary: 'Begin a curriculum', method: 'POST', path: '/curricula', access: planning, body: z.strictObject({ name: line(120), rule: meetingRule, completion: completionRule, holidays: z.enum(holidayRegions).nullable(), begin: z.enum(['seed', 'empty']) }), reply: receipt, errors: ['identifiers_found', 'checker_unavailable'] });
export const addLecture = endpoint({ id: 'curriculum.addLecture', summary: 'Add a lecture at the end of the ring; past cycles do not owe it', method: 'POST', path: '/curricula/:id/lectures', access: planning, params: byId, body: z.strictObject({ version, title: line(160), minutes: lectureFields.minutes, tags: lectureFields.tags }), reply: receipt, errors: ['stale_version', 'identifiers_found', 'checker_unavailable'] });

/** Bank holidays of the United Kingdom: which list is in use, and the days of it that are still to come. */
const holidayDay = z.object({ day, name: z.string() });
export const readHolidays = endpoint({ id: 'curriculum.holidays', summary: 'The list of bank holidays in use', method: 'GET', path: '/holidays', access: planning, reply: z.object({ asOf: day, shipped: z.boolean(), coming: z.array(z.object({ division: z.enum(['england-and-wales', 'scotland', 'northern-ireland']), days: z.array(holidayDay) })) }) });
const officialEvents = z.object({ events: z.array(z.object({ title: z.string().min(1).max(120), date: day })).max(400) });
/** The official file as it is published: one object with the three parts. Other members of it are passed over. */
export const officialHolidays = z.object({ 'england-and-wales': officialEvents, scotland: officialEvents, 'northern-ireland': officialEvents });
export const loadHolidays = endpoint({ id: 'curriculum.loadHolidays', summary: 'Load a newer list of bank holidays; coming weeks are laid out anew', method: 'PUT', path: '/holidays', access: planning, body: z.strictObject({ list: officialHolidays }), reply: z.object({ asOf: day, days: z.number().int() }), errors: ['identifiers_found', 'checker_unavailable'] });
export const previewHolidays = endpoint({ id: 'curriculum.previewHolidays', summary: 'What a newer list of bank holidays would change, in each curriculum; changes nothing', method: 'POST', path: '/holidays/preview', access: planning, body: z.strictObject({ list: officialHolidays }), reply: z.object({ items: z.array(planPreview.extend({ name: z.string() })) }), errors: ['identifiers_found', 'checker_unavailable'] });
