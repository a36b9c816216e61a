import { Inject, Injectable } from '@nestjs/common';
import { type FilledSlot, type PlanSlot, meetingInstant } from '@without-walls/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { CurriculumRepository } from './curriculum.repository.js';
import type { CurriculumEntity, SlotEntity } from './curriculum.entity.js';
import { PlanEvents } from './plan-events.service.js';

/** Its day is over, and it was to teach something. */
const isOver = (slot: SlotEntity, today: string): boolean => slot.day < today && slot.lectureId !== null && (slot.kind === 'open' || slot.kind === 'extra');

/** A stored slot as the rules of the plan want it: what the order of the ring gave is not fixed, until the day is over. */
export const bareSlot = (row: SlotEntity, today: string): PlanSlot => bare(isOver(row, today) ? { ...row, kind: 'past' } : row);

const bare = (slot: SlotEntity): PlanSlot => ({
  id: slot.id, day: slot.day, kind: slot.kind, fixed: slot.lectureId && slot.cycle !== null && (slot.pinned || slot.kind === 'held' || slot.kind === 'past' || slot.kind === 'dropped') ? { lectureId: slot.lectureId, cycle: slot.cycle } : null,
  // A lecture without a cycle is one beside the ring.
  ...(slot.kind === 'extra' || (slot.lectureId !== null && slot.cycle === null) ? { beside: true } : {}), ...(slot.startsAt === null ? { never: true } : {}),
});

const same = (a: SlotEntity, b: SlotEntity): boolean => a.day === b.day && a.startsAt?.getTime() === b.startsAt?.getTime() && a.kind === b.kind && a.lectureId === b.lectureId && a.cycle === b.cycle && a.pinned === b.pinned && a.reason === b.reason;

/** Beside the plan. `reasons`: why slots are closed; `extras`: lectures beside the ring; `from`: slots whose meeting, speaker and session go to another; `back`: what is taken up again, as it was; `times`: meetings that begin at another time; all by the id of the slot written. */
export interface Writing {
  byId: string | null;
  reasons?: ReadonlyMap<string, string | null>;
  extras?: ReadonlyMap<string, string>;
  from?: ReadonlyMap<string, SlotEntity>;
  back?: ReadonlyMap<string, SlotEntity>;
  times?: ReadonlyMap<string, Date | null>;
}

/** A row that a plan changes, or adds. */
export interface Difference {
  old: SlotEntity | null;
  next: SlotEntity;
}

/** Writes a plan that the rules have made, and tells those who follow it. Only rows that differ are touched; held ones never. */
@Injectable()
export class PlanStore {
  constructor(@Inject(CurriculumRepository) private readonly repository: CurriculumRepository, @Inject(PlanEvents) private readonly events: PlanEvents) {}

  /** Answers the rows as they were. */
  async write(tx: Tx, curriculum: CurriculumEntity, rows: readonly SlotEntity[], filled: readonly FilledSlot[], { byId, ...also }: Writing): Promise<{ before: SlotEntity[]; added: string[] }> {
    const differences = this.differences(curriculum, rows, filled, also);
    for (const { old, next } of differences) {
      await (old ? this.repository.changeSlot(next.id, next) : this.repository.addSlots([next]));
      const news = speakerNews(old, next);
      if (news) tx.job('curriculum.notify', { slotId: next.id, ...news });
      await this.events.tell(tx, { curriculum, before: old, after: next, byId });
    }
    return { before: differences.flatMap(({ old }) => old ?? []), added: differences.flatMap(({ old, next }) => (old ? [] : [next.id])) };
  }

  /** The rows that a plan would write, so that it can be looked at first. */
  differences(curriculum: CurriculumEntity, rows: readonly SlotEntity[], filled: readonly FilledSlot[], also: Omit<Writing, 'byId'>): Difference[] {
    const known = new Map(rows.map((row) => [row.id, row]));
    return filled.flatMap((slot) => {
      const old = known.get(slot.id) ?? null;
      const next = this.rowOf(curriculum, slot, old, also);
      return old && same(old, next) ? [] : [{ old, next: { ...next, ...speakerOf(old, next), sequence: (old?.sequence ?? -1) + 1 } }];
    });
  }

