import { Inject, Injectable } from '@nestjs/common';
import { reachedMark } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

/** Asking a presenter whether they come. Reminders count from the day on which they are asked. */
@Injectable()
export class PresenterAsks {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(CasesService) private readonly cases: CasesService, @Inject(SessionsRepository) private readonly sessions: SessionsRepository) {}

  async ask(tx: Tx, session: Pick<SessionEntity, 'networkId' | 'startsAt'>, item: { id: string; caseId: string }, state: 'asked' | 'confirmed' = 'asked'): Promise<void> {
    const presenterId = (await this.cases.records(session.networkId, [item.caseId])).get(item.caseId)?.presenterId;
    if (!presenterId) return;
    await this.sessions.changeItem(item.id, { presenterState: state, remindedDays: reachedMark(session.startsAt, this.clock.now()) });
    if (state === 'asked') tx.job('sessions.tellPresenter', { itemId: item.id, memberId: presenterId, what: 'asked', mark: null });
  }
}
