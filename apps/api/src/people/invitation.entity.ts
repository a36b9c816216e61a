import type { Discipline, Role } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An invitation by link. The token is only in the mail; its hash is here. */
@Entity('invitations')
@Index('ix_invitations_network_sent', ['networkId', 'sentAt', 'id'])
@Index('ix_invitations_email', ['networkId', 'email'])
export class InvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitations' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) roles!: Role[];
  @Column('uuid', { nullable: true }) siteId!: string | null;
  @Column('text') profession!: string;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('text', { nullable: true }) registrationBody!: string | null;
  @Column('text', { nullable: true }) registrationNumber!: string | null;
  @Column('boolean', { default: false }) canPrescribeOpioids!: boolean;
  @Column('text', { nullable: true }) locality!: string | null;
  @Index('ux_invitations_token_hash', { unique: true }) @Column('text') tokenHash!: string;
  @Column({ type: 'timestamptz', precision: 3 }) sentAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
