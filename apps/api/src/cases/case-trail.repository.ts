import { Inject, Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { CaseAttestationEntity, CaseCommentEntity, CaseDecisionEntity, CaseEventEntity, type CaseHappening, CaseLookEntity, CaseOutcomeEntity, CaseReturnEntity } from './case-trail.entity.js';

/** What happened to a case and what was said about it: events, decisions, attestations, returns, comments. */
@Injectable()
export class CaseTrailRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async addEvent(event: CaseEventEntity): Promise<void> {
    await this.db.manager.insert(CaseEventEntity, event);
  }
  events(caseId: string): Promise<CaseEventEntity[]> {
    return this.db.manager.find(CaseEventEntity, { where: { caseId }, order: { version: 'ASC' } });
  }
  /** Marks events as told and answers which ones were not told before: of two handlers one gets them. */
  async claimUntold(caseId: string, whats: CaseHappening[], now: Date): Promise<{ version: number; byId: string | null }[]> {
    const [rows] = (await this.db.query('UPDATE case_events SET notified_at = $3 WHERE case_id = $1 AND what = ANY($2::text[]) AND notified_at IS NULL RETURNING version, by_id AS "byId"', [caseId, whats, now])) as unknown as [{ version: number; byId: string | null }[], number];
    return rows;
  }

  async addDecision(decision: CaseDecisionEntity): Promise<void> {
    await this.db.manager.insert(CaseDecisionEntity, decision);
  }
  decisions(caseId: string): Promise<CaseDecisionEntity[]> {
    return this.db.manager.find(CaseDecisionEntity, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
  }

  async addAttestation(attestation: CaseAttestationEntity): Promise<void> {
    await this.db.manager.insert(CaseAttestationEntity, attestation);
  }
  lastAttestation(caseId: string): Promise<CaseAttestationEntity | null> {
    return this.db.manager.findOne(CaseAttestationEntity, { where: { caseId }, order: { at: 'DESC', id: 'DESC' } });
  }

  async addReturn(request: CaseReturnEntity): Promise<void> {
    await this.db.manager.insert(CaseReturnEntity, request);
  }
  lastReturn(caseId: string): Promise<CaseReturnEntity | null> {
    return this.db.manager.findOne(CaseReturnEntity, { where: { caseId }, order: { at: 'DESC', id: 'DESC' } });
  }

  async addLook(look: CaseLookEntity): Promise<void> {
    await this.db.manager.insert(CaseLookEntity, look);
  }
  /** Looks at the text as it has stood since then, the first one first. */
  looksSince(caseId: string, since: Date): Promise<CaseLookEntity[]> {
    return this.db.manager.find(CaseLookEntity, { where: { caseId, at: MoreThanOrEqual(since) }, order: { at: 'ASC', id: 'ASC' } });
  }

  async addOutcome(outcome: CaseOutcomeEntity): Promise<void> {
    await this.db.manager.insert(CaseOutcomeEntity, outcome);
  }
  lastOutcome(caseId: string): Promise<CaseOutcomeEntity | null> {
    return this.db.manager.findOne(CaseOutcomeEntity, { where: { caseId }, order: { at: 'DESC', id: 'DESC' } });
  }

  async addComment(comment: CaseCommentEntity): Promise<void> {
    await this.db.manager.insert(CaseCommentEntity, comment);
  }
  /** The thread in the order it was written. */
  comments(caseId: string, after: (string | number)[] | null, limit: number): Promise<CaseCommentEntity[]> {
    const query = this.db.manager.createQueryBuilder(CaseCommentEntity, 'k').where('k.caseId = :caseId', { caseId });
    if (after) query.andWhere('(k.at, k.id) > (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('k.at').addOrderBy('k.id').limit(limit + 1).getMany();
  }
}
