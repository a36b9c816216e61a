import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One run through all released cases of a network. `lastCaseId` is how far it came, so that a worker that dies loses nothing. */
@Entity('case_rechecks')
@Index('ix_case_rechecks_network', ['networkId', 'startedAt', 'id'])
@Index('ux_case_rechecks_running', ['networkId'], { unique: true, where: 'finished_at IS NULL' })
export class RecheckEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_case_rechecks' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') ruleset!: string;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3 }) touchedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt!: Date | null;
  /** Null: the rules changed and the system began by itself. */
  @Column('uuid', { nullable: true }) byId!: string | null;
  @Column('int') total!: number;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) held!: number;
  @Column('int', { default: 0 }) toDecide!: number;
  @Column('uuid', { nullable: true }) lastCaseId!: string | null;
}
