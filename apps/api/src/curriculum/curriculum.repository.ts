import { Inject, Injectable } from '@nestjs/common';
import type { CurriculumView } from '@without-walls/contracts';
import { Between, type FindOptionsWhere, In, IsNull, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { CurriculumEntity, LectureEntity, LectureVersionEntity, PlanChangeEntity, SlotEntity } from './curriculum.entity.js';

/** Curricula, lectures and slots. What takes a network lets no other tenant's row out. */
@Injectable()
export class CurriculumRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  all(networkId: string): Promise<CurriculumEntity[]> {
    return this.db.manager.find(CurriculumEntity, { where: { networkId }, order: { name: 'ASC', id: 'ASC' } });
  }
  everywhere(): Promise<CurriculumEntity[]> {
    return this.db.manager.find(CurriculumEntity, { order: { id: 'ASC' } });
  }
  byId(networkId: string, id: string): Promise<CurriculumEntity | null> {
    return this.db.manager.findOneBy(CurriculumEntity, { networkId, id });
  }
  lock(networkId: string, id: string): Promise<CurriculumEntity | null> {
    return this.db.manager.findOne(CurriculumEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  async add(curriculum: CurriculumEntity, lectures: LectureEntity[]): Promise<void> {
    await this.db.manager.insert(CurriculumEntity, curriculum);
    if (lectures.length > 0) await this.db.manager.insert(LectureEntity, lectures);
  }
  async change(id: string, change: Partial<CurriculumEntity>): Promise<void> {
    await this.db.manager.update(CurriculumEntity, { id }, change as never);
  }

  /** In the order of the ring. */
  lectures(curriculumId: string): Promise<LectureEntity[]> {
    return this.db.manager.find(LectureEntity, { where: { curriculumId, retiredAt: IsNull() }, order: { position: 'ASC', id: 'ASC' } });
  }
  lecture(networkId: string, id: string): Promise<LectureEntity | null> {
    return this.db.manager.findOneBy(LectureEntity, { networkId, id });
  }
  async addLecture(lecture: LectureEntity): Promise<void> {
    await this.db.manager.insert(LectureEntity, lecture);
  }
  async changeLecture(id: string, change: Partial<LectureEntity>): Promise<void> {
    await this.db.manager.update(LectureEntity, { id }, change as never);
  }
  /** Numbers the lectures in this order from 1. */
  async order(ids: string[]): Promise<void> {
    await this.db.query('UPDATE lectures l SET position = o.position FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, position) WHERE l.id = o.id', [ids]);
  }
  /** The ring consists of these lectures in this order: those that left it come back, others leave it. True when any came or left. */
  async setRing(curriculumId: string, ids: string[], now: Date): Promise<boolean> {
    const [gone] = (await this.db.query('UPDATE lectures SET retired_at = $3 WHERE curriculum_id = $1 AND retired_at IS NULL AND NOT (id = ANY($2::uuid[])) RETURNING id', [curriculumId, ids, now])) as unknown as [unknown[]];
    const [back] = (await this.db.query('UPDATE lectures SET retired_at = NULL WHERE retired_at IS NOT NULL AND id = ANY($1::uuid[]) RETURNING id', [ids])) as unknown as [unknown[]];
    await this.order(ids);
    return gone.length + back.length > 0;
  }
  lectureTitles(ids: string[]): Promise<LectureEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.db.manager.find(LectureEntity, { where: { id: In(ids) }, select: { id: true, title: true, position: true, minutes: true, curriculumId: true } });
  }
  lockLecture(networkId: string, id: string): Promise<LectureEntity | null> {
    return this.db.manager.findOne(LectureEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  /** Earlier versions, the newest first. */
  versions(lectureId: string, before: number | null, limit: number): Promise<LectureVersionEntity[]> {
    return this.db.manager.find(LectureVersionEntity, { where: { lectureId, ...(before === null ? {} : { version: LessThan(before) }) }, order: { version: 'DESC' }, take: limit + 1 });
  }
  async newVersion(old: LectureVersionEntity, id: string, change: Partial<LectureEntity>): Promise<void> {
    await this.db.manager.insert(LectureVersionEntity, old as never);
    await this.db.manager.update(LectureEntity, { id }, change as never);
  }

  /** In the order of days, on the index of the plan. */
  slots(curriculumId: string, from = '0001-01-01', to = '9999-12-31'): Promise<SlotEntity[]> {
    return this.db.manager.find(SlotEntity, { where: { curriculumId, day: Between(from, to) }, order: { day: 'ASC' } });
  }
  /** The slots of the cycle that is on: that of the next one that teaches, or of the last that did; on the index of cycles. */
  async slotsOfCycleOn(curriculumId: string, today: string): Promise<SlotEntity[]> {
    const teaches = { curriculumId, lectureId: Not(IsNull()), cycle: Not(IsNull()) };
    const find = (where: FindOptionsWhere<SlotEntity>, day: 'ASC' | 'DESC'): Promise<SlotEntity | null> => this.db.manager.findOne(SlotEntity, { where: { ...teaches, ...where }, order: { day }, select: { id: true, cycle: true } });
    const on = (await find({ kind: 'open', day: MoreThanOrEqual(today) }, 'ASC')) ?? (await find({ kind: 'held' }, 'DESC'));
    return this.db.manager.find(SlotEntity, { where: { curriculumId, cycle: on?.cycle ?? 1 }, order: { day: 'ASC' } });
  }
  /** The last cycle that is laid out; on the index of cycles. */
  async lastCycle(curriculumId: string): Promise<number> {
    return (await this.db.manager.findOne(SlotEntity, { where: { curriculumId, cycle: Not(IsNull()) }, order: { cycle: 'DESC' }, select: { id: true, cycle: true } }))?.cycle ?? 1;
  }
  /** The last day that is laid out. */
  async plannedTo(curriculumId: string): Promise<string | null> {
    return (await this.db.manager.findOne(SlotEntity, { where: { curriculumId }, order: { day: 'DESC' }, select: { id: true, day: true } }))?.day ?? null;
  }
  /** Weeks that are over and of which nobody has said whether they took place; on the index of those. */
  unsettled(networkId: string, curriculumId: string): Promise<CurriculumView['unsettled']> {
    return this.db.query(`SELECT s.id, s.day::text AS day, json_build_object('id', l.id, 'title', l.title, 'position', l.position) AS lecture, s.session_id AS "sessionId" FROM slots s JOIN lectures l ON l.id = s.lecture_id WHERE s.network_id = $1 AND s.curriculum_id = $2 AND s.kind = 'past' ORDER BY s.day LIMIT 60`, [networkId, curriculumId]);
  }
  slot(networkId: string, id: string): Promise<SlotEntity | null> {
    return this.db.manager.findOneBy(SlotEntity, { networkId, id });
  }
  slotAnywhere(id: string): Promise<SlotEntity | null> {
    return this.db.manager.findOneBy(SlotEntity, { id });
  }
  /** The slot as it is once its curriculum is held: nobody changes the plan until the transaction ends. */
  async holdSlot({ networkId, curriculumId, id }: Pick<SlotEntity, 'networkId' | 'curriculumId' | 'id'>): Promise<SlotEntity | null> {
    await this.lock(networkId, curriculumId);
    return this.slot(networkId, id);
  }
  slotOfSession(networkId: string, sessionId: string): Promise<SlotEntity | null> {
    return this.db.manager.findOneBy(SlotEntity, { networkId, sessionId });
  }
  /** What members are asked to speak at, in any curriculum of the network; on the index of speakers. */
  speaking(networkId: string, speakerIds: string[], from: string, to: string): Promise<SlotEntity[]> {
    return speakerIds.length === 0 ? Promise.resolve([]) : this.db.manager.find(SlotEntity, { where: { networkId, speakerId: In([...new Set(speakerIds)]), day: Between(from, to), kind: In(['open', 'extra']) }, order: { day: 'ASC' } });
  }
  /** What other curricula of the network teach on these days. */
  elsewhere(networkId: string, curriculumId: string, days: string[]): Promise<(Pick<SlotEntity, 'day' | 'startsAt' | 'lectureId'> & { minutes: number })[]> {
    return this.db.query(`SELECT s.day::text AS day, s.starts_at AS "startsAt", s.lecture_id AS "lectureId", (c.rule->>'minutes')::int AS minutes FROM curricula c JOIN slots s ON s.curriculum_id = c.id AND s.day = ANY($3::date[]) WHERE c.network_id = $1 AND c.id <> $2 AND s.kind IN ('open', 'extra') ORDER BY s.day`, [networkId, curriculumId, [...new Set(days)]]);
  }
  nextOf(lectureId: string, day: string): Promise<SlotEntity | null> {
    return this.db.manager.findOne(SlotEntity, { where: { lectureId, day: MoreThanOrEqual(day), kind: In(['open', 'extra']) }, order: { day: 'ASC' } });
  }
  async speakersOf(lectureId: string): Promise<string[]> {
    const slots = await this.db.manager.find(SlotEntity, { where: { lectureId, speakerState: 'confirmed' }, select: { id: true, speakerId: true }, order: { day: 'DESC' }, take: 50 });
    return slots.flatMap((slot) => slot.speakerId ?? []);
  }
  wasHeld(lectureId: string): Promise<boolean> {
    return this.db.manager.existsBy(SlotEntity, { lectureId, kind: 'held' });
  }
  /** Teaching slots of the coming weeks that have no session yet. */
  withoutSession(to: string, from: string): Promise<SlotEntity[]> {
    return this.db.manager.find(SlotEntity, { where: { sessionId: IsNull(), kind: In(['open', 'extra']), day: Between(from, to) }, order: { day: 'ASC' }, take: 200 });
  }
  /** Slots of the coming days whose speaker has not said yes, and about which nobody was warned. */
  unconfirmed(from: string, to: string): Promise<SlotEntity[]> {
    return this.db.manager.find(SlotEntity, { where: { warned: false, kind: In(['open', 'extra']), day: Between(from, to), speakerState: In(['none', 'asked', 'declined']) }, order: { day: 'ASC' }, take: 200 });
  }
  /** Slots of the coming days with a speaker who has not said no. */
  withSpeaker(from: string, to: string): Promise<SlotEntity[]> {
    return this.db.manager.find(SlotEntity, { where: { speakerId: Not(IsNull()), kind: In(['open', 'extra']), day: Between(from, to), speakerState: In(['asked', 'confirmed']) }, order: { day: 'ASC', id: 'ASC' }, take: 1000 });
  }
  async addSlots(slots: SlotEntity[]): Promise<void> {
    if (slots.length > 0) await this.db.manager.createQueryBuilder().insert().into(SlotEntity).values(slots).orIgnore().execute();
  }
  async changeSlot(id: string, change: Partial<SlotEntity>): Promise<void> {
    await this.db.manager.update(SlotEntity, { id }, change as never);
  }
  /** Calendars hear of another title only by a higher sequence. */
  async retitled(lectureId: string, from: string): Promise<void> {
    await this.db.query('UPDATE slots SET sequence = sequence + 1 WHERE lecture_id = $1 AND day >= $2', [lectureId, from]);
  }
  async removeSlots(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.db.manager.delete(SlotEntity, { id: In(ids) });
  }

  async record(change: PlanChangeEntity): Promise<void> {
    await this.db.manager.insert(PlanChangeEntity, change as never);
  }
  lastChange(curriculumId: string): Promise<PlanChangeEntity | null> {
    return this.db.manager.findOne(PlanChangeEntity, { where: { curriculumId, undoneAt: IsNull() }, order: { version: 'DESC' } });
  }
  async undone(id: string, at: Date): Promise<void> {
    await this.db.manager.update(PlanChangeEntity, { id }, { undoneAt: at });
  }
  async forgetOldChanges(before: Date): Promise<void> {
    await this.db.manager.delete(PlanChangeEntity, { at: LessThan(before) });
  }
}
