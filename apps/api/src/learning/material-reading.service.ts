import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { InputOf, LectureMaterial, ReplyOf, findLectures } from '@without-walls/contracts';
import { dayOf, isExpired, may } from '@without-walls/domain';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PageFilesService } from '../files/page-files.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { GuestLectures } from '../rounds/guest-lectures.reader.js';
import { MaterialRepository } from './material.repository.js';
import { viewMaterial } from './material.view.js';

/** Material as it is shown: learners see what is whole, agreed to and not run out; who plans sees the rest too, and why. */
@Injectable()
export class MaterialReadingService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(MaterialRepository) private readonly repository: MaterialRepository,
    @Inject(PageFilesService) private readonly files: PageFilesService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(GuestLectures) private readonly guests: GuestLectures,
  ) {}

  onModuleInit(): void {
    this.files.listen('lecture', (tx, file) => this.pagesMade(tx, file.id));
  }

  async list(actor: Actor, lectureId: string, wanted?: number): Promise<LectureMaterial> {
    await this.requireOpen(actor, lectureId);
    const lecture = await this.curricula.lecture(actor.networkId, lectureId);
    const version = Math.min(wanted ?? lecture.version, lecture.version);
    const today = dayOf(this.clock.now(), lecture.zone);
    const plans = may(actor, 'curriculum.plan');
    const [rows, files] = await Promise.all([this.repository.ofVersion(actor.networkId, lectureId, version), this.files.of('lecture', lectureId)]);
    const refs = await this.people.refs(actor.networkId, rows.map((row) => row.addedBy));
    const items = rows.map((row) => viewMaterial(row, files.find((file) => file.id === row.fileId), refs, today)).filter((one) => plans || (one.state === 'shown' && (!actor.guest || one.kind === 'slides')));
    return { version, latest: lecture.version, today, items: plans ? items : items.map((one) => ({ ...one, foundOn: [] })), can: { change: plans && version === lecture.version && !lecture.retiredAt } };
  }

  async image(actor: Actor, id: string, page: number): Promise<Buffer> {
    return this.files.image(actor.networkId, await this.fileOf(actor, id), page);
  }
  async text(actor: Actor, id: string, page: number): Promise<string> {
    return this.files.text(actor.networkId, await this.fileOf(actor, id), page);
  }

  async find(actor: Actor, { q }: InputOf<typeof findLectures>['query']): Promise<ReplyOf<typeof findLectures>> {
    return { items: await this.repository.find(actor.networkId, q, this.clock.now().toISOString().slice(0, 10), 30) };
  }

  /** Words and address of an item go when its consent has run out. Run twice there is nothing left to do. */
  @HandlesJob('learning.runOut')
  async runOut(): Promise<void> {
    const today = this.clock.now().toISOString().slice(0, 10);
    for (const { id, networkId } of await this.repository.runOut(today)) {
      await this.work.run(async (tx) => {
        const row = await this.repository.lock(networkId, id);
        if (!row || !isExpired(row.expiresOn, today)) return;
        await this.repository.change(id, { text: '', url: null, version: row.version + 1 });
        tx.audit({ networkId, action: 'material.ran-out', subjectType: 'lecture-material', subjectId: id, actorId: null, detail: { lectureId: row.lectureId, expiresOn: row.expiresOn } });
        tx.socket(`network:${networkId}`, 'changed', { topic: 'learning' });
      });
    }
  }

  private async pagesMade(tx: Tx, fileId: string): Promise<void> {
    const row = await this.repository.byFile(fileId);
    if (!row) return;
    const { words, foundOn } = await this.files.wordsOf(row.networkId, fileId);
    await this.repository.change(row.id, { words: words.slice(0, 100_000), foundOn });
    tx.socket(`network:${row.networkId}`, 'changed', { topic: 'learning' });
  }

  private async fileOf(actor: Actor, id: string): Promise<string> {
    const row = found(await this.repository.byId(actor.networkId, id));
    if (!row.fileId || (!may(actor, 'curriculum.plan') && row.foundOn.length > 0 && !row.looked)) refuse('not_found');
    await this.requireOpen(actor, row.lectureId);
    return row.fileId;
  }

  /** The lectures of a network are open to its members; a guest sees one with the people of their round. */
  private async requireOpen(actor: Actor, lectureId: string): Promise<void> {
    if (actor.guest && !(await this.guests.opens(actor, lectureId))) refuse('not_found');
  }
}
