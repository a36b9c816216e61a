import type { StatementBody, StatementRow, StatementRun } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One order of statements. `lastMemberId` is how far it came. */
@Entity('statement_runs')
@Index('ix_statement_runs_network', ['networkId', 'startedAt', 'id'])
export class StatementRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_statement_runs' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('text') scheme!: StatementRun['scheme'];
  @Column('text', { nullable: true }) approval!: string | null;
  @Column('text', { default: 'running' }) state!: StatementRun['state'];
  @Column('int') total!: number;
  @Column('int', { default: 0 }) done!: number;
  /** What becomes of those who have a valid statement of this scheme for a part of the time. */
  @Column('text', { default: 'leave-out' }) overlap!: StatementRun['overlap'];
  /** How many were left out because they have one. */
  @Column('int', { default: 0 }) had!: number;
  /** How many were left out because the scheme is not for their profession. */
  @Column('int', { default: 0 }) unfit!: number;
  /** Who made the statement for themselves; null for an order. */
  @Column('uuid', { nullable: true }) memberId!: string | null;
  @Column('uuid', { nullable: true }) lastMemberId!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt!: Date;
  @Column('uuid') byId!: string;
}

/** A statement as it was signed. Nothing of `body` is ever changed. */
@Entity('statements')
@Index('ux_statements_run_member', ['runId', 'memberId', 'again'], { unique: true })
@Index('ix_statements_network', ['networkId', 'issuedAt', 'id'])
@Index('ix_statements_member', ['memberId', 'issuedAt', 'id'])
@Index('ix_statements_valid', ['networkId', 'memberId', 'id'], { where: "state = 'valid'" })
export class StatementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_statements' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') runId!: string;
  @Column('uuid') memberId!: string;
  @Index('ux_statements_code', { unique: true }) @Column('text') code!: string;
  @Column('jsonb') body!: StatementBody;
  @Column('text') keyId!: string;
  @Column('text') signature!: string;
  @Column('text', { default: 'valid' }) state!: StatementRow['state'];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) supersededBy!: string | null;
  /** How often the statement of this member was issued anew. */
  @Column('int', { default: 0 }) again!: number;
  @Column({ type: 'timestamptz', precision: 3 }) issuedAt!: Date;
}

/** A public key under which statements were signed. Kept for ever, so that old statements can be verified. */
@Entity('statement_keys')
export class StatementKeyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_statement_keys' }) keyId!: string;
  @Column('text') publicKey!: string;
  @Column({ type: 'timestamptz', precision: 3 }) since!: Date;
}
