import { Inject, Injectable } from '@nestjs/common';
import type { CompanySet, Evidence, HeldStretch, Interval, StayMark } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import type { EvidenceKind } from './evidence.entity.js';
import { droppedCommand } from './presence.service.js';
import { RoundsRepository } from './rounds.repository.js';

/** A lecture as it was really given in a round. */
export interface HeldLecture {
  itemId: string;
  lectureId: string | null;
  title: string;
  from: Date;
  to: Date;
}
export interface HeldRound {
  networkId: string;
  sessionId: string;
  title: string;
  from: Date;
  to: Date;
  lectures: HeldLecture[];
  /** Every item as it was held. */
  held: HeldStretch[];
}

const comes: readonly EvidenceKind[] = ['joined', 'socket-came', 'media-joined'];
const kindOf = (kind: EvidenceKind): Evidence['kind'] => (kind === 'seen' ? 'seen' : comes.includes(kind) ? 'in' : 'out');

/** What the attendance is made from: who was seen when, and when the lectures of a round really began and ended. */
@Injectable()
export class EvidenceReader {
  constructor(@Inject(Database) private readonly db: Database, @Inject(RoundsRepository) private readonly rounds: RoundsRepository) {}

  /** Null while the round is not over. */
  async heldRound(roundId: string): Promise<HeldRound | null> {
    const round = await this.rounds.anywhere(roundId);
    if (round?.state !== 'ended' || !round.startedAt || !round.endedAt) return null;
    const events = await this.db.query<{ type: string; itemId: string; at: Date }>("SELECT type, payload->>'itemId' AS \"itemId\", at FROM round_events WHERE round_id = $1 AND type IN ('item.started', 'item.finished') ORDER BY seq", [roundId]);
    const held = round.projection.agenda.flatMap((item): HeldStretch[] => stretchesOf(events.filter((event) => event.itemId === item.id), round.endedAt!).map((one) => ({ ...one, itemId: item.id, kind: item.kind })));
    const lectures = round.projection.agenda.filter((item) => item.kind === 'lecture').flatMap((item): HeldLecture[] => {
      const own = held.filter((one) => one.itemId === item.id);
      return own.length > 0 ? [{ itemId: item.id, lectureId: item.lectureId ?? null, title: item.title, from: new Date(own[0]!.from), to: new Date(own.at(-1)!.to) }] : [];
    });
    return { networkId: round.networkId, sessionId: round.sessionId, title: round.projection.title, from: round.startedAt, to: round.endedAt, lectures, held };
  }

  /** Who sat with whom at one camera, by their word. */
  async companyOf(roundId: string): Promise<CompanySet[]> {
    const rows = await this.db.query<{ by: string; memberIds: string[]; at: Date }>("SELECT payload->>'by' AS by, payload->'memberIds' AS \"memberIds\", at FROM round_events WHERE round_id = $1 AND type = 'company.set' ORDER BY seq", [roundId]);
    return rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
  }

  /** Who came in and went out, as the log has it. Dropping out is left to the evidence: sound may have gone on. */
  async staysOf(roundId: string): Promise<StayMark[]> {
    const rows = await this.db.query<Omit<StayMark, 'at'> & { at: Date }>(
      `SELECT coalesce(payload->'member'->>'id', payload->>'memberId') AS "memberId", CASE type WHEN 'member.joined' THEN 'in' ELSE 'out' END AS kind, at
       FROM round_events WHERE round_id = $1 AND type IN ('member.joined', 'member.left') AND NOT starts_with(command_id, $2) ORDER BY seq`,
      [roundId, droppedCommand],
    );
    return rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
  }

  /** Raw, in no order that matters, of members only: a guest has no record of attendance. A press of "join" and its "leave" are one way in; each socket and media identity is another. */
  async evidenceOf(roundId: string): Promise<Evidence[]> {
    const rows = await this.db.query<{ memberId: string; kind: EvidenceKind; source: string; at: Date }>('SELECT member_id AS "memberId", kind, source, at FROM attendance_evidence WHERE round_id = $1 AND member_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round_guests g WHERE g.id = member_id)', [roundId]);
    return rows.flatMap(({ memberId, kind, source, at }): Evidence[] => {
      const one = { memberId, kind: kindOf(kind), at: at.toISOString() };
      if (kind !== 'closed') return [{ ...one, source }];
      // Finishing ends every way in. A press and its end stand with the round itself and are never lost; of a line only its coming may be known.
      const mine = rows.filter((row) => row.memberId === memberId && row.kind !== 'closed');
      const pressed = new Set(mine.filter((row) => row.kind === 'joined' || row.kind === 'left').map((row) => row.source));
      return [...new Set(mine.map((row) => row.source))].map((way) => ({ ...one, source: way, kind: pressed.has(way) ? 'out' : 'end' }));
    });
  }
}

/** From each beginning of an item to its next finish, or to the end of the round. */
function stretchesOf(events: readonly { type: string; at: Date }[], end: Date): Interval[] {
  return events.flatMap(({ type, at }, i) => (type === 'item.started' ? [{ from: at.getTime(), to: (events.slice(i + 1).find((one) => one.type === 'item.finished')?.at ?? end).getTime() }] : []));
}
