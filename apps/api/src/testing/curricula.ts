import { randomUUID } from 'node:crypto';
import { type CurriculumView, type PlanSlotView, readCurriculum, readPlan } from '@without-walls/contracts';
import { addDays, dayOf, seedRing, weekdayOf } from '@without-walls/domain';
import { CurriculumService } from '../curriculum/curriculum.service.js';
import type { Caller, World } from './world.js';

export const today = (): string => dayOf(new Date(), 'Europe/London');

export interface MadeCurriculum {
  id: string;
  lectureIds: string[];
  view(): Promise<CurriculumView>;
  slots(from?: string, to?: string): Promise<PlanSlotView[]>;
}

/** A curriculum of the network with the 21 lectures, that began so many weeks ago and meets on the weekday after today. */
export async function aCurriculum(world: World, educator: Caller, { weeksAgo = 0, ...more }: { weeksAgo?: number; holidays?: CurriculumView['holidays']; closures?: CurriculumView['closures']; lectures?: number } = {}): Promise<MadeCurriculum> {
  const id = randomUUID();
  const firstDay = addDays(today(), 1 - weeksAgo * 7);
  const ring = seedRing.slice(0, more.lectures ?? seedRing.length).map((one, i) => ({ id: randomUUID(), position: i + 1, title: one.title, outcomes: [...one.outcomes], minutes: 20, tags: [...one.tags], reading: '', speakerNotes: 'For the speaker.', quiz: [], licence: null, reviewOn: null, changedBy: educator.memberId }));
  await world.app.get(CurriculumService).create(educator.networkId, { id, name: 'Pain in primary care', holidays: more.holidays ?? null, closures: more.closures ?? [], rule: { firstDay, weekday: weekdayOf(firstDay), time: '12:30', zone: 'Europe/London', everyWeeks: 1, minutes: 90 }, completion: { needed: null, expiryMonths: null, presentPercent: 80 } }, ring);
  return {
    id, lectureIds: ring.map((one) => one.id), view: () => educator.call(readCurriculum, { params: { id } }),
    slots: async (from = firstDay, to = addDays(from, 390)) => (await educator.call(readPlan, { params: { id }, query: { from, to } })).slots,
  };
}
