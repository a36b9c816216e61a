import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, readWishes } from '@without-walls/contracts';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found } from '../platform/http/refusal.js';
import { SealedLinks } from '../platform/links/sealed-links.js';
import { MailService } from '../platform/mail/mail.service.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { LearningWishesEntity, NextChanceEntity } from './learning.entity.js';

interface Missed {
  networkId: string;
  memberId: string;
  sheetId: string;
  lectureId: string;
  title: string;
}

const purpose = 'no-more-next-chance';
const batch = 500;

/**
 * Who missed a lecture of a ring they are learning: of the sheets reviewed in the last two weeks whose lecture comes again, members with
 * a credit in the same curriculum in the half-year before, who have none for this lecture that still counts, heard or made up, want to
 * know, and were not told. From one place on, so that all are reached however many there are.
 */
const missed = `SELECT DISTINCT sh.network_id AS "networkId", a.member_id AS "memberId", sh.id AS "sheetId", sh.lecture_id AS "lectureId", sh.title
  FROM attendance_sheets sh JOIN curricula c ON c.id = sh.curriculum_id JOIN lectures m ON m.id = sh.lecture_id AND m.retired_at IS NULL JOIN lectures l ON l.curriculum_id = sh.curriculum_id JOIN attendances a ON a.network_id = sh.network_id AND a.lecture_id = l.id AND a.met AND a.locked AND a.at BETWEEN sh.window_from - interval '200 days' AND sh.window_from
  LEFT JOIN learning_wishes w ON w.member_id = a.member_id
  WHERE sh.state = 'locked' AND sh.locked_at > $1::timestamptz - interval '14 days' AND sh.lecture_id IS NOT NULL AND coalesce(w.next_chance, true)
    AND EXISTS (SELECT 1 FROM slots s WHERE s.lecture_id = sh.lecture_id AND s.day >= $1::date AND s.kind IN ('open', 'extra') AND s.starts_at > $1)
    AND NOT EXISTS (SELECT 1 FROM attendances had JOIN attendance_sheets of ON of.id = had.sheet_id WHERE had.member_id = a.member_id AND had.lecture_id = sh.lecture_id AND had.met AND of.lecture_version >= m.counts_from_version AND (c.completion->>'expiryMonths' IS NULL OR had.at + make_interval(months => (c.completion->>'expiryMonths')::int) > $1))
    AND NOT EXISTS (SELECT 1 FROM made_up_lectures up WHERE up.member_id = a.member_id AND up.lecture_id = sh.lecture_id AND up.lecture_version >= m.counts_from_version AND (c.completion->>'expiryMonths' IS NULL OR up.at + make_interval(months => (c.completion->>'expiryMonths')::int) > $1))
    AND NOT EXISTS (SELECT 1 FROM next_chances told WHERE told.member_id = a.member_id AND told.sheet_id = sh.id)
    AND ($2::uuid IS NULL OR (sh.id, a.member_id) > ($2, $3::uuid))
  ORDER BY sh.id, a.member_id LIMIT ${batch}`;

/** A mail with the date on which a missed lecture comes round again: once for each, with a way to end them all. */
@Injectable()
export class NextChancesService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(SealedLinks) private readonly links: SealedLinks,
  ) {}

  async wishes(actor: Actor): Promise<ReplyOf<typeof readWishes>> {
    return { nextChance: (await this.db.manager.findOneBy(LearningWishesEntity, { memberId: actor.memberId }))?.nextChance ?? true };
  }

  set({ memberId, networkId }: Pick<Actor, 'memberId' | 'networkId'>, nextChance: boolean): Promise<ReplyOf<typeof readWishes>> {
    return this.work.run(async (tx) => {
      await this.db.manager.upsert(LearningWishesEntity, { memberId, nextChance }, ['memberId']);
      tx.audit({ networkId, action: 'learning.wishes', subjectType: 'member', subjectId: memberId, actorId: memberId, detail: { nextChance } });
      tx.socket(`member:${memberId}`, 'changed', { topic: 'learning' });
      return { nextChance };
    });
  }

  async end(token: string): Promise<Record<string, never>> {
    const [networkId, memberId] = found(this.links.read(purpose, token));
    await this.set({ networkId: networkId!, memberId: memberId! }, false);
    return {};
  }

  /** Twice is as good as once: who was told stands in a row of the same transaction. A lecture without a date yet is told of when it has one. */
  @HandlesJob('learning.nextChances')
  async tell(): Promise<void> {
    const now = this.clock.now();
    for (let last: Missed | undefined; ; ) {
      const some: Missed[] = await this.db.query<Missed>(missed, [now, last?.sheetId ?? null, last?.memberId ?? null]);
      for (const one of some) {
        const next = await this.curricula.nextOf(one.networkId, one.lectureId, now);
        if (next) await this.write(one, next);
      }
      if (some.length < batch) return;
      last = some.at(-1);
    }
  }

  private async write({ networkId, memberId, sheetId, title }: Missed, next: { startsAt: Date; zone: string; curriculumId: string }): Promise<void> {
    await this.work.run(async (tx) => {
      const told = await this.db.manager.createQueryBuilder().insert().into(NextChanceEntity).values({ memberId, sheetId, at: this.clock.now() }).orIgnore().returning('member_id').execute();
      if ((told.raw as unknown[]).length === 0) return;
      const when = new Intl.DateTimeFormat('en-GB', { timeZone: next.zone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(next.startsAt);
      const { publicUrl } = this.config.http;
      const text = `You were not at “${title}”. It comes round again: ${when} (${next.zone}).\n\nYour topics: ${publicUrl}/topics\n\nNo more of these messages: ${publicUrl}/no-more/${this.links.seal(purpose, [networkId, memberId])}\n`;
      for (const { email } of await this.people.addressesOf(networkId, [memberId])) await this.mail.queue(tx, { networkId, to: email, subject: `“${title}” comes round again`, text });
    });
  }
}
