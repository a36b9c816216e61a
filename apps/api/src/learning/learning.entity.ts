import type { Commitment } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A secret calendar address, as a hash only. */
@Entity('calendar_feeds')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_calendar_feeds' }) memberId!: string;
  @Column('uuid') networkId!: string;
  @Index('ux_calendar_feeds_token', { unique: true }) @Column('text') tokenHash!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
}

/** What a learner means to change. `dueAt` is the next question that is still to be asked; `askedWeek` the one that waits for an answer. */
@Entity('commitments')
@Index('ix_commitments_member', ['memberId', 'at', 'id'])
@Index('ix_commitments_due', ['dueAt'])
export class CommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_commitments' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column('uuid') lectureId!: string;
  @Column('text') text!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('jsonb', { default: [] }) answers!: Commitment['answers'];
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt!: Date | null;
  @Column('int', { nullable: true }) dueWeek!: number | null;
  @Column('int', { nullable: true }) askedWeek!: number | null;
  @Column('int', { default: 0 }) version!: number;
}

/** A learner was told that this credit, the last one for its lecture, stops counting soon. */
@Entity('expiry_notices')
export class ExpiryNoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_expiry_notices' }) memberId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_expiry_notices' }) lectureId!: string;
  @PrimaryColumn({ type: 'timestamptz', precision: 3, primaryKeyConstraintName: 'pk_expiry_notices' }) creditAt!: Date;
}

/** That a member completed a ring, and when. Written once: what becomes of the ring later does not change it. */
@Entity('curriculum_completions')
export class CompletionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_curriculum_completions' }) memberId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_curriculum_completions' }) curriculumId!: string;
  @Column('uuid') networkId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) completedAt!: Date;
  /** Distinct lectures that were needed then. */
  @Column('int') needed!: number;
}

/** Which mails about lectures a member wants. Without a row: all of them. */
@Entity('learning_wishes')
export class LearningWishesEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_learning_wishes' }) memberId!: string;
  @Column('boolean', { default: true }) nextChance!: boolean;
}

/** A learner was told when the lecture of this sheet, which they missed, comes round again. */
@Entity('next_chances')
export class NextChanceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_next_chances' }) memberId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_next_chances' }) sheetId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
