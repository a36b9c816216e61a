import type { CaseContent, CaseState, SectionName, TriageOutcome } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Counts of the last check of the whole case: no marks, no text. */
export interface CheckSummary {
  ruleset: string;
  at: string;
  block: number;
  warn: number;
  undecided: number;
  hint: number;
}

/** One case. Its row holds no text of it, so that lists and jobs can be made from it alone. */
@Entity('cases')
@Index('ux_cases_network_code', ['networkId', 'code'], { unique: true })
@Index('ix_cases_network_updated', ['networkId', 'updatedAt', 'id'])
@Index('ix_cases_presenter_updated', ['presenterId', 'updatedAt', 'id'])
@Index('ix_cases_network_state_updated', ['networkId', 'state', 'updatedAt', 'id'])
@Index('ix_cases_network_queue', ['networkId', 'queueSince', 'id'])
@Index('ix_cases_session', ['sessionId'])
export class CaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_cases' }) id!: string;
  @Column('uuid') networkId!: string;
  /** Compared byte by byte, so that a beginning of it can be looked up on the index. */
  @Column({ type: 'text', collation: 'C' }) code!: string;
  @Column('uuid') presenterId!: string;
  @Column('text') state!: CaseState;
  /** When the present state began. */
  @Column({ type: 'timestamptz', precision: 3 }) stateSince!: Date;
  /** Counts what happened to the case; saving a section counts in the section's own version. */
  @Column('int', { default: 0 }) version!: number;
  @Column('text', { default: 'routine' }) urgency!: 'routine' | 'soon' | 'urgent';
  @Column('text', { nullable: true }) audience!: 'hub' | 'network' | 'library' | null;
  @Column('boolean', { default: false }) redFlag!: boolean;
  @Column('text', { array: true, default: '{}' }) questionKinds!: CaseContent['questions']['questions'][number]['kind'][];
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: Date;
  /** The first submission: the wait counts from here, a return does not reset it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt!: Date | null;
  /** The place in the queue of second looks while the case is in it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) queueSince!: Date | null;
  @Column('jsonb', { nullable: true }) checkSummary!: CheckSummary | null;

  // What later slices told this one in their own transactions, so that a list needs one query.
  @Column('text', { nullable: true }) triageState!: 'open' | 'revealed' | 'decided' | null;
  @Column('text', { nullable: true }) triageOutcome!: TriageOutcome | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) triageDeadline!: Date | null;
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  @Column('text', { nullable: true }) sessionTitle!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sessionStartsAt!: Date | null;
  @Column('uuid', { nullable: true }) letterId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) letterSignedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) letterAcknowledgedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextFollowUpAt!: Date | null;
}

/** The text of one section. A section never saved has no row: it is as in an empty form, version 0. */
@Entity('case_sections')
export class CaseSectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_sections' }) caseId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_case_sections' }) section!: SectionName;
  @Column('jsonb') content!: CaseContent[SectionName];
  @Column('int') version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: Date;
  @Column('uuid') updatedBy!: string;
}

/** The row of a new draft. */
export function newCase({ id, networkId, presenterId, code, now }: { id: string; networkId: string; presenterId: string; code: string; now: Date }): CaseEntity {
  return {
    id, networkId, code, presenterId, state: 'draft', stateSince: now, version: 1, urgency: 'routine', audience: null, redFlag: false, questionKinds: [], createdAt: now, updatedAt: now,
    submittedAt: null, queueSince: null, checkSummary: null, triageState: null, triageOutcome: null, triageDeadline: null, sessionId: null, sessionTitle: null, sessionStartsAt: null,
    letterId: null, letterSignedAt: null, letterAcknowledgedAt: null, nextFollowUpAt: null,
  };
}
