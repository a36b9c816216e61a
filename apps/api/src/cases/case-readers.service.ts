import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, caseReaders } from '@without-walls/contracts';
import { may } from '@without-walls/domain';
import { PeopleService, refOr } from '../people/people.service.js';
import { Database } from '../platform/database/database.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseDesk } from './case-desk.js';

const most = 200;
type Reading = { actor_id: string; first_at: Date; last_at: Date; times: number };

/** Who opened a case, from the audit trail: what a presenter wants to know when something slipped through. */
@Injectable()
export class CaseReadersService {
  constructor(@Inject(CaseDesk) private readonly desk: CaseDesk, @Inject(Database) private readonly db: Database, @Inject(PeopleService) private readonly people: PeopleService) {}

  async of(actor: Actor, id: string): Promise<ReplyOf<typeof caseReaders>> {
    const row = await this.desk.readable(actor, id);
    if (row.presenterId !== actor.memberId && !may(actor, 'case.check')) refuse('forbidden');
    const readings = await this.db.query<Reading>(
      `SELECT actor_id, min(at) AS first_at, max(at) AS last_at, count(*)::int AS times FROM audit_entries
       WHERE network_id = $1 AND subject_id = $2 AND action IN ('case.read', 'case.comments-read') AND actor_id IS NOT NULL AND actor_id <> $3
       GROUP BY actor_id ORDER BY max(at) DESC, actor_id LIMIT $4`,
      [row.networkId, id, row.presenterId, most + 1],
    );
    const refs = await this.people.refs(row.networkId, readings.map((one) => one.actor_id));
    const items = readings.slice(0, most).map((one) => ({ member: refOr(refs, one.actor_id), firstAt: one.first_at.toISOString(), lastAt: one.last_at.toISOString(), times: one.times }));
    return { items, more: readings.length > most };
  }
}
