import type { Discipline, Role } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person's way in: e-mail and password. Passkeys, TOTP and OIDC identities will stand beside it, not in it. */
@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_accounts' }) id!: string;
  /** Lower case. */
  @Index('ux_accounts_email', { unique: true }) @Column('text') email!: string;
  /** argon2id; null until a password was set. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** An account's place in one network. */
@Entity('members')
@Index('ux_members_network_account', ['networkId', 'accountId'], { unique: true })
@Index('ix_members_network_name', ['networkId', 'name', 'id'])
@Index('ix_members_account', ['accountId'])
export class MemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_members' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) siteId!: string | null;
  @Column('text') name!: string;
  @Column('text') profession!: string;
  @Column('text', { nullable: true }) discipline!: Discipline | null;
  @Column('text', { array: true, default: '{}' }) roles!: Role[];
  @Column('text', { nullable: true }) registrationBody!: string | null;
  @Column('text', { nullable: true }) registrationNumber!: string | null;
  @Column('boolean', { default: false }) canPrescribeOpioids!: boolean;
  @Column('text', { nullable: true }) locality!: string | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('int', { default: 0 }) version!: number;
}
