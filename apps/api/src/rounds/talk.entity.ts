import type { MemberRef } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line of the chat or of the captions. Not of the round's log: the network may decide that it is gone when the round ends. */
@Entity('round_lines')
@Index('ix_round_lines_round', ['roundId', 'kind', 'at', 'id'])
export class RoundLineEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_lines' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') roundId!: string;
  @Column('text') kind!: 'chat' | 'caption';
  @Column('uuid') byId!: string;
  /** As others saw them then: a guest is no member to be looked up later. */
  @Column('jsonb') byRef!: MemberRef;
  @Column('text') text!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

/** The shared notes of a round: one Yjs document, merged and compacted with every change. */
@Entity('round_notes')
export class RoundNotesEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_notes' }) roundId!: string;
  @Column('uuid') networkId!: string;
  @Column('bytea') state!: Buffer;
  @Column('int', { default: 0 }) updates!: number;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: Date;
}

/** A stretch of a round that was recorded: each pause begins a new one. */
@Entity('round_recordings')
@Index('ix_round_recordings_round', ['roundId', 'startedAt'])
export class RoundRecordingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_round_recordings' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') roundId!: string;
  /** Null until the recording service has answered: the row is there before it is asked. */
  @Column('text', { nullable: true }) egressId!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) stoppedAt!: Date | null;
}
