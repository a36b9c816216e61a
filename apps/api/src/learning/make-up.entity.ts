import type { MakeUp } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One try at the quiz of a lecture's version; one open at a time. */
@Entity('quiz_tries')
@Index('ux_quiz_tries_open', ['memberId', 'lectureId'], { unique: true, where: 'finished_at IS NULL' })
@Index('ix_quiz_tries_member', ['memberId', 'lectureId', 'startedAt'])
@Index('ix_quiz_tries_network', ['networkId', 'finishedAt'])
export class QuizTryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_quiz_tries' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column('uuid') lectureId!: string;
  @Column('int') lectureVersion!: number;
  /** Places of the chosen answers, in the order of the questions. */
  @Column('jsonb', { default: [] }) answers!: number[];
  @Column('int', { nullable: true }) rightCount!: number | null;
  @Column('int', { nullable: true }) ofCount!: number | null;
  @Column('int', { nullable: true }) percent!: number | null;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt!: Date | null;
}

/** What somebody handed in for a lecture they missed. What came of it counts in attendance. */
@Entity('make_ups')
@Index('ix_make_ups_member', ['memberId', 'lectureId', 'at'])
@Index('ux_make_ups_open', ['memberId', 'lectureId'], { unique: true, where: "state <> 'granted'" })
@Index('ix_make_ups_waiting', ['networkId', 'at', 'id'], { where: "state = 'waiting'" })
export class MakeUpEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_make_ups' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column('uuid') lectureId!: string;
  @Column('int') lectureVersion!: number;
  @Column('text') via!: MakeUp['via'];
  @Column('text') byWhat!: MakeUp['by'];
  @Column('text', { default: '' }) reflection!: string;
  @Column('text') state!: MakeUp['state'];
  /** What an educator said when it came back. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}

/** Somebody would come to an extra day of a lecture. */
@Entity('extra_wishes')
@Index('ix_extra_wishes_network', ['networkId', 'lectureId'])
export class ExtraWishEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_extra_wishes' }) lectureId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_extra_wishes' }) memberId!: string;
  @Column('uuid') networkId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
