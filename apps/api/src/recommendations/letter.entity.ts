import type { FollowUp, LetterBody } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Signed advice on one case. Number, body, hash and signature are frozen: a trigger refuses any change of them. */
@Entity('letters')
@Index('ux_letters_network_number', ['networkId', 'number'], { unique: true })
@Index('ux_letters_round_case', ['roundId', 'caseId'], { unique: true })
@Index('ix_letters_network_signed', ['networkId', 'signedAt', 'id'])
@Index('ix_letters_presenter_signed', ['presenterId', 'signedAt', 'id'])
@Index('ix_letters_case', ['caseId'])
export class LetterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_letters' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') number!: string;
  @Column('uuid') caseId!: string;
  @Column('text') caseCode!: string;
  /** Null for written advice. */
  @Column('uuid', { nullable: true }) roundId!: string | null;
  @Column('uuid') presenterId!: string;
  @Column('uuid') signedBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) signedAt!: Date;
  @Column('jsonb') body!: LetterBody;
  /** SHA-256 of the canonical body, hex. */
  @Column('text') contentHash!: string;
  /** The message that told the presenter; its row says whether it left. */
  @Column('uuid', { nullable: true }) mailId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) acknowledgedAt!: Date | null;
  @Column('int', { default: 0 }) version!: number;
}

/** The rendered letter. Made by a job, or by the first reader when the job has not come yet. */
@Entity('letter_pdfs')
export class LetterPdfEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_letter_pdfs' }) letterId!: string;
  @Column('bytea') pdf!: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) renderedAt!: Date;
}

/** Letters of a network are counted by year, without a hole. */
@Entity('letter_counters')
export class LetterCounterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_letter_counters' }) networkId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_letter_counters' }) year!: number;
  @Column('int') count!: number;
}

/** The question, at 30 and at 90 days, what became of one recommendation. */
@Entity('follow_ups')
@Index('ux_follow_ups_once', ['letterId', 'recommendationId', 'checkpoint'], { unique: true })
@Index('ix_follow_ups_due', ['state', 'remindQueuedAt', 'dueAt'])
@Index('ix_follow_ups_presenter', ['presenterId', 'state', 'dueAt'])
@Index('ix_follow_ups_answered', ['networkId', 'answeredAt'])
export class FollowUpEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_follow_ups' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') letterId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') presenterId!: string;
  @Column('uuid') recommendationId!: string;
  @Column('text') checkpoint!: FollowUp['checkpoint'];
  @Column({ type: 'timestamptz', precision: 3 }) dueAt!: Date;
  @Column('text', { default: 'due' }) state!: FollowUp['state'];
  @Column('text', { nullable: true }) reason!: FollowUp['reason'];
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt!: Date | null;
  /** When the reminder was given to the queue, and when it was written. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindQueuedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) remindedAt!: Date | null;
  @Column('int', { default: 0 }) version!: number;
}
