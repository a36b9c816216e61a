import { Inject, Injectable } from '@nestjs/common';
import type { LobbyState } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { LobbyEntity } from './door.entity.js';

/** More than anybody could let in by hand. */
const most = 100;

@Injectable()
export class LobbyRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  one(roundId: string, memberId: string): Promise<LobbyEntity | null> {
    return this.db.manager.findOneBy(LobbyEntity, { roundId, memberId });
  }
  /** False when somebody is there already: two tabs ask once. */
  async add(entry: LobbyEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(LobbyEntity).values(entry as never).orIgnore().returning('member_id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  async seen(roundId: string, memberId: string, seenAt: Date): Promise<void> {
    await this.db.manager.update(LobbyEntity, { roundId, memberId }, { seenAt });
  }
  /** Who waits or was refused, and was heard of since. */
  open(roundId: string, since: Date): Promise<LobbyEntity[]> {
    return this.db.manager.createQueryBuilder(LobbyEntity, 'l').where("l.roundId = :roundId AND l.state IN ('waiting', 'refused') AND l.seenAt >= :since", { roundId, since }).orderBy('l.askedAt').addOrderBy('l.memberId').limit(most).getMany();
  }
  /** Decides about those who are not decided so already. Answers whom it was about. */
  async decide(roundId: string, memberIds: string[], state: LobbyState, by: string, at: Date): Promise<string[]> {
    const [rows] = (await this.db.query('UPDATE round_lobby SET state = $3, decided_by = $4, decided_at = $5 WHERE round_id = $1 AND member_id = ANY($2) AND state <> $3 RETURNING member_id', [roundId, memberIds, state, by, at])) as unknown as [{ member_id: string }[], number];
    return rows.map((row) => row.member_id);
  }
}
