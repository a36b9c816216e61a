import { Inject, Injectable } from '@nestjs/common';
import type { CheckResult } from '@without-walls/contracts';
import type { Tx } from '../platform/database/unit-of-work.js';
import { CheckerFailure } from './case-checker.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseEvents } from './case-events.service.js';
import { CaseMarks } from './case-marks.js';
import { summaryOf } from './case-submission.service.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';

export interface Rechecked {
  held: boolean;
  toDecide: boolean;
}
/** A thread longer than this is looked through as far as it goes here; its newest texts passed the check when they were written. */
const manyComments = 1_000;

/** One released case under the rules of now, with its thread and the pages of its files. What must go, or cannot be checked, is put out of sight. */
@Injectable()
export class RecheckedCases {
  constructor(
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseEvents) private readonly events: CaseEvents,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(CasesRepository) private readonly cases: CasesRepository,
  ) {}

  async check(tx: Tx, row: CaseEntity): Promise<Rechecked> {
    const found = await this.look(row);
    if (!found) return this.hold(tx, row, 'the check failed', {});
    const checkSummary = summaryOf(found.check);
    if (found.check.block + found.beside > 0) return this.hold(tx, row, 'found by newer rules', { checkSummary });
    await this.cases.change(row.id, { checkSummary });
    return { held: false, toDecide: found.check.undecided > 0 };
  }

  private async look(row: CaseEntity): Promise<{ check: CheckResult; /** Red marks in the thread and in pages of files. */ beside: number } | null> {
    try {
      const check = await this.marks.check(row, (await this.texts.read(row.id)).content);
      const thread = await this.trail.comments(row.id, null, manyComments);
      const others = [...thread.map((comment) => comment.text), ...(await this.events.textsOf(row.id))];
      return { check, beside: await this.marks.countMustGo(row, others) };
    } catch (error) {
      if (error instanceof CheckerFailure) return null;
      throw error;
    }
  }

  private async hold(tx: Tx, row: CaseEntity, note: string, change: Partial<CaseEntity>): Promise<Rechecked> {
    await this.desk.move(tx, row, 'quarantine', { what: 'quarantined', byId: null, note, tell: 'quarantined', change, detail: { block: change.checkSummary?.block ?? null, ruleset: change.checkSummary?.ruleset ?? null } });
    return { held: true, toDecide: false };
  }
}
