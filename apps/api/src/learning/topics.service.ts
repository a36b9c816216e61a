import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, TopicMap, readTagGaps } from '@without-walls/contracts';
import { type Chance, addDays, dayOf, tagGaps, topicMapOf } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { CurriculumReader, type SlotRecord } from '../curriculum/curriculum.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { found } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TopicsRepository } from './topics.repository.js';

/** A whole round of the ring with its gaps lies within this. */
const aheadDays = 400;
const recentMs = 180 * 86_400_000;
const chanceOf = (slot: SlotRecord): Chance[] => (slot.startsAt && slot.lectureId && (slot.kind === 'open' || slot.kind === 'extra') ? [{ slotId: slot.id, lectureId: slot.lectureId, startsAt: slot.startsAt.toISOString(), state: 'planned' }] : []);

/** The ring of one learner, and for educators what cases ask that the ring does not answer. */
@Injectable()
export class TopicsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(TopicsRepository) private readonly repository: TopicsRepository,
    @Inject(CasesService) private readonly cases: CasesService,
  ) {}

  async of(actor: Actor, curriculumId: string): Promise<TopicMap> {
    const now = this.clock.now();
    // What day it is depends on the ring's zone, which is read with the rest: a day of grace, and what is past is no chance.
    const around = { from: addDays(dayOf(now, 'Etc/UTC'), -1), to: addDays(dayOf(now, 'Etc/UTC'), aheadDays + 1), askedSince: new Date(now.getTime() - recentMs) };
    const ring = found(await this.repository.ringOf(actor.networkId, curriculumId, actor.memberId, around));
    const today = dayOf(now, ring.rule.zone);
    const slots = ring.slots.filter((slot) => slot.day >= today && slot.day <= addDays(today, aheadDays));
    const mine = new Set(ring.asked);
    const map = topicMapOf(ring.lectures, ring.credits, slots.map(({ id, lectureId, startsAt }) => ({ slotId: id, lectureId, startsAt: startsAt.toISOString(), state: 'planned' })), ring.completion, now, ring.kept);
    const lectures = new Map(ring.lectures.map((lecture) => [lecture.id, lecture]));
    const sessionOf = new Map(slots.map((slot) => [slot.id, slot.sessionId]));
    return {
      curriculumId, name: ring.name, have: map.completion.have, of: map.completion.of, needed: map.completion.needed, complete: map.completion.complete, completedAt: map.completion.completedAt, hours: map.hours, nextLectureId: map.next?.lectureId ?? null,
      retired: map.retired.map((one) => ({ lectureId: one.lectureId, title: lectures.get(one.lectureId)!.title, hadAt: one.hadAt! })),
      topics: map.topics.map((one) => {
        const { title, minutes, tags } = lectures.get(one.lectureId)!;
        return { lectureId: one.lectureId, position: one.position, title, minutes, tags, state: one.state, kind: one.kind, hadAt: one.hadAt, expiresAt: one.expiresAt, times: one.times, lapsed: one.lapsed, next: one.next && { startsAt: one.next.startsAt, sessionId: sessionOf.get(one.next.slotId) ?? null }, forMyCases: tags.some((tag) => mine.has(tag)) };
      }),
    };
  }

  async gaps(actor: Actor, curriculumId: string): Promise<ReplyOf<typeof readTagGaps>> {
    const ring = await this.curricula.ring(actor.networkId, curriculumId);
    const now = this.clock.now();
    const today = dayOf(now, ring.rule.zone);
    const [asked, slots] = await Promise.all([this.cases.askedAbout(actor.networkId, new Date(now.getTime() - recentMs)), this.curricula.slots(curriculumId, today, addDays(today, 84))]);
    const lectures = new Map(ring.lectures.map((lecture) => [lecture.id, lecture]));
    const coming = slots.flatMap(chanceOf).map((slot) => ({ startsAt: slot.startsAt, title: lectures.get(slot.lectureId)?.title ?? '', tags: lectures.get(slot.lectureId)?.tags ?? [] }));
    return { items: tagGaps([...asked].map(([tag, cases]) => ({ tag, cases })), coming) as ReplyOf<typeof readTagGaps>['items'] };
  }
}
