import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { triageDeadline } from '@without-walls/domain';
import { type CaseChange, CaseEvents } from '../cases/case-events.service.js';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { TriageRepository } from './triage.repository.js';

const offTheList = new Set<CaseChange['what']>(['returned', 'recalled', 'quarantined', 'withdrawn']);

/** A released case is put on the weekly list, and one that goes back is taken off, in the transaction in which it happens. */
@Injectable()
export class TriageListeners implements OnModuleInit {
  constructor(
    @Inject(CaseEvents) private readonly events: CaseEvents,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(TriageRepository) private readonly items: TriageRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.listen((tx, change) => this.heard(tx, change));
  }

  private async heard(tx: Tx, change: CaseChange): Promise<void> {
    if (change.what === 'released') await this.list(tx, change.case);
    if (change.what === 'listed') await this.settle(tx, change);
    if (offTheList.has(change.what)) await this.takeOff(tx, change.case);
  }

  private async list(tx: Tx, row: CaseChange['case']): Promise<void> {
    const now = this.clock.now();
    const zone = await this.people.timeZone(row.networkId);
    const deadline = new Date(triageDeadline(now, zone, (await this.people.settings(row.networkId)).triage));
    const id = this.clock.uuid();
    await this.items.add({
      id, networkId: row.networkId, caseId: row.id, presenterId: row.presenterId, state: 'open', version: 1, urgency: row.urgency, listedAt: now, waitingSince: row.submittedAt ?? now, deadline, openSince: now, revealedAt: null,
      decidedAt: null, decidedBy: null, outcome: null, reason: null, alternative: null, rank: null, why: [], sessionId: null, sessionTitle: null, sessionStartsAt: null,
    });
    await this.cases.standInTriage(row.id, { state: 'open', deadline, outcome: null });
    tx.audit({ networkId: row.networkId, action: 'triage.listed', subjectType: 'triage-item', subjectId: id, detail: { code: row.code, urgency: row.urgency } });
    tx.socket(`network:${row.networkId}`, 'changed', { topic: 'triage', id });
  }

  /** Somebody who may decide put an undecided case straight on an agenda: that is the decision. */
  private async settle(tx: Tx, { case: row, byId }: CaseChange): Promise<void> {
    for (const id of await this.items.takeOff(row.id)) {
      await this.items.change(id, { state: 'decided', decidedAt: this.clock.now(), decidedBy: byId, outcome: 'discuss', reason: 'Put straight on the agenda of a session.', sessionId: row.sessionId, sessionTitle: row.sessionTitle, sessionStartsAt: row.sessionStartsAt });
      tx.audit({ networkId: row.networkId, action: 'triage.decided', subjectType: 'triage-item', subjectId: id, actorId: byId, detail: { outcome: 'discuss', straight: true } });
      tx.socket(`network:${row.networkId}`, 'changed', { topic: 'triage', id });
    }
  }

  private async takeOff(tx: Tx, row: CaseChange['case']): Promise<void> {
    for (const id of await this.items.takeOff(row.id)) {
      tx.audit({ networkId: row.networkId, action: 'triage.taken-off', subjectType: 'triage-item', subjectId: id, detail: { code: row.code, state: row.state } });
      tx.socket(`network:${row.networkId}`, 'changed', { topic: 'triage', id });
    }
  }
}
