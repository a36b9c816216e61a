import { Inject, Injectable } from '@nestjs/common';
import type { EarlierCase, ReplyOf, earlierCases } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SessionsReader } from '../sessions/sessions.reader.js';

interface Answered {
  caseId: string;
  checkpoint: EarlierCase['checkpoint'];
  answeredAt: Date;
  done: number;
  partly: number;
  notDone: number;
  unknown: number;
}

const most = 10;

/** What the follow-up slot of a session is about: answers that came in since the session before. Codes and counts; who may read a case opens it. */
@Injectable()
export class EarlierCasesService {
  constructor(@Inject(Database) private readonly db: Database, @Inject(SessionsReader) private readonly sessions: SessionsReader, @Inject(CasesService) private readonly cases: CasesService) {}

  async read(actor: Actor, sessionId: string): Promise<ReplyOf<typeof earlierCases>> {
    const since = await this.sessions.before(actor, sessionId);
    const rows = await this.db.query<Answered>(
      `SELECT case_id AS "caseId", checkpoint, max(answered_at) AS "answeredAt", count(*) FILTER (WHERE state = 'done')::int AS done, count(*) FILTER (WHERE state = 'partly')::int AS partly,
         count(*) FILTER (WHERE state = 'not-done')::int AS "notDone", count(*) FILTER (WHERE state = 'unknown')::int AS unknown
       FROM follow_ups WHERE network_id = $1 AND answered_at > $2 GROUP BY letter_id, case_id, checkpoint ORDER BY max(answered_at) DESC LIMIT ${most}`,
      [actor.networkId, since],
    );
    const refs = await this.cases.refs(actor, rows.map((row) => row.caseId));
    const items = rows.flatMap(({ caseId, checkpoint, answeredAt, ...counts }): EarlierCase[] => {
      const one = refs.get(caseId);
      return one ? [{ caseId, caseCode: one.code, presenter: one.presenter, readable: one.readable, checkpoint, answeredAt: answeredAt.toISOString(), counts }] : [];
    });
    return { since: since.toISOString(), items };
  }
}
