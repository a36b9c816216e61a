import type { SectionName, TriageOutcome, markAction, markReasons } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { z } from 'zod';

/** What was decided about a mark. The text is there as a keyed hash only, to know it again while it stands in the case. */
@Entity('case_decisions')
@Index('ix_case_decisions_case', ['caseId', 'at', 'id'])
export class CaseDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_decisions' }) id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') section!: SectionName;
  @Column('text') field!: string;
  @Column('text') rule!: string;
  @Column('text') type!: string;
  @Column('text') tier!: 'block' | 'warn' | 'hint';
  @Column('text') action!: z.infer<typeof markAction>;
  @Column('text', { nullable: true }) reason!: (typeof markReasons)[number] | null;
  /** Null when the text was replaced or removed: there is nothing to know again. */
  @Column('text', { nullable: true }) fingerprint!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}

/** What the presenter stated at each submission. */
@Entity('case_attestations')
@Index('ix_case_attestations_case', ['caseId', 'at', 'id'])
export class CaseAttestationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_attestations' }) id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') version!: string;
  @Column('text') basis!: 'anonymised' | 'consent';
  /** Rules and lists of the check that stood behind it. */
  @Column('text') ruleset!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}

/** What triage decided, each time it did. */
@Entity('case_outcomes')
@Index('ix_case_outcomes_case', ['caseId', 'at', 'id'])
export class CaseOutcomeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_outcomes' }) id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') outcome!: TriageOutcome;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) alternative!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}

/** What a coordinator, or the triage, asked for when the case went back. */
@Entity('case_returns')
@Index('ix_case_returns_case', ['caseId', 'at', 'id'])
export class CaseReturnEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_returns' }) id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') request!: string;
  @Column('text', { array: true, default: '{}' }) sections!: SectionName[];
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}

/** A second look that ended well, where a network asks for two: it counts while the text stays as it was. */
@Entity('case_looks')
@Index('ix_case_looks_case', ['caseId', 'at', 'id'])
export class CaseLookEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_looks' }) id!: string;
  @Column('uuid') caseId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
  @Column('text') urgency!: 'routine' | 'soon' | 'urgent';
  @Column('text', { array: true }) sections!: SectionName[];
}

export const caseHappenings = ['created', 'submitted', 'resubmitted', 'returned', 'looked', 'released', 'withdrawn', 'recalled', 'quarantined', 'decided', 'answered', 'listed', 'relisted', 'advised', 'acknowledged', 'closed'] as const;
export type CaseHappening = (typeof caseHappenings)[number];

/** One step of the case's life, numbered by the version it made. */
@Entity('case_events')
export class CaseEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_events' }) caseId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_case_events' }) version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text') what!: CaseHappening;
  /** Null: the system. */
  @Column('uuid', { nullable: true }) byId!: string | null;
  /** Why, where a reason was asked for. Shown to nobody but kept with the case. */
  @Column('text', { nullable: true }) note!: string | null;
  /** When those concerned were written to, so that a job that runs twice writes once. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) notifiedAt!: Date | null;
}

@Entity('case_comments')
@Index('ix_case_comments_case', ['caseId', 'at', 'id'])
export class CaseCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_comments' }) id!: string;
  @Column('uuid') caseId!: string;
  @Column('text') text!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}
