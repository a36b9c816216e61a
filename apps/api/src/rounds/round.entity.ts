import type { RoundEventType, RoundState } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the one act of finishing made; kept, so that a second press answers the same. */
export interface RoundResult {
  letters: number;
  followUps: number;
  relisted: number;
}
export interface RecordedQuorum {
  met: boolean;
  say: string;
  missing: string[];
  /** Why the round was held without it; null when it was met. */
  override: string | null;
}

/** A session held live. Its row is the lock of its event log; `projection` is the fold of that log. */
@Entity('rounds')
@Index('ix_rounds_timer_due', ['timerDueAt'])
@Index('ix_rounds_hands_due', ['handsDueAt'])
@Index('ix_rounds_break_due', ['breakDueAt'])
@Index('ix_rounds_recording_due', ['recordingDueAt'])
@Index('ix_rounds_state', ['state', 'id'])
export class RoundEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_rounds' }) id!: string;
  @Column('uuid') networkId!: string;
  @Index('ux_rounds_session', { unique: true }) @Column('uuid') sessionId!: string;
  @Column('int') seq!: number;
  @Column('text') state!: RoundState['state'];
  @Column('jsonb') projection!: RoundState;
  /** Name of the media room: random, so that it cannot be guessed from the round. */
  @Index('ux_rounds_livekit_room', { unique: true }) @Column('uuid') livekitRoom!: string;
  @Column({ type: 'timestamptz', precision: 3 }) openedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) startedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt!: Date | null;
  /** When the running timer ends and nobody has said so yet; the sweep goes by it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) timerDueAt!: Date | null;
  /** When the earliest place in the queue of someone who is away is given up. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) handsDueAt!: Date | null;
  /** When people have worked for so long that a break is suggested, and nobody has said so yet. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) breakDueAt!: Date | null;
  /** Since when the recording service is to be asked for something else; null while it does what it should. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) recordingDueAt!: Date | null;
  @Column('jsonb', { nullable: true }) quorum!: RecordedQuorum | null;
  @Column('jsonb', { nullable: true }) result!: RoundResult | null;
}

/** The append-only log of a round. */
@Entity('round_events')
@Index('ux_round_events_command', ['roundId', 'commandId'], { unique: true })
export class RoundEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_events' }) roundId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_round_events' }) seq!: number;
  @Column('text') type!: RoundEventType;
  @Column('jsonb') payload!: unknown;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  /** The command's id for its first event, `id#n` for those that follow: one effect for each. */
  @Column('text') commandId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
