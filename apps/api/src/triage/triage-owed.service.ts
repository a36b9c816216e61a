import { Inject, Injectable } from '@nestjs/common';
import { mayReveal } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Actor, may } from '../platform/sign-in/actor.js';
import { TriageReadingService } from './triage-reading.service.js';
import type { TriageItemEntity } from './triage.entity.js';
import { TriageRepository } from './triage.repository.js';

/** One item somebody owes something on. */
export interface OwedItem {
  id: string;
  caseId: string;
  code: string;
  since: string;
  due: string;
}
export interface OwedTriage {
  /** Opinions the member has not filed. */
  toOpine: OwedItem[];
  /** Items whose opinions can be revealed now. */
  toReveal: OwedItem[];
  /** Revealed items that wait for an outcome. */
  toDecide: OwedItem[];
}

/** What the member owes on the weekly list. */
@Injectable()
export class TriageOwedService {
  constructor(
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(TriageRepository) private readonly items: TriageRepository,
    @Inject(TriageReadingService) private readonly reading: TriageReadingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async owed(actor: Actor): Promise<OwedTriage> {
    if (!may(actor, 'triage.opine') && !may(actor, 'triage.decide')) return { toOpine: [], toReveal: [], toDecide: [] };
    const others = (await this.items.undecided(actor.networkId)).filter((item) => item.presenterId !== actor.memberId);
    const opinions = await this.items.opinions(others.map((item) => item.id));
    const expected = await this.reading.expected(actor.networkId);
    const records = await this.cases.records(actor.networkId, others.map((item) => item.caseId));
    const now = this.clock.now();
    const filed = (item: TriageItemEntity) => opinions.filter((one) => one.itemId === item.id);
    const reveals = (item: TriageItemEntity) => mayReveal({ state: item.state, filed: filed(item).length, expected: expected(item.presenterId).length, pastDeadline: item.deadline <= now, urgent: item.urgency === 'urgent' }) === 'yes';
    const lines = (wanted: boolean, test: (item: TriageItemEntity) => boolean): OwedItem[] =>
      (wanted ? others.filter(test) : []).map((item) => ({ id: item.id, caseId: item.caseId, code: records.get(item.caseId)?.code ?? '', since: item.listedAt.toISOString(), due: item.deadline.toISOString() }));
    return {
      toOpine: lines(may(actor, 'triage.opine'), (item) => item.state === 'open' && !filed(item).some((one) => one.memberId === actor.memberId)),
      toReveal: lines(may(actor, 'triage.decide'), reveals),
      toDecide: lines(may(actor, 'triage.decide'), (item) => item.state === 'revealed'),
    };
  }
}
