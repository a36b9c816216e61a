import { Inject, Injectable } from '@nestjs/common';
import { type CaseContent, type CheckResult, type InputOf, type Receipt, submitCase } from '@without-walls/contracts';
import { caseTransition, readiness, submissionRefusal } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CheckerFailure, foundOf } from './case-checker.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseMarks } from './case-marks.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity, CheckSummary } from './case.entity.js';

type Body = InputOf<typeof submitCase>['body'];

export const summaryOf = ({ marks: _, ...counts }: CheckResult): CheckSummary => counts;

/** Handing a case over: attested, checked as a whole once more, and into the queue at its old place if it had one. */
@Injectable()
export class CaseSubmissionService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
  ) {}

  async submit(actor: Actor, id: string, body: Body): Promise<Receipt> {
    return unlessHeld(await this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'submit', body.version);
      const { content } = await this.texts.read(id);
      const check = await this.checkOrHold(tx, row, content);
      if (!check) return { id, version: row.version, state: row.state };
      refuseUnready(content, check, body.attestation.version);
      await this.trail.addAttestation({ id: this.clock.uuid(), caseId: id, version: body.attestation.version, basis: body.attestation.basis, ruleset: check.ruleset, at: this.clock.now(), byId: actor.memberId });
      const again = row.submittedAt !== null;
      row.submittedAt ??= this.clock.now();
      return this.desk.move(tx, row, 'submit', { what: again ? 'resubmitted' : 'submitted', byId: actor.memberId, tell: 'submitted', change: { checkSummary: summaryOf(check) }, detail: { attestation: body.attestation.version, basis: body.attestation.basis, ruleset: check.ruleset } });
    }));
  }

  /**
   * The check, or null when it failed and the case was put out of sight: nothing passes on a check that did not end.
   * A draft has nobody to be hidden from and one that is out of sight already is: they stay, and the act is refused.
   */
  async checkOrHold(tx: Tx, row: CaseEntity, content: CaseContent): Promise<CheckResult | null> {
    try {
      return await this.marks.check(row, content);
    } catch (error) {
      if (!(error instanceof CheckerFailure)) throw error;
      if (!caseTransition(row.state, 'quarantine')) refuse('checker_unavailable');
      await this.desk.move(tx, row, 'quarantine', { what: 'quarantined', byId: null, note: 'the check failed' });
      return null;
    }
  }
}

/** A case that was put out of sight was committed as such; its caller still gets the refusal, the first time and when it asks again. */
export function unlessHeld(receipt: Receipt): Receipt {
  return receipt.state === 'quarantined' ? refuse('checker_unavailable', { state: { state: receipt.state, version: receipt.version } }) : receipt;
}

function refuseUnready(content: CaseContent, check: CheckResult, attestation: string): void {
  const code = submissionRefusal(content, { blockMarks: check.block, undecidedMarks: check.undecided, attestation });
  if (!code) return;
  const state = { identifiers_found: () => check.marks.filter((mark) => mark.tier === 'block').map(foundOf), marks_undecided: () => check.marks.filter((mark) => mark.tier === 'warn' && !mark.decided).map(foundOf), not_ready: () => readiness(content) };
  refuse(code, code in state ? { state: state[code as keyof typeof state]() } : {});
}
