import { Inject, Injectable } from '@nestjs/common';
import type { InstrumentKey } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import type { Traits } from './groups.js';
import type { PointRow } from './outcomes.js';
import type { LearnedRow, QuizRow } from './quiz-figures.js';
import { ResponseEntity } from './response.entity.js';

export interface SurveyOccasion {
  occasion: string;
  title: string;
  until: Date;
}
/** Somebody who came in a stretch of time: how often, for how long, and in which half of it. */
export interface CameRow {
  memberId: string;
  profession: string;
  site: string | null;
  sessions: number;
  attendances: number;
  minutes: number;
  early: boolean;
  late: boolean;
}
/** Sessions with a list of who came, those of them with a reviewed attendance, and how often anybody was seen. */
export interface HeldRow {
  held: number;
  reviewed: number;
  seen: number;
}
/** Surveys of somebody's sessions in one band of exposure: asked for and answered in the time, how satisfied they were then and ever. */
export interface BandRow {
  memberId: string;
  band: number;
  asked: number;
  answered: number;
  satisfied: number | null;
  ever: number | null;
}

/** Days for which a session's survey stays open after it. */
const openDays = 7;
const latestComments = 40;
/** A sheet `s` of a session for learning: an MDT round is no part of the programme. */
const forLearning = "(s.kind = 'lecture' OR EXISTS (SELECT 1 FROM sessions e WHERE e.id = s.session_id AND e.kind = 'echo'))";

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
  /** How many sessions a member has attended to the rule, reviewed; one at least once they were seen in any. */
  async attended(networkId: string, memberId: string): Promise<number> {
    const [row] = await this.db.query<{ n: number }>(
      `SELECT greatest(count(DISTINCT s.occasion_id) FILTER (WHERE a.met AND a.locked), least(count(*) FILTER (WHERE a.minutes > 0 OR a.met), 1))::int AS n FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id WHERE a.network_id = $1 AND a.member_id = $2 AND ${forLearning}`,
      [networkId, memberId],
    );
    return row!.n;
  }
  /** Sessions whose survey is open for the member: those they were seen in lately, one that is live and in its last five minutes, and one that has just ended, before its attendance is reckoned. */
  async surveys(networkId: string, memberId: string, now: Date): Promise<SurveyOccasion[]> {
    return this.db.query<SurveyOccasion>(
      `SELECT * FROM (SELECT DISTINCT ON (occasion) occasion, title, until FROM (
         SELECT s.occasion_id::text AS occasion, s.title, s.window_to + interval '${openDays} days' AS until FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id
         WHERE a.network_id = $1 AND a.member_id = $2 AND a.minutes > 0 AND ${forLearning} AND s.window_to > $3::timestamptz - interval '${openDays} days'
         UNION SELECT s.id::text, s.title, s.starts_at + (s.minutes || ' minutes')::interval + interval '${openDays} days' FROM sessions s JOIN rounds r ON r.session_id = s.id
         WHERE s.network_id = $1 AND s.kind = 'echo' AND s.starts_at > $3::timestamptz - interval '${openDays} days' AND (
           (r.state = 'live' AND s.starts_at + ((s.minutes - 5) || ' minutes')::interval <= $3 AND jsonb_path_exists(r.projection, '$.present[*].member.id ? (@ == $member)', jsonb_build_object('member', $2::text)))
           OR (r.state = 'ended' AND EXISTS (SELECT 1 FROM attendance_evidence e WHERE e.round_id = r.id AND e.member_id = $2::uuid AND e.kind IN ('joined', 'closed'))))
       ) open ORDER BY occasion, until) once ORDER BY until DESC LIMIT 5`,
      [networkId, memberId, now],
    );
  }

  /** Members with what they are told apart by; those who left stay members here, so that groups add up. */
  async traits(networkId: string, until: Date): Promise<{ active: Set<string>; traits: Map<string, Traits> }> {
    const rows = await this.db.query<Traits & { id: string; active: boolean }>(
      'SELECT m.id, m.active, m.can_prescribe_opioids AS prescribes, p.presenter_id IS NOT NULL AS presents FROM members m LEFT JOIN (SELECT DISTINCT presenter_id FROM cases WHERE network_id = $1 AND submitted_at < $2) p ON p.presenter_id = m.id WHERE m.network_id = $1',
      [networkId, until],
    );
    return { active: new Set(rows.flatMap((row) => (row.active ? [row.id] : []))), traits: new Map(rows.map((row) => [row.id, row])) };
  }
  came(networkId: string, from: Date, middle: Date, to: Date): Promise<CameRow[]> {
    return this.db.query<CameRow>(
      `SELECT m.id AS "memberId", m.profession, i.name AS site, c.sessions, c.attendances, c.minutes, c.early, c.late FROM (
         SELECT a.member_id, count(DISTINCT s.occasion_id)::int AS sessions, count(*)::int AS attendances, sum(a.credit_minutes)::float8 AS minutes, bool_or(s.window_from < $3) AS early, bool_or(s.window_from >= $3) AS late
         FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $4 AND a.met AND a.locked GROUP BY 1
       ) c JOIN members m ON m.id = c.member_id LEFT JOIN sites i ON i.id = m.site_id`,
      [networkId, from, middle, to],
    );
  }
  async held(networkId: string, from: Date, to: Date): Promise<HeldRow> {
    const [row] = await this.db.query<HeldRow>(
      `SELECT count(DISTINCT s.occasion_id)::int AS held, (count(DISTINCT s.occasion_id) FILTER (WHERE a.met AND a.locked))::int AS reviewed, (count(*) FILTER (WHERE a.minutes > 0 OR a.met))::int AS seen
       FROM attendance_sheets s LEFT JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND ${forLearning}`,
      [networkId, from, to],
    );
    return row!;
  }
  /** Who came to each number of sessions in a stretch of time, with what they answered to both questionnaires there and on joining. */
  points(networkId: string, from: Date, to: Date, points: readonly number[]): Promise<(PointRow & { instrument: InstrumentKey })[]> {
    return this.db.query<PointRow & { instrument: InstrumentKey }>(
      `WITH came AS (SELECT a.member_id, s.occasion_id, min(s.window_from) AS at FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from < $3 AND a.met AND a.locked GROUP BY 1, 2),
       nth AS (SELECT member_id, at, row_number() OVER (PARTITION BY member_id ORDER BY at, occasion_id) AS n FROM came)
       SELECT nth.member_id AS "memberId", i.instrument, p.point, r.score, b.score AS before FROM nth JOIN unnest($4::int[]) AS p(point) ON nth.n = greatest(p.point, 1) CROSS JOIN (VALUES ('self-efficacy'), ('knowledge')) AS i(instrument)
       LEFT JOIN evaluation_responses r ON r.member_id = nth.member_id AND r.instrument = i.instrument AND r.occasion = p.point::text
       LEFT JOIN evaluation_responses b ON b.member_id = nth.member_id AND b.instrument = i.instrument AND b.occasion = '0'
       WHERE nth.at >= $2`,
      [networkId, from, to, points],
    );
  }
  /** Surveys by how often somebody had come: sessions count up from the first that they were seen in, `bands` are where each band begins. */
  surveyed(networkId: string, from: Date, to: Date, bands: readonly number[]): Promise<BandRow[]> {
    return this.db.query<BandRow>(
      `WITH seen AS (SELECT a.member_id, s.occasion_id, min(s.window_from) AS at FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from < $3 AND ${forLearning} AND (a.minutes > 0 OR a.met) GROUP BY 1, 2),
       nth AS (SELECT member_id, occasion_id::text AS occasion, at >= $2 AS asked, width_bucket(row_number() OVER (PARTITION BY member_id ORDER BY at, occasion_id), $4::bigint[]) - 1 AS band FROM seen)
       SELECT nth.member_id AS "memberId", band, (count(*) FILTER (WHERE asked))::int AS asked, (count(r.id) FILTER (WHERE asked))::int AS answered,
         avg((r.answers ->> 'satisfied')::float8) FILTER (WHERE asked) AS satisfied, avg((r.answers ->> 'satisfied')::float8) AS ever
       FROM nth LEFT JOIN evaluation_responses r ON r.member_id = nth.member_id AND r.instrument = 'session' AND r.occasion = nth.occasion GROUP BY 1, 2`,
      [networkId, from, to, bands],
    );
  }
  /** The mean of each person's answers to each line of the survey. */
  surveyLines(networkId: string, from: Date, to: Date): Promise<{ memberId: string; line: string; mean: number }[]> {
    return this.db.query(
      `SELECT r.member_id AS "memberId", l.key AS line, avg(l.value::float8) AS mean FROM (
         SELECT DISTINCT a.member_id, s.occasion_id::text AS occasion FROM attendance_sheets s JOIN attendances a ON a.sheet_id = s.id WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND ${forLearning} AND (a.minutes > 0 OR a.met)
       ) seen JOIN evaluation_responses r ON r.member_id = seen.member_id AND r.instrument = 'session' AND r.occasion = seen.occasion, jsonb_each_text(r.answers) l GROUP BY 1, 2`,
      [networkId, from, to],
    );
  }
  /** The latest that people wrote beside their answers to surveys. */
  comments(networkId: string, from: Date, to: Date): Promise<{ memberId: string; text: string }[]> {
    return this.db.query(`SELECT member_id AS "memberId", text FROM evaluation_responses WHERE network_id = $1 AND instrument = 'session' AND at >= $2 AND at < $3 AND text <> '' ORDER BY at DESC, id DESC LIMIT ${latestComments}`, [networkId, from, to]);
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
  async casesIn(networkId: string, from: Date, to: Date): Promise<{ cases: number; presenters: number }> {
    const [row] = await this.db.query<{ cases: number; presenters: number }>('SELECT count(*)::int AS cases, count(DISTINCT presenter_id)::int AS presenters FROM cases WHERE network_id = $1 AND submitted_at >= $2 AND submitted_at < $3', [networkId, from, to]);
    return row!;
  }
}
