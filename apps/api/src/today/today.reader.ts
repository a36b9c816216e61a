import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface DueCase {
  id: string;
  code: string;
  letterId: string | null;
  since: Date;
  due: Date | null;
}
export interface SessionToTend {
  id: string;
  title: string;
  startsAt: Date;
  createdAt: Date;
}

export interface LectureToTend {
  id: string;
  title: string;
  startsAt: Date;
}

const most = 50;
/** Slots by the index of days, network first. */
const comingLectures = `SELECT s.id, l.title, s.starts_at AS "startsAt" FROM curricula c JOIN slots s ON s.curriculum_id = c.id JOIN lectures l ON l.id = s.lecture_id
  WHERE c.network_id = $1 AND s.day >= $2::date AND s.starts_at > $2 AND s.kind IN ('open', 'extra')`;

/** Read model of Today: rows that wait for somebody, on the indexes of the slices that own them. No text of cases. */
@Injectable()
export class TodayReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Cases at coming sessions whose presenter was asked, or said no. */
  presentations(networkId: string, state: 'asked' | 'declined', now: Date, presenterId: string | null = null): Promise<(DueCase & { sessionId: string })[]> {
    return this.db.query(
      `SELECT a.id, c.code, NULL AS "letterId", s.id AS "sessionId", s.created_at AS since, s.starts_at AS due FROM sessions s JOIN agenda_items a ON a.session_id = s.id JOIN cases c ON c.id = a.case_id
       WHERE s.network_id = $1 AND s.state = 'planned' AND s.starts_at > $2 AND a.presenter_state = $3 AND ($4::uuid IS NULL OR c.presenter_id = $4) ORDER BY s.starts_at, a.id LIMIT ${most}`,
      [networkId, now, state, presenterId],
    );
  }

  /** People who asked to join and wait for an administrator. */
  async joinRequests(networkId: string): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>("SELECT count(*)::int AS count, min(asked_at) AS since FROM join_requests WHERE network_id = $1 AND state = 'waiting'", [networkId]);
    return row!;
  }

  /** Letters the presenter has not acknowledged. */
  unreadLetters(memberId: string): Promise<DueCase[]> {
    return this.db.query(`SELECT id, code, letter_id AS "letterId", letter_signed_at AS since, NULL AS due FROM cases WHERE presenter_id = $1 AND letter_id IS NOT NULL AND letter_acknowledged_at IS NULL ORDER BY letter_signed_at LIMIT ${most}`, [memberId]);
  }

  /** Cases whose follow-up has come due. */
  followUpsDue(memberId: string, now: Date): Promise<DueCase[]> {
    return this.db.query(`SELECT id, code, letter_id AS "letterId", next_follow_up_at AS since, next_follow_up_at AS due FROM cases WHERE presenter_id = $1 AND letter_acknowledged_at IS NOT NULL AND next_follow_up_at <= $2 ORDER BY next_follow_up_at LIMIT ${most}`, [memberId, now]);
  }

  /** Cases that triage gave to written advice and nobody has signed yet; never the member's own. */
  writtenAdvice(networkId: string, memberId: string): Promise<DueCase[]> {
    return this.db.query(
      `SELECT id, code, NULL AS "letterId", state_since AS since, NULL AS due FROM cases WHERE network_id = $1 AND state = 'released' AND triage_state = 'decided' AND triage_outcome = 'written-advice' AND presenter_id <> $2 ORDER BY state_since LIMIT ${most}`,
      [networkId, memberId],
    );
  }

  /** Cases to be discussed that stand on no agenda. */
  async waitingForRound(networkId: string): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>(
      "SELECT count(*)::int AS count, min(state_since) AS since FROM cases WHERE network_id = $1 AND state = 'released' AND triage_state = 'decided' AND triage_outcome = 'discuss' AND session_id IS NULL",
      [networkId],
    );
    return row!;
  }

  /** Planned sessions of the coming fortnight whose invitations have not gone out. */
  uninvited(networkId: string, now: Date): Promise<SessionToTend[]> {
    return this.db.query(
      `SELECT id, title, starts_at AS "startsAt", created_at AS "createdAt" FROM sessions WHERE network_id = $1 AND state = 'planned' AND invitations_sent_at IS NULL AND starts_at BETWEEN $2 AND $2::timestamptz + interval '14 days' ORDER BY starts_at LIMIT 5`,
      [networkId, now],
    );
  }

  /** Lectures of the coming two months that the member is asked to give and has not answered for. */
  askedToSpeak(networkId: string, memberId: string, now: Date): Promise<LectureToTend[]> {
    return this.db.query(`${comingLectures} AND s.day <= $2::date + 60 AND s.speaker_id = $3 AND s.speaker_state = 'asked' ORDER BY s.starts_at LIMIT 5`, [networkId, now, memberId]);
  }

  /** Weeks that are over, of which nobody has said whether they took place. */
  unsettled(networkId: string): Promise<(LectureToTend & { curriculumId: string })[]> {
    return this.db.query(`SELECT s.id, l.title, coalesce(s.starts_at, s.day::timestamptz) AS "startsAt", s.curriculum_id AS "curriculumId" FROM slots s JOIN lectures l ON l.id = s.lecture_id WHERE s.network_id = $1 AND s.kind = 'past' ORDER BY s.day LIMIT 5`, [networkId]);
  }

  /** Lectures a week away or nearer that nobody has promised to give. */
  withoutSpeaker(networkId: string, now: Date): Promise<LectureToTend[]> {
    return this.db.query(`${comingLectures} AND s.day <= $2::date + 7 AND s.speaker_state <> 'confirmed' ORDER BY s.starts_at LIMIT 5`, [networkId, now]);
  }

  /** Sheets of the last three months that nobody has locked, and those of which somebody said that they are not right, locked or not. */
  async sheetsToReview(networkId: string, now: Date): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>(
      `SELECT count(*)::int AS count, min(since) AS since FROM (
         SELECT id, window_to AS since FROM attendance_sheets WHERE network_id = $1 AND state = 'open' AND window_from > $2::timestamptz - interval '90 days' AND window_to <= $2
         UNION SELECT s.id, s.window_to FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id WHERE a.network_id = $1 AND a.contested IS NOT NULL) waiting`,
      [networkId, now],
    );
    return row!;
  }

  /** What the member meant to change, where the question whether they tried it waits. */
  commitmentsAsked(memberId: string): Promise<{ id: string; title: string; since: Date }[]> {
    return this.db.query(`SELECT c.id, l.title, c.at AS since FROM commitments c JOIN lectures l ON l.id = c.lecture_id WHERE c.member_id = $1 AND c.asked_week IS NOT NULL ORDER BY c.at LIMIT 5`, [memberId]);
  }

  /** Reflections on missed lectures that wait for an educator other than who wrote them. */
  async reflectionsToRead(networkId: string, memberId: string): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>("SELECT count(*)::int AS count, min(at) AS since FROM make_ups WHERE network_id = $1 AND state = 'waiting' AND member_id <> $2", [networkId, memberId]);
    return row!;
  }

  /** The member's own reflections that came back with a note. */
  reflectionsReturned(memberId: string): Promise<{ id: string; lectureId: string; title: string; since: Date }[]> {
    return this.db.query(`SELECT m.id, l.id AS "lectureId", l.title, m.decided_at AS since FROM make_ups m JOIN lectures l ON l.id = m.lecture_id WHERE m.member_id = $1 AND m.state = 'returned' ORDER BY m.decided_at LIMIT 5`, [memberId]);
  }

  /** What people living with pain gave, and whose day comes within a month; on the index of such days. */
  livedExpiring(networkId: string, today: string, until: string): Promise<{ id: string; lectureId: string; title: string; since: Date; due: Date }[]> {
    return this.db.query(`SELECT id, lecture_id AS "lectureId", title, added_at AS since, expires_on::timestamptz AS due FROM lecture_materials WHERE network_id = $1 AND expires_on BETWEEN $2 AND $3 AND version_to IS NULL ORDER BY expires_on LIMIT 5`, [networkId, today, until]);
  }

  /** Questions about lectures that the member can teach or speaks on; those nobody teaches go to who plans. */
  questionsToAnswer(networkId: string, memberId: string, plans: boolean): Promise<{ id: string; lectureId: string; title: string; since: Date }[]> {
    return this.db.query(
      `SELECT q.id, l.id AS "lectureId", l.title, q.at AS since FROM lecture_questions q JOIN lectures l ON l.id = q.lecture_id WHERE q.network_id = $1 AND q.answer IS NULL AND q.asked_by <> $2
         AND ($2 = ANY(l.teacher_ids) OR EXISTS (SELECT 1 FROM slots s WHERE s.network_id = $1 AND s.speaker_id = $2 AND s.lecture_id = l.id AND s.speaker_state = 'confirmed') OR ($3 AND l.teacher_ids = '{}')) ORDER BY q.at LIMIT 5`,
      [networkId, memberId, plans],
    );
  }

  /** The member's own questions that were answered in the last week, by somebody else. */
  questionsAnswered(memberId: string, now: Date): Promise<{ id: string; lectureId: string; title: string; since: Date }[]> {
    return this.db.query(`SELECT q.id, l.id AS "lectureId", l.title, q.answered_at AS since FROM lecture_questions q JOIN lectures l ON l.id = q.lecture_id WHERE q.asked_by = $1 AND q.answered_by <> $1 AND q.answered_at > $2::timestamptz - interval '7 days' ORDER BY q.answered_at DESC LIMIT 5`, [memberId, now]);
  }

  async failedMail(networkId: string): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>("SELECT count(*)::int AS count, min(created_at) AS since FROM mail_messages WHERE network_id = $1 AND state = 'failed'", [networkId]);
    return row!;
  }
}
