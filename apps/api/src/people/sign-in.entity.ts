import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One open (or ended) sign-in. Only the hash of its token is kept. */
@Entity('sign_ins')
@Index('ix_sign_ins_account', ['accountId', 'createdAt'])
export class SignInEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sign_ins' }) id!: string;
  @Index('ux_sign_ins_token_hash', { unique: true }) @Column('text') tokenHash!: string;
  @Column('uuid') accountId!: string;
  @Column('uuid') memberId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
  /** The absolute end; the idle end follows from `lastSeenAt`. */
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Browser and system in words, for the member's own list. */
  @Column('text') device!: string;
}

/** Attempts to sign in, for the rate limits: kept in Postgres so that they hold across nodes and without Redis. */
@Entity('sign_in_attempts')
@Index('ix_sign_in_attempts_key_at', ['key', 'at'])
export class SignInAttemptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sign_in_attempts' }) id!: string;
  /** `account:<hash of the e-mail>` or `ip:<address>`. */
  @Column('text') key!: string;
  @Column('timestamptz') at!: Date;
}
