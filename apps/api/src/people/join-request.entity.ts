import type { BulkRow, JoinRequest } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who wants to join. There is no account before an administrator approves. The token is only in the mail; its hash is here. */
@Entity('join_requests')
@Index('ux_join_requests_token', ['tokenHash'], { unique: true })
@Index('ix_join_requests_network', ['networkId', 'state', 'askedAt', 'id'])
@Index('ix_join_requests_email', ['networkId', 'email'])
export class JoinRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_join_requests' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') tokenHash!: string;
  @Column('text') name!: string;
  @Column('text') email!: string;
  @Column('text') profession!: JoinRequest['profession'];
  @Column('uuid', { nullable: true }) siteId!: string | null;
  @Column('text', { nullable: true }) siteName!: string | null;
  @Column('jsonb', { default: [] }) answers!: JoinRequest['answers'];
  @Column('text') state!: JoinRequest['state'];
  /** What was asked back. */
  @Column('text', { nullable: true }) question!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) confirmedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column('int', { default: 0 }) version!: number;
}

/** A list of people to invite, and how far that is. */
@Entity('invitation_lists')
export class InvitationListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitation_lists' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') byId!: string;
  @Column('jsonb') rows!: BulkRow[];
  /** The first row that is not done. */
  @Column('int', { default: 0 }) atRow!: number;
  @Column('int', { default: 0 }) invited!: number;
  @Column('int', { default: 0 }) skipped!: number;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
