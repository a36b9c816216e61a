import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { type CompletionRule, type Credit, type RingLecture, completionOf } from '@without-walls/domain';
import { creditFrom } from '../attendance/attendance.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { CompletionEntity } from './learning.entity.js';

interface RingRow {
  networkId: string;
  rule: CompletionRule;
  lectures: RingLecture[];
}
interface LearnerRow {
  memberId: string;
  credits: { lectureId: string; at: string; minutes: number; how: string; lectureVersion: number }[];
}

const batch = 200;
const ringSql = `SELECT c.network_id AS "networkId", c.completion AS rule, (SELECT json_agg(json_build_object('id', l.id, 'position', l.position, 'countsFromVersion', l.counts_from_version, 'retired', l.retired_at IS NOT NULL)) FROM lectures l WHERE l.curriculum_id = c.id) AS lectures FROM curricula c WHERE c.id = $1`;
/** Who has not completed this ring yet and has something of it, some at a time. */
const learnersSql = `
  SELECT k.member_id AS "memberId", json_agg(json_build_object('lectureId', k.lecture_id, 'at', k.at, 'minutes', k.minutes, 'how', k.how, 'lectureVersion', k.lecture_version)) AS credits FROM (
    SELECT a.member_id, a.lecture_id, a.at, a.credit_minutes AS minutes, a.how, h.lecture_version FROM attendance_sheets h JOIN lectures l ON l.id = h.lecture_id JOIN attendances a ON a.sheet_id = h.id AND a.met AND a.locked WHERE h.network_id = $2 AND l.curriculum_id = $1
    UNION ALL SELECT u.member_id, u.lecture_id, u.at, u.minutes, 'make-up', u.lecture_version FROM made_up_lectures u JOIN lectures l ON l.id = u.lecture_id WHERE l.curriculum_id = $1 AND u.network_id = $2) k
  WHERE ($3::uuid[] IS NULL OR k.member_id = ANY($3)) AND ($4::uuid IS NULL OR k.member_id > $4)
    AND NOT EXISTS (SELECT 1 FROM curriculum_completions d WHERE d.member_id = k.member_id AND d.curriculum_id = $1)
  GROUP BY k.member_id ORDER BY k.member_id LIMIT ${batch}`;

/** Writes down who completed a ring when the credit, or the change of the ring, came that made it so: it stays from then on. */
@Injectable()
export class CompletionsService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(Clock) private readonly clock: Clock) {}

  /** Twice is as good as once: the first date stands. */
  @HandlesJob('learning.completions')
  async writeDown({ curriculumId, memberIds }: JobPayload<'learning.completions'>): Promise<void> {
    const [ring] = await this.db.query<RingRow>(ringSql, [curriculumId]);
    if (!ring?.lectures) return;
    for (let after: string | null = null; ; ) {
      const learners: LearnerRow[] = await this.db.query<LearnerRow>(learnersSql, [curriculumId, ring.networkId, memberIds, after]);
      const done = learners.flatMap(({ memberId, credits }) => this.completed(ring, memberId, credits.map((one) => creditFrom({ ...one, at: new Date(one.at) }))));
      if (done.length > 0) await this.work.run((tx) => this.write(tx, curriculumId, ring.networkId, done));
      if (learners.length < batch) return;
      after = learners.at(-1)!.memberId;
    }
  }

  private completed(ring: RingRow, memberId: string, credits: readonly Credit[]): { memberId: string; completedAt: Date; needed: number }[] {
    const { completedAt, needed } = completionOf(ring.lectures, credits, ring.rule, this.clock.now());
    return completedAt ? [{ memberId, completedAt: new Date(completedAt), needed }] : [];
  }

  private async write(tx: Tx, curriculumId: string, networkId: string, done: readonly { memberId: string; completedAt: Date; needed: number }[]): Promise<void> {
    const added = await this.db.manager.createQueryBuilder().insert().into(CompletionEntity).values(done.map((one) => ({ ...one, curriculumId, networkId }))).orIgnore().returning('member_id').execute();
    for (const { member_id: memberId } of added.raw as { member_id: string }[]) {
      tx.audit({ networkId, action: 'curriculum.completed', subjectType: 'curriculum', subjectId: curriculumId, actorId: null, detail: { memberId } });
      tx.socket(`member:${memberId}`, 'changed', { topic: 'learning' });
    }
  }
}
