import { Inject, Injectable } from '@nestjs/common';
import type { CurriculumView } from '@without-walls/contracts';
import { dayOf } from '@without-walls/domain';
import { found } from '../platform/http/refusal.js';
import type { CurriculumEntity, LectureEntity, SlotEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';

export interface Ring {
  id: string;
  name: string;
  rule: CurriculumView['rule'];
  completion: CurriculumView['completion'];
  lectures: Pick<LectureEntity, 'id' | 'position' | 'title' | 'minutes' | 'tags' | 'version' | 'countsFromVersion'>[];
}
export type LectureRecord = Readonly<LectureEntity> & { zone: string; completion: CurriculumView['completion']; makeUp: CurriculumView['makeUp'] };
export type SlotRecord = Readonly<SlotEntity>;

/** What later slices may know of curricula. */
@Injectable()
export class CurriculumReader {
  constructor(@Inject(CurriculumRepository) private readonly repository: CurriculumRepository) {}

  async rings(networkId: string): Promise<Ring[]> {
    return Promise.all((await this.repository.all(networkId)).map((curriculum) => this.ringOf(curriculum)));
  }
  async ring(networkId: string, id: string): Promise<Ring> {
    return this.ringOf(found(await this.repository.byId(networkId, id)));
  }
  /** Slots from one day to another, in the order of days. */
  slots(curriculumId: string, from: string, to: string): Promise<SlotRecord[]> {
    return this.repository.slots(curriculumId, from, to);
  }
  slot(networkId: string, id: string): Promise<SlotRecord | null> {
    return this.repository.slot(networkId, id);
  }
  slotOfSession(networkId: string, sessionId: string): Promise<SlotRecord | null> {
    return this.repository.slotOfSession(networkId, sessionId);
  }
  /** Slots of the coming weeks that have no session yet. */
  withoutSession(from: string, to: string): Promise<SlotRecord[]> {
    return this.repository.withoutSession(to, from);
  }
  /** A lecture in its present version, with the rules of its curriculum. */
  async lecture(networkId: string, id: string): Promise<LectureRecord> {
    const lecture = found(await this.repository.lecture(networkId, id));
    const { rule, completion, makeUp } = found(await this.repository.byId(networkId, lecture.curriculumId));
    return { ...lecture, zone: rule.zone, completion, makeUp };
  }
  /** Who can teach a lecture, and who has said that they speak on it. */
  async teachersOf(networkId: string, id: string): Promise<string[]> {
    const lecture = found(await this.repository.lecture(networkId, id));
    return [...new Set([...lecture.teacherIds, ...(await this.repository.speakersOf(id))])];
  }
  /** The next day on which a lecture is taught, and whether it ever was. */
  async daysOf(lectureId: string, day: string): Promise<{ next: SlotRecord | null; held: boolean }> {
    const [next, held] = await Promise.all([this.repository.nextOf(lectureId, day), this.repository.wasHeld(lectureId)]);
    return { next, held };
  }
  async knows(networkId: string, lectureId: string): Promise<boolean> {
    return (await this.repository.lecture(networkId, lectureId)) !== null;
  }
  async titles(ids: string[]): Promise<Map<string, { title: string; minutes: number; curriculumId: string; position: number }>> {
    return new Map((await this.repository.lectureTitles([...new Set(ids)])).map(({ id, title, minutes, curriculumId, position }) => [id, { title, minutes, curriculumId, position }]));
  }
  /** A slot as it is while its curriculum is held until the transaction ends: the plan does not change under what is made of it. */
  hold(slot: SlotRecord): Promise<SlotRecord | null> {
    return this.repository.holdSlot(slot);
  }
  /** A session was made for the slot, or it is without one again; in the caller's transaction. */
  async sessionMade(slotId: string, sessionId: string | null): Promise<void> {
    await this.repository.changeSlot(slotId, { sessionId });
  }

  /** When a lecture is given next, after a moment. */
  async nextOf(networkId: string, lectureId: string, after: Date): Promise<{ startsAt: Date; zone: string; curriculumId: string } | null> {
    const slot = await this.repository.nextOf(lectureId, dayOf(after, 'Etc/UTC'));
    if (!slot?.startsAt || slot.networkId !== networkId || slot.startsAt <= after) return null;
    const curriculum = await this.repository.byId(networkId, slot.curriculumId);
    return curriculum ? { startsAt: slot.startsAt, zone: curriculum.rule.zone, curriculumId: slot.curriculumId } : null;
  }
  /** The meeting of a slot begins at another time of its day, or is longer or shorter; calendars hear of it. */
  async timeChanged(slot: SlotRecord, startsAt: Date): Promise<void> {
    await this.repository.changeSlot(slot.id, { startsAt, sequence: slot.sequence + 1 });
  }

  private async ringOf({ id, name, rule, completion }: CurriculumEntity): Promise<Ring> {
    return { id, name, rule, completion, lectures: await this.repository.lectures(id) };
  }
}
