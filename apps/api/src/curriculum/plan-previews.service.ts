import { Inject, Injectable } from '@nestjs/common';
import type { PlanConflict, PlanPreview } from '@without-walls/contracts';
import { type Holiday, type SlotDifference, closedOn, difference, layOut } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { AbsencesRepository } from './absences.repository.js';
import { BreaksService } from './breaks.service.js';
import type { HolidayListEntity, SlotEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { isAway } from './curriculum.view.js';
import { PlanEvents } from './plan-events.service.js';
import { type Difference, PlanStore, speakerNews } from './plan-store.js';
import { type Plan, type Wanted, ringWanted } from './plan-wants.service.js';

const meets = ({ kind }: SlotEntity): boolean => kind === 'open' || kind === 'extra';
const isMoved = ({ old, next }: Difference): boolean => old !== null && meets(old) && meets(next) && old.startsAt?.getTime() !== next.startsAt?.getTime();
/** A meeting that was not there, on that day and at that hour. */
const isNew = (one: Difference): boolean => meets(one.next) && (!one.old || !meets(one.old) || isMoved(one));

type Meeting = { startsAt: Date | null; minutes: number };
const endOf = (startsAt: Date, minutes: number): Date => new Date(startsAt.getTime() + minutes * 60_000);
const meetAtOnce = (a: Meeting, b: Meeting): boolean => a.startsAt !== null && b.startsAt !== null && a.startsAt < endOf(b.startsAt, b.minutes) && b.startsAt < endOf(a.startsAt, a.minutes);

/** What a change would do, from the very rows that it would write: the weeks, what stands against them, and who would be told. */
@Injectable()
export class PlanPreviews {
  constructor(
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(AbsencesRepository) private readonly absences: AbsencesRepository,
    @Inject(BreaksService) private readonly breaks: BreaksService,
    @Inject(PlanStore) private readonly store: PlanStore,
    @Inject(PlanEvents) private readonly events: PlanEvents,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** `list`: bank holidays that are only looked at; else those in use. */
  async of(plan: Plan, wanted: Wanted, list?: HolidayListEntity['days']): Promise<PlanPreview> {
    const { networkId } = wanted.curriculum;
    const filled = layOut(ringWanted(wanted), wanted.slots);
    const differences = this.store.differences(wanted.curriculum, plan.rows, filled, wanted.writing);
    const changes = difference(layOut(plan.ring, plan.slots), filled);
    const shown = new Set(changes.map((one) => one.slotId));
    const seen = differences.filter((one) => shown.has(one.next.id) || isMoved(one));
    const speakers = await this.people.refs(networkId, differences.flatMap(({ next }) => next.speakerId ?? []));
    const told = await this.people.refs(networkId, differences.flatMap(({ old, next }) => speakerNews(old, next)?.memberId ?? []));
    const conflicts = [...(await this.ofDays(wanted, seen.filter(isNew), list)), ...(await this.ofSpeakers(networkId, plan, seen.filter(({ next }) => meets(next)))).map(({ speakerId, ...one }) => ({ ...one, speaker: speakers.get(speakerId) ?? null }))];
    return { refused: null, changes: changesOf(changes, seen, plan), conflicts: conflicts.sort((a, b) => (a.day < b.day ? -1 : 1)), told: [...told.values()], invited: (await this.events.audienceOf(seen.map(({ old, next }) => old ?? next))).size };
  }

  /** A new meeting on a holiday, in a break, or at the hour of another curriculum. */
  private async ofDays({ curriculum }: Wanted, differences: Difference[], list: HolidayListEntity['days'] | undefined): Promise<PlanConflict[]> {
    if (differences.length === 0) return [];
    const holidays: Holiday[] = await this.breaks.holidaysFor(curriculum, list);
    const others = await this.repository.elsewhere(curriculum.networkId, curriculum.id, differences.map(({ next }) => next.day));
    const titles = new Map((await this.repository.lectureTitles(others.flatMap((one) => one.lectureId ?? []))).map((one) => [one.id, one.title]));
    const { minutes } = curriculum.rule;
    return differences.flatMap(({ next }) => {
      const own = closedOn(next.day, curriculum.closures, []);
      const closed = own ?? closedOn(next.day, [], holidays);
      const other = others.find((one) => meetAtOnce(one, { startsAt: next.startsAt, minutes }));
      return [
        ...(closed ? [{ day: next.day, what: own ? ('closed' as const) : ('holiday' as const), about: closed.reason, speaker: null }] : []),
        ...(other ? [{ day: next.day, what: 'hour-taken' as const, about: titles.get(other.lectureId ?? '') ?? null, speaker: null }] : []),
      ];
    });
  }

  /** A speaker who is away on the day, or asked for another lecture on it. */
  private async ofSpeakers(networkId: string, plan: Plan, differences: Difference[]): Promise<(Omit<PlanConflict, 'speaker'> & { speakerId: string })[]> {
    const rows = differences.flatMap(({ next }) => (next.speakerId && next.speakerState !== 'declined' ? [{ ...next, speakerId: next.speakerId }] : []));
    const days = rows.map((row) => row.day).sort();
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.speakerId);
    const [absences, speaking] = await Promise.all([this.absences.of(ids, days[0]!, days.at(-1)!), this.repository.speaking(networkId, ids, days[0]!, days.at(-1)!)]);
    const here = new Set(plan.rows.map((row) => row.id));
    const titles = new Map((await this.repository.lectureTitles(speaking.flatMap((one) => one.lectureId ?? []))).map((one) => [one.id, one.title]));
    return rows.flatMap(({ day, speakerId }) => {
      const other = speaking.find((one) => one.speakerId === speakerId && one.day === day && !here.has(one.id));
      return [
        ...(isAway(absences, speakerId, day) ? [{ day, what: 'speaker-away' as const, about: null, speakerId }] : []),
        ...(other ? [{ day, what: 'speaker-busy' as const, about: titles.get(other.lectureId ?? '') ?? null, speakerId }] : []),
      ];
    });
  }
}

/** In the order of days: what the plan says, with the day and the time of what moves, and the lecture of what is beside the ring. */
function changesOf(changes: readonly SlotDifference[], differences: readonly Difference[], { lectures }: Plan): PlanPreview['changes'] {
  const titles = new Map(lectures.map((lecture) => [lecture.id, lecture.title]));
  const title = (id: string | null | undefined): string | null => (id ? (titles.get(id) ?? null) : null);
  return differences.map((one) => {
    const { old, next } = one;
    const change = changes.find(({ slotId }) => slotId === next.id);
    const moved = old && isMoved(one);
    const after = meets(next) || next.kind === 'held' ? title(next.lectureId) : null;
    return { slotId: next.id, day: next.day, before: title(change?.before?.lectureId), after, meeting: moved ? ('moved' as const) : (change?.meeting ?? null), was: moved ? { day: old.day, startsAt: old.startsAt?.toISOString() ?? null } : null, startsAt: next.startsAt?.toISOString() ?? null };
  }).sort((a, b) => (a.day < b.day ? -1 : 1));
}
