import type { ConnectionFinding, GuestLevel, LobbyState, MemberRef } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who comes to one session by a link. Only hashes are kept: of the link, and of the browser it belongs to since it was opened. */
@Entity('round_guests')
@Index('ix_round_guests_session', ['sessionId', 'madeAt'])
export class GuestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_guests' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') sessionId!: string;
  @Column('text') name!: string;
  @Column('text') profession!: string;
  @Column('text') level!: GuestLevel;
  @Index('ux_round_guests_token', { unique: true }) @Column('text') tokenHash!: string;
  @Index('ux_round_guests_browser', { unique: true }) @Column('text', { nullable: true }) browserHash!: string | null;
  @Column('uuid') madeBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) madeAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) openedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt!: Date | null;
}

/** Somebody who asked to be let into a round, and what was decided. Kept, so that a lost line or a dead node changes nothing. */
@Entity('round_lobby')
@Index('ix_round_lobby_waiting', ['roundId', 'state', 'askedAt'])
export class LobbyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_lobby' }) roundId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_lobby' }) memberId!: string;
  @Column('uuid') networkId!: string;
  /** As others see them. */
  @Column('jsonb') member!: MemberRef;
  @Column('boolean') guest!: boolean;
  @Column('text') state!: LobbyState;
  @Column({ type: 'timestamptz', precision: 3 }) askedAt!: Date;
  /** When their page last said that it is open. */
  @Column({ type: 'timestamptz', precision: 3 }) seenAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
}

/** What a member's own test of their connection found, when they chose to send it. The last five of each are kept. */
@Entity('connection_reports')
@Index('ix_connection_reports_member', ['memberId', 'at'])
export class ConnectionReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_connection_reports' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text') heading!: string;
  @Column('jsonb') findings!: ConnectionFinding[];
  @Column('text') browser!: string;
  @Column('text', { nullable: true }) line!: string | null;
}
