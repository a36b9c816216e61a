import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type CaseChange, CaseEvents } from '../cases/case-events.service.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { SessionsRepository } from './sessions.repository.js';

/** A case that goes out of sight leaves the agenda of a session that has not begun, in the same transaction. */
@Injectable()
export class RecalledCases implements OnModuleInit {
  constructor(@Inject(CaseEvents) private readonly events: CaseEvents, @Inject(SessionsRepository) private readonly sessions: SessionsRepository) {}

  onModuleInit(): void {
    this.events.listen((tx, change) => this.takeOff(tx, change));
  }

  private async takeOff(tx: Tx, change: CaseChange): Promise<void> {
    if (change.what !== 'recalled' && change.what !== 'quarantined') return;
    for (const sessionId of await this.sessions.plannedWith(change.case.networkId, change.case.id)) {
      const session = await this.sessions.lock(change.case.networkId, sessionId);
      if (session?.state !== 'planned') continue;
      const [gone, rest] = split(await this.sessions.items(sessionId), (item) => item.caseId === change.case.id);
      for (const item of gone) await this.sessions.removeItem(item.id);
      await this.sessions.reorder(rest.map((item) => item.id));
      await this.sessions.change(sessionId, { version: session.version + 1 });
      tx.socket(`network:${session.networkId}`, 'changed', { topic: 'sessions', id: sessionId });
    }
  }
}

function split<T>(list: T[], test: (one: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
