import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Bytes at rest, sealed. What they are is known by the row that names them. */
@Entity('sealed_blobs')
export class SealedBlobEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sealed_blobs' }) id!: string;
  @Column('uuid') networkId!: string;
  /** Which secret sealed it. */
  @Column('text') keyId!: string;
  @Column('bytea') sealed!: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
}
