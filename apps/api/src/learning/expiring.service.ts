import { Inject, Injectable } from '@nestjs/common';
import { expiryOf } from '@without-walls/domain';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { MailService } from '../platform/mail/mail.service.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { ExpiryNoticeEntity } from './learning.entity.js';

interface Expiring {
  networkId: string;
  memberId: string;
  lectureId: string;
  title: string;
  creditAt: Date;
  months: number;
}

const batch = 500;
const months = "(c.completion->>'expiryMonths')::int";
/** Earned so long ago that it stops counting within a month. */
const soon = (at: string): string => `${at} > $1::timestamptz - make_interval(months => ${months}) AND ${at} <= $1::timestamptz - make_interval(months => ${months}) + interval '1 month'`;
/** Last credits that count and stop counting within a month, of members who want mails about lectures and were not told of this one. */
const expiring = `SELECT c.network_id AS "networkId", k.member_id AS "memberId", l.id AS "lectureId", l.title, k.at AS "creditAt", ${months} AS months
  FROM curricula c CROSS JOIN LATERAL (
    SELECT a.member_id, a.lecture_id, a.at, h.lecture_version FROM attendance_sheets h JOIN attendances a ON a.sheet_id = h.id AND a.met AND a.locked WHERE h.network_id = c.network_id AND h.curriculum_id = c.id AND ${soon('h.window_from')}
    UNION ALL SELECT member_id, lecture_id, at, lecture_version FROM made_up_lectures WHERE network_id = c.network_id AND ${soon('at')}) k
  JOIN lectures l ON l.id = k.lecture_id AND l.curriculum_id = c.id AND l.retired_at IS NULL AND k.lecture_version >= l.counts_from_version
  JOIN members m ON m.id = k.member_id AND m.active LEFT JOIN learning_wishes w ON w.member_id = k.member_id
  WHERE c.completion->>'expiryMonths' IS NOT NULL AND coalesce(w.next_chance, true)
    AND NOT EXISTS (SELECT 1 FROM attendances later WHERE later.member_id = k.member_id AND later.lecture_id = l.id AND later.met AND later.locked AND later.at > k.at)
    AND NOT EXISTS (SELECT 1 FROM made_up_lectures later WHERE later.network_id = c.network_id AND later.member_id = k.member_id AND later.lecture_id = l.id AND later.at > k.at)
    AND NOT EXISTS (SELECT 1 FROM expiry_notices told WHERE told.member_id = k.member_id AND told.lecture_id = l.id AND told.credit_at = k.at)
  ORDER BY k.member_id, l.id LIMIT ${batch}`;

/** Where credits run out, a mail a month before, once for each, with the day on which the lecture comes again. */
@Injectable()
export class ExpiringService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
  ) {}

  /** Twice is as good as once: who was told stands in rows of the same transaction as the mail. */
  @HandlesJob('learning.expiring')
  async tell(): Promise<void> {
    for (;;) {
      const some = await this.db.query<Expiring>(expiring, [this.clock.now()]);
      for (const memberId of new Set(some.map((one) => one.memberId))) await this.work.run((tx) => this.write(tx, some.filter((one) => one.memberId === memberId)));
      if (some.length < batch) return;
    }
  }

  private async write(tx: Tx, found: readonly Expiring[]): Promise<void> {
    const { networkId, memberId } = found[0]!;
    const claimed = await this.db.manager.createQueryBuilder().insert().into(ExpiryNoticeEntity).values(found.map(({ lectureId, creditAt }) => ({ memberId, lectureId, creditAt }))).orIgnore().returning('lecture_id').execute();
    const ids = new Set((claimed.raw as { lecture_id: string }[]).map((row) => row.lecture_id));
    const mine = found.filter((one) => ids.has(one.lectureId));
    if (mine.length === 0) return;
    const lines = await Promise.all(mine.map((one) => this.lineOf(one)));
    const text = `What you heard counts for a time. These topics stop counting soon, unless you hear them again or make them up:\n\n${lines.join('\n')}\n\nYour topics: ${this.config.http.publicUrl}/topics\n`;
    for (const { email } of await this.people.addressesOf(networkId, [memberId])) await this.mail.queue(tx, { networkId, to: email, subject: mine.length === 1 ? 'One of your topics stops counting soon' : 'Some of your topics stop counting soon', text });
  }

  private async lineOf({ networkId, lectureId, title, creditAt, months: expiryMonths }: Expiring): Promise<string> {
    const next = await this.curricula.nextOf(networkId, lectureId, this.clock.now());
    const day = (at: Date, zone: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(at);
    return `“${title}”: until ${day(new Date(expiryOf(creditAt.toISOString(), { needed: null, expiryMonths })!), 'UTC')}; ${next ? `it comes again on ${day(next.startsAt, next.zone)}` : 'no date yet'}`;
  }
}
