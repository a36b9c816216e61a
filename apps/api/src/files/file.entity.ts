import type { FileFinding, FileKind, FileState, HoldReason, PageBox, PageMark } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whose file it is. `case`: nothing leaves before a second person decided; `lecture`: shared as soon as its pages are made. */
export type OwnerKind = 'case' | 'lecture';

/** One uploaded file. Its bytes and its name are sealed; this row holds no word of it. */
@Entity('files')
@Index('ux_files_owner_number', ['ownerKind', 'ownerId', 'number'], { unique: true })
@Index('ix_files_destroy_after', ['destroyAfter', 'id'], { where: 'original_id IS NOT NULL' })
@Index('ix_files_waiting', ['uploadedAt', 'id'], { where: "state = 'waiting'" })
export class FileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_files' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') ownerKind!: OwnerKind;
  @Column('uuid') ownerId!: string;
  /** Counts the files of one owner; others see it as "File 2". Never used twice. */
  @Column('int') number!: number;
  @Column('text') kind!: FileKind;
  @Column('int') bytes!: number;
  /** Of the bytes as they came. It outlives them, so that what was destroyed can be named. */
  @Column('text') sha256!: string;
  /** Null once removed. */
  @Column('bytea', { nullable: true }) nameSealed!: Buffer | null;
  @Column('text') state!: FileState;
  @Column('text', { nullable: true }) held!: HoldReason | null;
  @Column('int', { default: 1 }) version!: number;
  /** True when at least one page is a picture without words: nobody but a human can tell what is on it. */
  @Column('boolean', { default: false }) scan!: boolean;
  @Column('jsonb', { default: [] }) findings!: FileFinding[];
  @Column('jsonb', { default: [] }) nameMarks!: FileFinding[];
  @Column('text', { nullable: true }) ruleset!: string | null;
  @Column('uuid') uploadedBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) uploadedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) examinedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: Date | null;
  /** The sealed original; null once destroyed. */
  @Column('uuid', { nullable: true }) originalId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) destroyAfter!: Date | null;
  /** True when the pages go with the original on that day: the case was withdrawn. */
  @Column('boolean', { default: false }) destroyWhole!: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) destroyedAt!: Date | null;
}

/** A page made by the server. */
@Entity('file_pages')
@Index('ux_file_pages_number', ['fileId', 'number'], { unique: true })
export class FilePageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_file_pages' }) id!: string;
  @Column('uuid') fileId!: string;
  @Column('int') number!: number;
  @Column('text') kind!: 'image' | 'text';
  @Column('int') width!: number;
  @Column('int') height!: number;
  @Column('uuid', { nullable: true }) imageId!: string | null;
  /** Text and where its words stand, as JSON of `PageWords`. */
  @Column('bytea') textSealed!: Buffer;
  @Column('jsonb', { default: [] }) marks!: PageMark[];
  @Column('jsonb', { default: [] }) burnt!: PageBox[];
}

/** Who blacked out or took out what, where: counts only. */
@Entity('file_redactions')
@Index('ix_file_redactions_file', ['fileId', 'at', 'id'])
export class FileRedactionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_file_redactions' }) id!: string;
  @Column('uuid') fileId!: string;
  @Column('int') page!: number;
  @Column('int') rectangles!: number;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}
