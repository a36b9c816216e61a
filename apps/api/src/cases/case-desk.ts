import { Inject, Injectable } from '@nestjs/common';
import type { CaseState, JobPayload, Receipt } from '@without-walls/contracts';
import { type CaseAct, type CaseAction, caseRefusal, caseTransition, mayReadCase } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { CaseEntity } from './case.entity.js';
import { CaseEvents } from './case-events.service.js';
import { factsOf } from './case-facts.js';
import type { CaseHappening } from './case-trail.entity.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import { CasesRepository } from './cases.repository.js';

export interface Step {
  what: CaseHappening;
  byId: string | null;
  /** Why, where a reason was asked for. */
  note?: string;
  tell?: JobPayload<'cases.notify'>['what'];
  change?: Partial<CaseEntity>;
  /** Beside code and state: counts and kinds for the audit trail, never text. */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

export const receiptOf = (row: CaseEntity): Receipt => ({ id: row.id, version: row.version, state: row.state });
/** What is true now, for answers that say "this has moved on". */
export const standing = (row: CaseEntity) => ({ state: { state: row.state, version: row.version } });

const atDesk: readonly CaseState[] = ['submitted', 'quarantined'];
const inHub: readonly CaseState[] = ['released', 'listed', 'answered', 'advised', 'closed'];
const noTriage = { triageState: null, triageOutcome: null, triageDeadline: null } as const;
const noSession = { sessionId: null, sessionTitle: null, sessionStartsAt: null } as const;

/** Where a case is opened for a change and where every step of its life is taken: rule, row, event, audit, news, listeners. */
@Injectable()
export class CaseDesk {
  constructor(
    @Inject(CasesRepository) private readonly cases: CasesRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(CaseEvents) private readonly events: CaseEvents,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The row held for this act, or the refusal: not there, not theirs, not now, or seen in another version. */
  async open(actor: Actor, id: string, act: CaseAct, version?: number): Promise<CaseEntity> {
    const row = found(await this.cases.lock(actor.networkId, id));
    const refusal = caseRefusal(actor, factsOf(row, await this.events.witness(actor, row)), act);
    if (refusal) refuse(refusal, refusal === 'wrong_state' ? standing(row) : {});
    if (version !== undefined && version !== row.version) refuse('stale_version', standing(row));
    return row;
  }

  /** The row for reading; `not_found` when the actor may not know that it exists. */
  async readable(actor: Actor, id: string): Promise<CaseEntity> {
    const row = found(await this.cases.byId(actor.networkId, id));
    if (!mayReadCase(actor, factsOf(row, await this.events.witness(actor, row)))) refuse('not_found');
    return row;
  }

  /** Takes the case to its next state. */
  async move(tx: Tx, row: CaseEntity, action: CaseAction, step: Step): Promise<Receipt> {
    const next = caseTransition(row.state, action);
    if (!next) refuse('wrong_state', standing(row));
    const before = { state: row.state, sessionId: row.sessionId };
    const now = this.clock.now();
    Object.assign(row, { state: next, stateSince: now, queueSince: atDesk.includes(next) ? (row.submittedAt ?? now) : null, audience: inHub.includes(next) ? (row.audience ?? 'hub') : null });
    if (!inHub.includes(next)) Object.assign(row, noTriage);
    if (!inHub.includes(next) || next === 'released') Object.assign(row, noSession);
    return this.note(tx, row, step, before);
  }

  /** Records a step that leaves the state as it is, or the rest of one that does not. */
  async note(tx: Tx, row: CaseEntity, step: Step, before: Pick<CaseEntity, 'state' | 'sessionId'> = { state: row.state, sessionId: row.sessionId }): Promise<Receipt> {
    const now = this.clock.now();
    Object.assign(row, step.change, { version: row.version + 1, updatedAt: now });
    await this.cases.change(row.id, row);
    await this.trail.addEvent({ caseId: row.id, version: row.version, at: now, what: step.what, byId: step.byId, note: step.note ?? null, notifiedAt: null });
    tx.audit({ networkId: row.networkId, action: `case.${step.what}`, subjectType: 'case', subjectId: row.id, actorId: step.byId, detail: { code: row.code, state: row.state, ...step.detail } });
    if (step.tell) tx.job('cases.notify', { caseId: row.id, what: step.tell });
    tx.socket(`network:${row.networkId}`, 'changed', { topic: 'cases', id: row.id });
    await this.events.tell(tx, { what: step.what, before: before.state, sessionBefore: before.sessionId, case: row, byId: step.byId });
    return receiptOf(row);
  }
}
