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
