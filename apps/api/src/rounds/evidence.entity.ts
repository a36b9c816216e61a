import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const evidenceKinds = ['joined', 'left', 'socket-came', 'socket-left', 'socket-lost', 'media-joined', 'media-left', 'media-aborted', 'seen', 'closed'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Raw evidence of attendance: written once, never changed, sorted out later. */
@Entity('attendance_evidence')
@Index('ix_attendance_evidence_round', ['roundId', 'memberId', 'at'])
export class EvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attendance_evidence' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') roundId!: string;
  @Column('uuid', { nullable: true }) memberId!: string | null;
  @Column('text') kind!: EvidenceKind;
  /** Socket id, media identity, or event id of the video server. */
  @Column('text') source!: string;
  /** When it happened, by the clock of who saw it. */
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: Date;
  /** Set where one report may come twice. */
  @Index('ux_attendance_evidence_once', { unique: true }) @Column('text', { nullable: true }) once!: string | null;
  @Column('jsonb', { default: {} }) detail!: Record<string, string | number | boolean | null>;
}

/** A socket that watches a round now, or what stands for one: a line to the video room, a page that asks for news. Counted over all nodes, so that two tabs are one member and a killed node's tabs fade out. */
@Entity('round_watches')
@Index('ix_round_watches_seen', ['seenAt'])
@Index('ix_round_watches_gone', ['goneAt'])
@Index('ix_round_watches_member', ['roundId', 'memberId'])
export class WatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_watches' }) roundId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_round_watches' }) socketId!: string;
  @Column('uuid') memberId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) seenAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) goneAt!: Date | null;
}

/** A signed event of the video server as it came. Its id makes a second delivery void. */
@Entity('livekit_webhooks')
@Index('ix_livekit_webhooks_received', ['receivedAt'])
export class WebhookEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_livekit_webhooks' }) id!: string;
  @Column('text') event!: string;
  @Column('text', { nullable: true }) room!: string | null;
  @Column('jsonb') payload!: unknown;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) processedAt!: Date | null;
}
