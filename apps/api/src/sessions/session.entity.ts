import type { AgendaItem, SessionView } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type InviteePart = SessionView['invitees'][number]['part'];
export type InviteeAnswer = SessionView['invitees'][number]['answer'];

/** A planned meeting. Its row is the lock of its agenda and invitations. */
@Entity('sessions')
@Index('ix_sessions_network_starts', ['networkId', 'startsAt', 'id'])
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sessions' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') kind!: SessionView['kind'];
  @Column('text') title!: string;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt!: Date;
  @Column('int') minutes!: number;
  @Column('text') timeZone!: string;
  @Column('text') state!: SessionView['state'];
  @Column('uuid', { nullable: true }) facilitatorId!: string | null;
  /** The room, once it was opened. */
  @Column('uuid', { nullable: true }) roundId!: string | null;
  /** Of the calendar entry: grows with every change that invited people must hear of. */
  @Column('int', { default: 0 }) sequence!: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) invitationsSentAt!: Date | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  /** Waits beside the agenda, and comes on it when a presenter cannot come. */
  @Column('uuid', { nullable: true }) standbyCaseId!: string | null;
  /** Cases are to be in so many days before. */
  @Column('int', { default: 3 }) caseCutOffDays!: number;
  @Column('int', { default: 0 }) version!: number;
  @Column('uuid') createdBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt!: Date | null;
}

/** One place on an agenda. Positions are dense from 0. */
@Entity('agenda_items')
@Index('ix_agenda_items_session', ['sessionId', 'position'])
@Index('ix_agenda_items_case', ['caseId'])
export class AgendaItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_agenda_items' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') sessionId!: string;
  @Column('int') position!: number;
  @Column('text') kind!: AgendaItem['kind'];
  @Column('text') title!: string;
  @Column('int') minutes!: number;
  @Column('text', { default: 'planned' }) state!: AgendaItem['state'];
  @Column('double precision', { nullable: true }) minutesUsed!: number | null;
  @Column('uuid', { nullable: true }) caseId!: string | null;
  /** The lecture of a curriculum that an item of that kind is. */
  @Column('uuid', { nullable: true }) lectureId!: string | null;
  /** Whether the presenter of the case said that they come. */
  @Column('text', { default: 'none' }) presenterState!: AgendaItem['presenterState'];
  /** The last reminder that went out: so many days before. */
  @Column('int', { nullable: true }) remindedDays!: number | null;
  /** Stays behind the cases: they come on before it. */
  @Column('boolean', { default: false }) afterCases!: boolean;
}

/** One presenter asked another to swap places. */
@Entity('presenter_swaps')
@Index('ix_presenter_swaps_from', ['fromItemId'])
@Index('ix_presenter_swaps_to', ['toItemId'])
export class PresenterSwapEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_presenter_swaps' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') fromItemId!: string;
  @Column('uuid') toItemId!: string;
  @Column('uuid') fromMemberId!: string;
  @Column('uuid') toMemberId!: string;
  @Column('text') state!: 'asked' | 'agreed' | 'refused';
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

@Entity('session_invitees')
@Index('ix_session_invitees_member', ['memberId'])
export class InviteeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_session_invitees' }) sessionId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_session_invitees' }) memberId!: string;
  @Column('uuid') networkId!: string;
  @Column('text') part!: InviteePart;
  @Column('text', { default: 'none' }) answer!: InviteeAnswer;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) invitedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt!: Date | null;
  /** The last calendar sequence written to this member, so that a job that runs twice writes once. */
  @Column('int', { default: -1 }) sentSequence!: number;
}
