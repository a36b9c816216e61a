import type { TriageOutcome } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One case on the weekly list. A case that goes back and is released again gets a new item: opinions are about the text they were filed on. */
@Entity('triage_items')
@Index('ix_triage_items_network_open', ['networkId', 'openSince', 'id'])
@Index('ix_triage_items_network_decided', ['networkId', 'decidedAt', 'id'])
@Index('ix_triage_items_case', ['caseId', 'listedAt'])
export class TriageItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_triage_items' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') presenterId!: string;
  @Column('text', { default: 'open' }) state!: 'open' | 'revealed' | 'decided';
  @Column('int', { default: 1 }) version!: number;
  @Column('text') urgency!: 'routine' | 'soon' | 'urgent';
  @Column({ type: 'timestamptz', precision: 3 }) listedAt!: Date;
  /** The case's first submission: a return does not cost the place. */
  @Column({ type: 'timestamptz', precision: 3 }) waitingSince!: Date;
  @Column({ type: 'timestamptz', precision: 3 }) deadline!: Date;
  /** As `listedAt` while it waits for a decision; null when decided, or when the case left the list without one. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) openSince!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revealedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) outcome!: TriageOutcome | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) alternative!: string | null;
  /** Place and reasons as they were when it was decided. */
  @Column('int', { nullable: true }) rank!: number | null;
  @Column('text', { array: true, default: '{}' }) why!: string[];
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  @Column('text', { nullable: true }) sessionTitle!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sessionStartsAt!: Date | null;
}

/** A member's preliminary opinion on an item; until the reveal nobody but its author reads it. */
@Entity('triage_opinions')
export class TriageOpinionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_triage_opinions' }) itemId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_triage_opinions' }) memberId!: string;
  @Column('text') outcome!: TriageOutcome;
  @Column('text') line!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
