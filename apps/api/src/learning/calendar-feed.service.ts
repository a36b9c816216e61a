import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, readFeed } from '@without-walls/contracts';
import { addDays, dayOf } from '@without-walls/domain';
import { AttendanceReader } from '../attendance/attendance.reader.js';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
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

  async calendar(token: string): Promise<string> {
    const feed = found(await this.db.manager.findOneBy(CalendarFeedEntity, { tokenHash: hashOf(token) }));
    const had = new Set((await this.attendance.creditsOf(feed.networkId, feed.memberId)).map((credit) => credit.lectureId));
    const events: FeedEvent[] = [];
    for (const ring of await this.curricula.rings(feed.networkId)) {
      const today = dayOf(this.clock.now(), ring.rule.zone);
      const titles = new Map(ring.lectures.map((lecture) => [lecture.id, lecture.title]));
      for (const slot of await this.curricula.slots(ring.id, addDays(today, -14), addDays(today, 200))) {
        if (!slot.startsAt) continue;
        const title = slot.lectureId ? titles.get(slot.lectureId) : undefined;
        events.push({ id: slot.id, startsAt: slot.startsAt, minutes: ring.rule.minutes, sequence: slot.sequence, title: title ?? ring.name, have: slot.lectureId !== null && had.has(slot.lectureId), cancelled: slot.kind === 'cancelled' || slot.kind === 'skipped' || slot.kind === 'dropped', link: `${this.config.http.publicUrl}${slot.sessionId ? `/sessions/${slot.sessionId}` : `/curriculum/${ring.id}`}` });
      }
    }
    return lecturesCalendar(events, { now: this.clock.now(), host: new URL(this.config.http.publicUrl).hostname });
  }
}
