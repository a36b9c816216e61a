import { Inject, Injectable } from '@nestjs/common';
import type { AgendaItem } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { mayOpen } from './sessions.view.js';

/** A session whose room is opened. */
export type SessionForRoom = Readonly<SessionEntity>;

/** How a session becomes live and ends, told by its round in the round's own transaction. */
@Injectable()
export class SessionLife {
  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(Clock) private readonly clock: Clock, @Inject(SessionsRepository) private readonly sessions: SessionsRepository) {}

  /** The session, held for opening its room. Refuses with `wrong_state` one that was cancelled, has ended or is not due. */
  async forOpening(networkId: string, id: string): Promise<SessionForRoom> {
    const session = found(await this.sessions.lock(networkId, id));
    if (session.roundId === null && !mayOpen(session, this.clock.now(), this.config.demo)) refuse('wrong_state', { state: { state: session.state, startsAt: session.startsAt.toISOString() } });
    return session;
  }

  async opened(tx: Tx, session: SessionForRoom, roundId: string): Promise<void> {
    await this.sessions.change(session.id, { state: 'live', roundId, version: session.version + 1 });
    tx.socket(`network:${session.networkId}`, 'changed', { topic: 'sessions', id: session.id });
  }

  /** Keeps what became of each item, so that the agenda tells it without the log. */
  async ended(tx: Tx, networkId: string, id: string, agenda: readonly AgendaItem[]): Promise<void> {
    const session = found(await this.sessions.lock(networkId, id));
    for (const item of agenda) await this.sessions.changeItem(item.id, { state: item.state, minutesUsed: item.minutesUsed });
    await this.sessions.change(id, { state: 'ended', endedAt: this.clock.now(), version: session.version + 1 });
    tx.socket(`network:${networkId}`, 'changed', { topic: 'sessions', id });
  }
}
