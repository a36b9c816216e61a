import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, readFeed } from '@without-walls/contracts';
import { addDays, dayOf, stillCounts } from '@without-walls/domain';
import { AttendanceReader } from '../attendance/attendance.reader.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import { type FeedEvent, lecturesCalendar } from './lectures-calendar.js';
import { CalendarFeedEntity } from './learning.entity.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A private calendar of coming lectures. Whoever has the address reads it, so it holds titles and links and nothing of a case. */
@Injectable()
export class CalendarFeedService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(SessionsReader) private readonly sessions: SessionsReader,
    @Inject(AttendanceReader) private readonly attendance: AttendanceReader,
  ) {}

  async standing(actor: Actor): Promise<ReplyOf<typeof readFeed>> {
    const feed = await this.db.manager.findOneBy(CalendarFeedEntity, { memberId: actor.memberId });
    return { since: feed?.createdAt.toISOString() ?? null };
  }

  /** The address is known to nobody afterwards; a new one ends the old one. */
  renew(actor: Actor): Promise<{ path: string }> {
    const token = Buffer.from(this.clock.bytes(32)).toString('base64url');
    return this.work.run(async (tx) => {
      await this.db.manager.upsert(CalendarFeedEntity, { memberId: actor.memberId, networkId: actor.networkId, tokenHash: hashOf(token), createdAt: this.clock.now() }, ['memberId']);
      tx.audit({ networkId: actor.networkId, action: 'calendar-feed.renewed', subjectType: 'member', subjectId: actor.memberId });
      return { path: `/api/calendar/${token}/lectures.ics` };
    });
  }

  end(actor: Actor): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      await this.db.manager.delete(CalendarFeedEntity, { memberId: actor.memberId });
      tx.audit({ networkId: actor.networkId, action: 'calendar-feed.ended', subjectType: 'member', subjectId: actor.memberId });
      return {};
    });
  }

  /** Of an active member only: with the membership the address ends. */
  async calendar(token: string): Promise<string> {
    const { networkId, memberId } = found(await this.db.manager.findOneBy(CalendarFeedEntity, { tokenHash: hashOf(token) }));
    if (!(await this.people.profiles(networkId, [memberId])).get(memberId)?.active) refuse('not_found');
    const [credits, now] = [await this.attendance.creditsOf(networkId, memberId), this.clock.now()];
    const events: FeedEvent[] = [];
    for (const ring of await this.curricula.rings(networkId)) {
      const today = dayOf(now, ring.rule.zone);
      const lectures = new Map(ring.lectures.map((lecture) => [lecture.id, lecture]));
      const slots = await this.curricula.slots(ring.id, addDays(today, -14), addDays(today, 200));
      const minutes = await this.sessions.minutesOf(networkId, slots.flatMap((slot) => slot.sessionId ?? []));
      for (const slot of slots) {
        if (!slot.startsAt) continue;
        const lecture = slot.lectureId ? lectures.get(slot.lectureId) : undefined;
        const have = lecture !== undefined && credits.some((credit) => credit.lectureId === lecture.id && stillCounts(credit, lecture, ring.completion, now));
        events.push({ id: slot.id, startsAt: slot.startsAt, minutes: (slot.sessionId ? minutes.get(slot.sessionId) : undefined) ?? ring.rule.minutes, sequence: slot.sequence, title: lecture?.title ?? ring.name, have, cancelled: slot.kind === 'cancelled' || slot.kind === 'skipped' || slot.kind === 'dropped', link: `${this.config.http.publicUrl}${slot.sessionId ? `/sessions/${slot.sessionId}` : `/curriculum/${ring.id}`}` });
      }
    }
    return lecturesCalendar(events, { now: this.clock.now(), host: new URL(this.config.http.publicUrl).hostname });
  }
}
