import { Inject, Injectable } from '@nestjs/common';
import type { InstrumentKey } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import type { LearnedRow, QuizRow } from './quiz-figures.js';
import { ResponseEntity } from './response.entity.js';

export interface SurveyOccasion {
  occasion: string;
  title: string;
  until: Date;
}
export interface AttendedRow {
  memberId: string;
  occasion: string;
  at: Date;
  minutes: number;
  profession: string;
  site: string | null;
  prescribes: boolean;
}
export type ScoreRow = Pick<ResponseEntity, 'memberId' | 'instrument' | 'occasion' | 'answers' | 'text' | 'score' | 'at'>;

/** Days for which a session's survey stays open after it. */
const openDays = 7;

/** Responses, and the questions that a report asks of attendance. */
@Injectable()
export class EvaluationRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async put(row: ResponseEntity): Promise<void> {
    await this.db.manager.upsert(ResponseEntity, row as never, ['memberId', 'instrument', 'occasion']);
  }
  mine(memberId: string, instrument: InstrumentKey, occasion: string): Promise<ResponseEntity | null> {
    return this.db.manager.findOneBy(ResponseEntity, { memberId, instrument, occasion });
  }
  occasionsOf(memberId: string, instrument: InstrumentKey): Promise<string[]> {
    return this.db.manager.find(ResponseEntity, { where: { memberId, instrument }, select: { occasion: true } }).then((rows) => rows.map((row) => row.occasion));
  }
  /** How many lectures a member has attended to the rule, reviewed. */
  async attended(networkId: string, memberId: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }>('SELECT count(*)::int AS n FROM attendances WHERE network_id = $1 AND member_id = $2 AND met AND locked', [networkId, memberId]);
    return row!.n;
  }
  /** Sessions whose survey is open for the member: those they were seen in lately, and one that is live and in its last five minutes. */
  async surveys(networkId: string, memberId: string, now: Date): Promise<SurveyOccasion[]> {
    return this.db.query<SurveyOccasion>(
      `SELECT * FROM (SELECT DISTINCT ON (occasion) occasion, title, until FROM (
         SELECT s.occasion_id::text AS occasion, s.title, s.window_to + interval '${openDays} days' AS until FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id
         WHERE a.network_id = $1 AND a.member_id = $2 AND a.minutes > 0 AND s.window_to > $3::timestamptz - interval '${openDays} days'
         UNION SELECT s.id::text, s.title, s.starts_at + (s.minutes || ' minutes')::interval + interval '${openDays} days' FROM sessions s JOIN rounds r ON r.session_id = s.id
         WHERE s.network_id = $1 AND s.kind = 'echo' AND r.state = 'live' AND s.starts_at + ((s.minutes - 5) || ' minutes')::interval <= $3
           AND jsonb_path_exists(r.projection, '$.present[*].member.id ? (@ == $member)', jsonb_build_object('member', $2::text))
       ) open ORDER BY occasion, until) once ORDER BY until DESC LIMIT 5`,
      [networkId, memberId, now],
    );
  }

  attendedIn(networkId: string, from: Date, to: Date): Promise<AttendedRow[]> {
    return this.db.query<AttendedRow>(
      `SELECT a.member_id AS "memberId", s.occasion_id AS occasion, s.window_from AS at, a.minutes, m.profession, i.name AS site, m.can_prescribe_opioids AS prescribes
       FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id JOIN members m ON m.id = a.member_id LEFT JOIN sites i ON i.id = m.site_id
       WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND a.met AND a.locked`,
      [networkId, from, to],
    );
  }
  /** Everybody who was in a session at all, and so was asked for its survey. */
  async surveyed(networkId: string, from: Date, to: Date): Promise<number> {
    const [row] = await this.db.query<{ n: number }>('SELECT count(*)::int AS n FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND a.minutes > 0', [networkId, from, to]);
    return row!.n;
  }
  responses(networkId: string, instrument: InstrumentKey, from: Date, to: Date): Promise<ScoreRow[]> {
    return this.db.query<ScoreRow>('SELECT member_id AS "memberId", instrument, occasion, answers, text, score, at FROM evaluation_responses WHERE network_id = $1 AND instrument = $2 AND at >= $3 AND at < $4', [networkId, instrument, from, to]);
  }
  /** First and best try of everybody at every quiz, of tries finished in a stretch of time. */
  quizzes(networkId: string, from: Date, to: Date): Promise<QuizRow[]> {
    return this.db.query<QuizRow>(
      `SELECT t.member_id AS "memberId", t.lecture_id AS "lectureId", l.title, (array_agg(t.percent ORDER BY t.finished_at))[1] / 100.0::float8 AS first, max(t.percent) / 100.0::float8 AS best, max(t.percent) >= (c.make_up ->> 'passPercent')::int AS passed
       FROM quiz_tries t JOIN lectures l ON l.id = t.lecture_id JOIN curricula c ON c.id = l.curriculum_id WHERE t.network_id = $1 AND t.finished_at >= $2 AND t.finished_at < $3 GROUP BY 1, 2, 3, c.make_up`,
      [networkId, from, to],
    );
  }
  /** Who was credited with a lecture that has a quiz in a stretch of time, heard or made up. */
  learned(networkId: string, from: Date, to: Date): Promise<LearnedRow[]> {
    return this.db.query<LearnedRow>(
      `SELECT DISTINCT h.member_id AS "memberId", h.lecture_id AS "lectureId" FROM (
         SELECT a.member_id, a.lecture_id FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND a.met AND a.locked
         UNION SELECT member_id, lecture_id FROM made_up_lectures WHERE network_id = $1 AND at >= $2 AND at < $3
       ) h JOIN lectures l ON l.id = h.lecture_id WHERE l.quiz <> '[]'`,
      [networkId, from, to],
    );
  }
  async presenters(networkId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>('SELECT DISTINCT presenter_id AS id FROM cases WHERE network_id = $1 AND submitted_at IS NOT NULL', [networkId]);
    return new Set(rows.map((row) => row.id));
  }
  async casesIn(networkId: string, from: Date, to: Date): Promise<number> {
    const [row] = await this.db.query<{ n: number }>('SELECT count(*)::int AS n FROM cases WHERE network_id = $1 AND submitted_at >= $2 AND submitted_at < $3', [networkId, from, to]);
    return row!.n;
  }
}