  /** Takes away a slot that a change had added: whoever follows hears of it as cancelled. */
  async drop(tx: Tx, curriculum: CurriculumEntity, row: SlotEntity, byId: string): Promise<void> {
    await this.events.tell(tx, { curriculum, before: row, after: { ...row, kind: 'cancelled', sequence: row.sequence + 1 }, byId });
    await this.repository.removeSlots([row.id]);
  }

  private rowOf(curriculum: CurriculumEntity, slot: FilledSlot, old: SlotEntity | null, { reasons, extras, from, back, times }: Omit<Writing, 'byId'>): SlotEntity {
    const given = slot.kind === 'dropped' ? slot.fixed : slot.taught;
    const instant = meetingInstant(curriculum.rule, slot.day);
    const extra = slot.beside ? (extras?.get(slot.id) ?? old?.lectureId ?? null) : null;
    const closed = isClosed(slot);
    const came = from?.get(slot.id);
    const gone = [...(from?.values() ?? [])].some((one) => one.id === slot.id);
    const kept = came ?? old;
    return {
      id: slot.id, networkId: curriculum.networkId, curriculumId: curriculum.id, day: slot.day, startsAt: times?.has(slot.id) ? times.get(slot.id)! : (old?.startsAt ?? (instant ? new Date(instant) : null)), kind: slot.kind, reason: closed ? (reasons?.get(slot.id) ?? old?.reason ?? null) : null,
      lectureId: given?.lectureId ?? extra, cycle: given?.cycle ?? null, pinned: slot.kind === 'open' && slot.fixed !== null, speakerId: kept?.speakerId ?? null, deputyId: kept?.deputyId ?? null, speakerState: came?.speakerId ? 'asked' : (kept?.speakerState ?? 'none'), sessionId: gone ? null : (kept?.sessionId ?? null), sequence: old?.sequence ?? 0, warned: kept?.warned ?? false, remindedDays: kept?.remindedDays ?? null,
      ...(!came && old && isClosed(old) ? speakingAgain(back?.get(slot.id)) : {}),
    };
  }
}

const isClosed = ({ kind }: Pick<SlotEntity, 'kind'>): boolean => kind === 'skipped' || kind === 'dropped' || kind === 'cancelled';

/** A week that is no longer closed has its speaker back, who is asked anew; a no stays a no. */
const speakingAgain = (was: SlotEntity | undefined): Partial<SlotEntity> => (was?.speakerId ? { speakerId: was.speakerId, deputyId: was.deputyId, speakerState: was.speakerState === 'declined' ? 'declined' : 'asked' } : {});

/** Whoever was to speak hears when their week is off, at another time, or now about another lecture. */
export function speakerNews(old: SlotEntity | null, now: SlotEntity): { what: 'off' | 'changed'; memberId: string } | null {
  if (old?.speakerId && old.speakerState !== 'declined' && old.kind !== 'past' && !now.speakerId) return { what: 'off', memberId: old.speakerId };
  return now.speakerId && now.speakerState === 'asked' && (!old || !asAgreed(old, now)) ? { what: 'changed', memberId: now.speakerId } : null;
}

/** It is still about what a speaker said yes to, and when. */
const asAgreed = (a: SlotEntity, b: SlotEntity): boolean => a.lectureId === b.lectureId && a.startsAt?.getTime() === b.startsAt?.getTime();

/** Who was to speak about another lecture, or at another time, is asked anew; who was to speak in a slot that is closed is no longer asked. */
function speakerOf(old: SlotEntity | null, next: SlotEntity): Partial<SlotEntity> {
  if (!old?.speakerId) return {};
  if (isClosed(next)) return { speakerId: null, speakerState: 'none', deputyId: null, warned: false };
  return asAgreed(old, next) ? {} : { speakerState: 'asked', warned: false };
}

export const bareSlots = (rows: readonly SlotEntity[], today: string): PlanSlot[] => rows.map((row) => bareSlot(row, today));
