import { Inject, Injectable } from '@nestjs/common';
import type { Receipt, SectionName } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { CaseDesk } from './case-desk.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';

export interface ReturnRequest {
  byId: string;
  request: string;
  sections: SectionName[];
}

/** Sending a case back with a precise request: by the second look, or by triage. */
@Injectable()
export class CaseReturns {
  constructor(@Inject(CaseDesk) private readonly desk: CaseDesk, @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository, @Inject(Clock) private readonly clock: Clock) {}

  async send(tx: Tx, row: CaseEntity, { byId, request, sections }: ReturnRequest): Promise<Receipt> {
    await this.trail.addReturn({ id: this.clock.uuid(), caseId: row.id, request, sections, at: this.clock.now(), byId });
    return this.desk.move(tx, row, 'return', { what: 'returned', byId, tell: 'returned', detail: { sections } });
  }
}
