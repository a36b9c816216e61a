import { Inject, Injectable } from '@nestjs/common';
import type { Credit, KeptCompletion } from '@without-walls/domain';
import { creditFrom } from '../attendance/attendance.reader.js';
import type { Ring, SlotRecord } from '../curriculum/curriculum.reader.js';
import { Database } from '../platform/database/database.js';

type Lecture = Ring['lectures'][number];
export interface LearnerRing extends Pick<Ring, 'name' | 'rule' | 'completion'> {
  /** In the order of the ring, those that left it too. */
  lectures: (Pick<Lecture, 'id' | 'position' | 'title' | 'minutes' | 'tags' | 'countsFromVersion'> & { retired: boolean })[];
  /** The member's credits for these lectures, the oldest first. */
  credits: Credit[];
  /** Slots that teach, in the order of days. */
  slots: (Pick<SlotRecord, 'id' | 'day' | 'sessionId'> & { lectureId: string; startsAt: Date })[];
  /** What the member's own cases ask about. */
  asked: string[];
  /** What was written down when the ring was completed. */
  kept: KeptCompletion | null;
}
interface Row extends Pick<Ring, 'name' | 'rule' | 'completion'> {
  lectures: LearnerRing['lectures'] | null;
  credits: CreditRow[] | null;
  slots: { id: string; day: string; sessionId: string | null; lectureId: string; startsAt: string }[] | null;
  asked: string[];
  kept: { completedAt: string; needed: number } | null;
}
interface CreditRow {
  lectureId: string;
  at: string;
  minutes: number;
  how: string;
  lectureVersion: number;
}

const creditsFrom = (rows: readonly CreditRow[]): Credit[] => rows.map((one) => creditFrom({ ...one, at: new Date(one.at) }));

const ringSql = `
  SELECT c.name, c.rule, c.completion,
    (SELECT json_agg(json_build_object('id', l.id, 'position', l.position, 'title', l.title, 'minutes', l.minutes, 'tags', l.tags, 'countsFromVersion', l.counts_from_version, 'retired', l.retired_at IS NOT NULL) ORDER BY l.position, l.id)
       FROM lectures l WHERE l.curriculum_id = c.id) AS lectures,
    (SELECT json_agg(json_build_object('lectureId', k.lecture_id, 'at', k.at, 'minutes', k.minutes, 'how', k.how, 'lectureVersion', k.lecture_version) ORDER BY k.at) FROM (
       SELECT a.lecture_id, a.at, a.credit_minutes AS minutes, a.how, h.lecture_version
         FROM lectures l JOIN attendances a ON a.lecture_id = l.id AND a.member_id = $3 AND a.met AND a.locked JOIN attendance_sheets h ON h.id = a.sheet_id
         WHERE l.curriculum_id = c.id AND a.network_id = c.network_id
       UNION ALL SELECT u.lecture_id, u.at, u.minutes, 'make-up', u.lecture_version
         FROM made_up_lectures u JOIN lectures l ON l.id = u.lecture_id WHERE u.network_id = $1 AND u.member_id = $3 AND l.curriculum_id = c.id) k) AS credits,
    (SELECT json_agg(json_build_object('id', s.id, 'day', s.day, 'sessionId', s.session_id, 'lectureId', s.lecture_id, 'startsAt', s.starts_at) ORDER BY s.day)
       FROM slots s WHERE s.curriculum_id = c.id AND s.day BETWEEN $4 AND $5 AND s.kind IN ('open', 'extra') AND s.lecture_id IS NOT NULL AND s.starts_at IS NOT NULL) AS slots,
    ARRAY(SELECT DISTINCT kind FROM cases, unnest(question_kinds) AS kind WHERE presenter_id = $3 AND network_id = $1 AND submitted_at >= $6) AS asked,
    (SELECT json_build_object('completedAt', d.completed_at, 'needed', d.needed) FROM curriculum_completions d WHERE d.member_id = $3 AND d.curriculum_id = c.id) AS kept
  FROM curricula c WHERE c.network_id = $1 AND c.id = $2`;

/** What a learner's ring is made of, over all that other slices hold of it. Reads only. */
@Injectable()
export class TopicsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** In one query on indexes: the length of the record does not count, only what is the member's and what is coming. Null: no such curriculum. */
  async ringOf(networkId: string, curriculumId: string, memberId: string, { from, to, askedSince }: { from: string; to: string; askedSince: Date }): Promise<LearnerRing | null> {
    const [row] = await this.db.query<Row>(ringSql, [networkId, curriculumId, memberId, from, to, askedSince]);
    if (!row) return null;
    return { ...row, lectures: row.lectures ?? [], credits: creditsFrom(row.credits ?? []), kept: row.kept && { ...row.kept, completedAt: new Date(row.kept.completedAt).toISOString() }, slots: (row.slots ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })) };
  }
}
