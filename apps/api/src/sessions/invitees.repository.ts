import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { InviteeEntity } from './session.entity.js';

@Injectable()
export class InviteesRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  of(sessionId: string): Promise<InviteeEntity[]> {
    return this.db.manager.find(InviteeEntity, { where: { sessionId }, order: { memberId: 'ASC' } });
  }
  /** Adds invitees, or renews part and time of those who are invited already; their answers stay. */
  async put(invitees: Pick<InviteeEntity, 'sessionId' | 'memberId' | 'networkId' | 'part' | 'invitedAt'>[]): Promise<void> {
    if (invitees.length === 0) return;
    await this.db.manager.createQueryBuilder().insert().into(InviteeEntity).values(invitees).orUpdate(['part', 'invited_at'], ['session_id', 'member_id']).execute();
  }
  /** Members who were invited to these sessions, and would be told of a change. */
  async toldOf(sessionIds: string[], now: Date): Promise<string[]> {
    if (sessionIds.length === 0) return [];
    const rows = await this.db.query<{ id: string }>("SELECT DISTINCT i.member_id AS id FROM session_invitees i JOIN sessions s ON s.id = i.session_id WHERE s.id = ANY($1::uuid[]) AND s.state IN ('planned', 'cancelled') AND s.starts_at > $2 AND s.invitations_sent_at IS NOT NULL", [sessionIds, now]);
    return rows.map((row) => row.id);
  }
  async answer(sessionId: string, memberId: string, answer: InviteeEntity['answer'], at: Date): Promise<boolean> {
    const changed = await this.db.manager.update(InviteeEntity, { sessionId, memberId }, { answer, answeredAt: at });
    return (changed.affected ?? 0) > 0;
  }
  /** Of these members, those to whom this calendar sequence was not written yet; marks them as written to. */
  async claimUnsent(sessionId: string, memberIds: string[], sequence: number): Promise<string[]> {
    const [rows] = (await this.db.query('UPDATE session_invitees SET sent_sequence = $3 WHERE session_id = $1 AND member_id = ANY($2::uuid[]) AND sent_sequence < $3 RETURNING member_id', [sessionId, memberIds, sequence])) as unknown as [{ member_id: string }[], number];
    return rows.map((row) => row.member_id);
  }
}
