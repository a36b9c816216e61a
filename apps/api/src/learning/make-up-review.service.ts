import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, MakeUpRow, Receipt, ReplyOf, listMakeUps, listWishes, reviewMakeUp } from '@without-walls/contracts';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { MakeUpsRepository } from './make-ups.repository.js';
import { MakeUpsService } from './make-ups.service.js';

/** Educators read reflections, and hear for which lectures an extra day would be full. */
@Injectable()
export class MakeUpReviewService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(MakeUpsRepository) private readonly repository: MakeUpsRepository,
    @Inject(MakeUpsService) private readonly makeUps: MakeUpsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async page(actor: Actor, { after, limit }: InputOf<typeof listMakeUps>['query']): Promise<ReplyOf<typeof listMakeUps>> {
    const page = toPage(await this.repository.waiting(actor.networkId, decodeTimeCursor(after), limit), limit, (row) => encodeCursor(row.at.toISOString(), row.id));
    const [refs, titles] = await Promise.all([this.people.refs(actor.networkId, page.items.map((row) => row.memberId)), this.curricula.titles(page.items.map((row) => row.lectureId))]);
    return { next: page.next, items: page.items.map((row): MakeUpRow => ({ id: row.id, via: row.via, reflection: row.reflection, at: row.at.toISOString(), version: row.version, member: refOr(refs, row.memberId), lecture: { id: row.lectureId, title: titles.get(row.lectureId)?.title ?? '' }, mine: row.memberId === actor.memberId })) };
  }

  /** Nobody passes their own. Given back, it may be handed in again. */
  review(actor: Actor, id: string, { version, decision, note }: InputOf<typeof reviewMakeUp>['body']): Promise<Receipt> {
    this.check.require({ 'body.note': note });
    if (decision === 'return' && !note.trim()) refuse('invalid_input', { fields: [{ path: 'body.note', message: 'Say what is missing' }] });
    return this.work.run(async (tx) => {
      const row = found(await this.repository.lock(actor.networkId, id));
      if (row.memberId === actor.memberId) refuse('forbidden');
      if (row.version !== version) refuse('stale_version', { state: { version: row.version } });
      if (row.state !== 'waiting') refuse('wrong_state', { state: { state: row.state } });
      const state = decision === 'grant' ? 'granted' : 'returned';
      Object.assign(row, { state, note: note.trim() || null, decidedBy: actor.memberId, decidedAt: this.clock.now(), version: version + 1 });
      await this.repository.put(row);
      tx.audit({ networkId: actor.networkId, action: `make-up.${state}`, subjectType: 'make-up', subjectId: id, actorId: actor.memberId, detail: { lectureId: row.lectureId } });
      if (state === 'granted') await this.makeUps.grant(tx, row, await this.curricula.lecture(actor.networkId, row.lectureId));
      return this.makeUps.told(tx, row);
    });
  }

  async wishes(actor: Actor): Promise<ReplyOf<typeof listWishes>> {
    const rows = await this.repository.wishedFor(actor.networkId);
    const titles = await this.curricula.titles(rows.map((row) => row.lectureId));
    return { items: rows.map(({ lectureId, people }) => ({ lecture: { id: lectureId, title: titles.get(lectureId)?.title ?? '' }, people })) };
  }
}
