import type { AgendaItem } from '@without-walls/contracts';
import { joinIntervals, type Interval } from './intervals.js';

/** A stretch in which an item of an agenda was being held. One that was taken up again has several. */
export interface HeldStretch extends Interval {
  readonly itemId: string;
  readonly kind: AgendaItem['kind'];
}

/** A session for learning teaches by its lectures, its cases and what became of earlier ones; an MDT round is work, and only a lecture in it teaches. */
const teaches = { echo: ['lecture', 'case', 'earlier'], mdt: ['lecture'] } as const;

/**
 * The educational window: the stretches of a session in which it taught, by the lecture they count with (null: none was given).
 * Lectures and cases teach, and business that stands between two of them, as questions on the lecture.
 * Welcome and wrapping up stand before and after; breaks never count. Each stretch counts with the last lecture before it, else
 * with the first, so that two lectures of one session never count it twice.
 * Source: pain-care §2f (hours inside the educational window; RCoA: educational content, no breaks; RCP: no business meetings).
 */
export function teachingOf(session: 'echo' | 'mdt', held: readonly HeldStretch[]): Map<string | null, Interval[]> {
  const inTime = [...held].sort((a, b) => a.from - b.from || a.to - b.to);
  const counts = (one: HeldStretch): boolean => (teaches[session] as readonly string[]).includes(one.kind);
  const [first, last] = [inTime.findIndex(counts), inTime.findLastIndex(counts)];
  const between = (index: number): boolean => session === 'echo' && index > first && index < last;
  let lecture = inTime.find((one) => one.kind === 'lecture')?.itemId ?? null;
  const found = new Map<string | null, Interval[]>();
  for (const [index, one] of inTime.entries()) {
    if (one.kind === 'lecture') lecture = one.itemId;
    if (counts(one) || (one.kind === 'business' && between(index))) found.set(lecture, joinIntervals([...(found.get(lecture) ?? []), { from: one.from, to: one.to }]));
  }
  return found;
}
