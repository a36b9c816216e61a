import type { AttendanceRow, SheetRow } from '@without-walls/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The attendance of one lecture on one occasion (a session, or a slot without one), or of a session that had none. Its row is the lock of its people. */
@Entity('attendance_sheets')
@Index('ux_attendance_sheets_occasion', ['occasionId', 'itemId'], { unique: true })
@Index('ix_attendance_sheets_network', ['networkId', 'windowFrom', 'id'])
@Index('ix_attendance_sheets_locked', ['lockedAt'])
export class SheetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attendance_sheets' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') occasionId!: string;
  /** `session`: nothing in it counts for a topic. */
  @Column('text', { default: 'lecture' }) kind!: SheetRow['kind'];
  /** The item of the agenda, or the slot or the session itself. */
  @Column('uuid') itemId!: string;
  @Column('uuid', { nullable: true }) curriculumId!: string | null;
  @Column('uuid', { nullable: true }) lectureId!: string | null;
  /** The version that was heard. */
  @Column('int', { default: 1 }) lectureVersion!: number;
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  @Column('text') title!: string;
  @Column({ type: 'timestamptz', precision: 3 }) windowFrom!: Date;
  @Column({ type: 'timestamptz', precision: 3 }) windowTo!: Date;
  /** When the session taught, the lecture with it: what counts in hours. */
  @Column('jsonb', { default: [] }) teaching!: AttendanceRow['spans'];
  @Column('double precision') sessionMinutes!: number;
  @Column('int') presentPercent!: number;
  @Column('text', { default: 'open' }) state!: SheetRow['state'];
  @Column('int', { default: 1 }) version!: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lockedAt!: Date | null;
  @Column('uuid', { nullable: true }) lockedBy!: string | null;
}

/** A lecture that was made up without having been there: what counts of it, and from when. */
@Entity('made_up_lectures')
@Index('ix_made_up_lectures_member', ['networkId', 'memberId', 'at'])
@Index('ix_made_up_lectures_network', ['networkId', 'at'])
export class MadeUpEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_made_up_lectures' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column('uuid') lectureId!: string;
  @Column('int') lectureVersion!: number;
  @Column('text') via!: 'recording' | 'reading';
  @Column('double precision') minutes!: number;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

@Entity('attendances')
@Index('ix_attendances_member', ['networkId', 'memberId', 'at', 'sheetId'])
@Index('ix_attendances_contested', ['networkId', 'at'], { where: 'contested IS NOT NULL' })
@Index('ix_attendances_credit', ['memberId', 'lectureId', 'at'], { where: 'met AND locked' })
export class AttendanceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attendances' }) sheetId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attendances' }) memberId!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid', { nullable: true }) lectureId!: string | null;
  @Column('text') how!: AttendanceRow['how'];
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('double precision') minutes!: number;
  /** Minutes of the teaching that count in hours. */
  @Column('double precision', { default: 0 }) creditMinutes!: number;
  @Column('int') percent!: number;
  @Column('boolean') met!: boolean;
  /** When they are known to have been there, also beyond the window: it can be corrected. */
  @Column('jsonb', { default: [] }) spans!: AttendanceRow['spans'];
  /** Minutes that somebody took over from a list without times. */
  @Column('double precision', { default: 0 }) statedMinutes!: number;
  @Column('text', { nullable: true }) note!: string | null;
  /** By hand: nothing that is counted again changes it. The note is then the reviewer's. */
  @Column('boolean', { default: false }) corrected!: boolean;
  @Column('text', { nullable: true }) contested!: string | null;
  @Column('boolean', { default: false }) locked!: boolean;
  @Column('int', { default: 0 }) version!: number;
}
