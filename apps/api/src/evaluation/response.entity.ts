import type { InstrumentKey } from '@without-walls/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One filled-in questionnaire: one a member, instrument and occasion. Read by reports only, never by name. */
@Entity('evaluation_responses')
@Index('ux_evaluation_responses_once', ['memberId', 'instrument', 'occasion'], { unique: true })
@Index('ix_evaluation_responses_network', ['networkId', 'instrument', 'at', 'id'])
export class ResponseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_evaluation_responses' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column('text') instrument!: InstrumentKey;
  @Column('text') instrumentVersion!: string;
  /** A session or slot for its survey; the number of sessions attended for the others. */
  @Column('text') occasion!: string;
  @Column('jsonb') answers!: Record<string, number>;
  @Column('text', { default: '' }) text!: string;
  @Column('double precision', { nullable: true }) score!: number | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('int', { default: 1 }) version!: number;
}
