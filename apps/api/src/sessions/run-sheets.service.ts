import { Inject, Injectable } from '@nestjs/common';
import { layRunSheet, minutesPerCase, suggestedMinutes, withBreaks } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { blankItem } from './blank-item.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

/** The lines of a session as its network runs them. */
@Injectable()
export class RunSheetsService {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(PeopleService) private readonly people: PeopleService, @Inject(SessionsRepository) private readonly sessions: SessionsRepository) {}

  /** Lays the fixed lines of a session that has none yet. */
  async lay(session: SessionEntity, lecture: { id: string; title: string; minutes: number } | null = null): Promise<void> {
    const fixed = layRunSheet(await this.sheetFor(session), lecture);
    for (const [position, line] of (session.kind === 'mdt' ? withBreaks(fixed, session.minutes) : fixed).entries()) {
      await this.sessions.addItem({ ...blankItem, ...line, id: this.clock.uuid(), networkId: session.networkId, sessionId: session.id, position, lectureId: line.kind === 'lecture' ? (lecture?.id ?? null) : null });
    }
  }

  async minutesPerCase({ networkId, kind }: Pick<SessionEntity, 'networkId' | 'kind'>): Promise<number> {
    return (await this.perCase(networkId))[kind];
  }
  /** What each case gets, by the kind of session. */
  async perCase(networkId: string): Promise<Record<SessionEntity['kind'], number>> {
    const { learning, mdt } = (await this.people.settings(networkId)).runSheets;
    return { echo: minutesPerCase(learning, suggestedMinutes('case', 'echo')), mdt: minutesPerCase(mdt, suggestedMinutes('case', 'mdt')) };
  }

  private async sheetFor({ networkId, kind }: Pick<SessionEntity, 'networkId' | 'kind'>) {
    const { runSheets } = await this.people.settings(networkId);
    return kind === 'echo' ? runSheets.learning : runSheets.mdt;
  }
}
