import type { MaterialKind } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What goes with a lecture from one of its versions on, up to `versionTo` where it was taken away. */
@Entity('lecture_materials')
@Index('ix_lecture_materials_lecture', ['lectureId', 'addedAt', 'id'])
@Index('ux_lecture_materials_file', ['fileId'], { unique: true, where: 'file_id IS NOT NULL' })
@Index('ix_lecture_materials_expiry', ['networkId', 'expiresOn'], { where: 'expires_on IS NOT NULL' })
export class MaterialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_lecture_materials' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') lectureId!: string;
  @Column('int') versionFrom!: number;
  @Column('int', { nullable: true }) versionTo!: number | null;
  @Column('text') kind!: MaterialKind;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { default: '' }) text!: string;
  @Column('text', { nullable: true }) licence!: string | null;
  @Column('date', { nullable: true }) reviewOn!: string | null;
  @Column('date', { nullable: true }) consentOn!: string | null;
  @Column('date', { nullable: true }) expiresOn!: string | null;
  @Column('uuid', { nullable: true }) fileId!: string | null;
  /** Descriptions of pages by their number. */
  @Column('jsonb', { default: {} }) alts!: Record<string, string>;
  /** The words on its pages, for the search. */
  @Column('text', { default: '' }) words!: string;
  /** Pages on which something looks like an identifier. */
  @Column('jsonb', { default: [] }) foundOn!: number[];
  /** An educator has said that it is none. */
  @Column('boolean', { default: false }) looked!: boolean;
  @Column('uuid') addedBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) addedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

@Entity('lecture_questions')
@Index('ix_lecture_questions_lecture', ['lectureId', 'at', 'id'])
@Index('ix_lecture_questions_asked', ['askedBy', 'answeredAt'])
@Index('ix_lecture_questions_open', ['networkId', 'at'], { where: 'answer IS NULL' })
export class LectureQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_lecture_questions' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') lectureId!: string;
  @Column('uuid') askedBy!: string;
  @Column('text') text!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt!: Date | null;
  @Column('int', { default: 1 }) version!: number;
}
