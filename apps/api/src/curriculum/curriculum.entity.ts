import type { CurriculumView, LectureTag, LectureView, PlanSlotView } from '@without-walls/contracts';
import type { Holiday, PlanSlot, UkDivision } from '@without-walls/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A ring of lectures and when it meets. Its row is the lock of the whole plan. */
@Entity('curricula')
@Index('ix_curricula_network', ['networkId', 'name', 'id'])
export class CurriculumEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_curricula' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('text') name!: string;
  @Column('jsonb') rule!: CurriculumView['rule'];
  @Column('jsonb') completion!: CurriculumView['completion'];
  /** How a missed lecture is made up. */
  @Column('jsonb') makeUp!: CurriculumView['makeUp'];
  @Column('text', { nullable: true }) holidays!: CurriculumView['holidays'];
  @Column('jsonb', { default: [] }) closures!: CurriculumView['closures'];
  @Column('int', { default: 0 }) version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
}

/** A place on the ring: an identity that stays while its versions change. Holds the present version. */
@Entity('lectures')
@Index('ix_lectures_curriculum', ['curriculumId', 'position'])
export class LectureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_lectures' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') curriculumId!: string;
  @Column('int') position!: number;
  @Column('text') title!: string;
  @Column('text', { array: true, default: '{}' }) outcomes!: string[];
  @Column('int') minutes!: number;
  @Column('text', { array: true, default: '{}' }) tags!: LectureTag[];
  @Column('text', { default: '' }) reading!: string;
  @Column('text', { default: '' }) speakerNotes!: string;
  @Column('jsonb', { default: [] }) quiz!: { question: string; answers: string[]; right: number; why: string }[];
  @Column('text', { nullable: true }) licence!: string | null;
  @Column('date', { nullable: true }) reviewOn!: LectureView['reviewOn'];
  @Column('int', { default: 1 }) version!: number;
  @Column('int', { default: 1 }) countsFromVersion!: number;
  @Column({ type: 'timestamptz', precision: 3 }) changedAt!: Date;
  @Column('uuid') changedBy!: string;
  /** Members who can teach it. */
  @Column('uuid', { array: true, default: '{}' }) teacherIds!: string[];
  /** The first cycle that owes it: a lecture that joins a ring is not owed by what is past. */
  @Column('int', { default: 1 }) owedFrom!: number;
  /** Taken out of the ring; what was taught and credited stays. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) retiredAt!: Date | null;
}

/** What a lecture was before it was changed. */
@Entity('lecture_versions')
export class LectureVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_lecture_versions' }) lectureId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_lecture_versions' }) version!: number;
  @Column('jsonb') content!: Record<string, unknown>;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
}

/** A dated place. `lectureId` and `cycle` are what it teaches now; `pinned` says that a hand put it there, not the order of the ring. */
@Entity('slots')
@Index('ux_slots_curriculum_day', ['curriculumId', 'day'], { unique: true })
@Index('ix_slots_cycle', ['curriculumId', 'cycle', 'day'])
@Index('ix_slots_lecture', ['lectureId', 'day'])
@Index('ix_slots_session', ['sessionId'])
@Index('ix_slots_past', ['networkId', 'day'], { where: "kind = 'past'" })
@Index('ix_slots_speaker', ['networkId', 'speakerId', 'day'])
export class SlotEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_slots' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') curriculumId!: string;
  @Column('date') day!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) startsAt!: Date | null;
  @Column('text') kind!: PlanSlot['kind'];
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) lectureId!: string | null;
  @Column('int', { nullable: true }) cycle!: number | null;
  @Column('boolean', { default: false }) pinned!: boolean;
  @Column('uuid', { nullable: true }) speakerId!: string | null;
  @Column('text', { default: 'none' }) speakerState!: PlanSlotView['speakerState'];
  /** Who is asked when the speaker says no. */
  @Column('uuid', { nullable: true }) deputyId!: string | null;
  @Column('uuid', { nullable: true }) sessionId!: string | null;
  /** Grows with every change that a calendar must hear of. */
  @Column('int', { default: 0 }) sequence!: number;
  @Column('boolean', { default: false }) warned!: boolean;
  /** The last reminder that went to the speaker: so many days before. */
  @Column('int', { nullable: true }) remindedDays!: number | null;
}

/** Days on which a member cannot speak. */
@Entity('speaker_absences')
@Index('ix_speaker_absences_member', ['memberId', 'fromDay'])
export class SpeakerAbsenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_speaker_absences' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') memberId!: string;
  @Column('date') fromDay!: string;
  @Column('date') toDay!: string;
}

/** The official list of bank holidays of the United Kingdom as a network loaded it, newer than the one that is shipped. */
@Entity('holiday_lists')
export class HolidayListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_holiday_lists' }) networkId!: string;
  @Column('date') asOf!: string;
  @Column('jsonb') days!: Record<UkDivision, Holiday[]>;
  @Column('uuid') byId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}

/** What the weeks of a plan are laid out by; the lectures in the order of the ring. */
export type PlanFrame = Pick<CurriculumEntity, 'rule' | 'closures' | 'holidays'> & { lectureIds: string[] };

/** A change of the plan, with the slots as they were, so that the last one can be taken back. */
@Entity('plan_changes')
@Index('ix_plan_changes_curriculum', ['curriculumId', 'version'])
export class PlanChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_plan_changes' }) id!: string;
  @Column('uuid') networkId!: string;
  @Column('uuid') curriculumId!: string;
  /** The version of the curriculum that it made. */
  @Column('int') version!: number;
  @Column('text') say!: string;
  @Column('jsonb') before!: SlotEntity[];
  @Column('jsonb', { default: [] }) added!: string[];
  /** As it was, when the change is one of what the weeks are laid out by. */
  @Column('jsonb', { nullable: true }) frame!: PlanFrame | null;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid') byId!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) undoneAt!: Date | null;
}
