import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, PageMark, Receipt, decideFile } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { FileChecker } from './file-checker.js';
import { FileDesk, type OpenFile, receiptOf } from './file-desk.js';
import { FileStore, topicOf } from './file-store.js';
import { FilesRepository } from './files.repository.js';

type Body = InputOf<typeof decideFile>['body'];

/** What becomes of a file: shared as pages, kept back, removed, examined once more. */
@Injectable()
export class FileDecisionsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileDesk) private readonly desk: FileDesk,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FilesRepository) private readonly files: FilesRepository,
    @Inject(FileChecker) private readonly checker: FileChecker,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  decide(actor: Actor, id: string, body: Body): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const open = await this.desk.open(actor, id, 'decide', body.version);
      const { file, record } = open;
      const left = body.decision === 'share' ? await this.mayLeave(open, body) : 0;
      await this.store.step(file, { state: body.decision === 'share' ? 'shared' : 'kept-back', decidedBy: actor.memberId, decidedAt: this.clock.now() });
      tx.audit({ networkId: record.networkId, action: body.decision === 'share' ? 'file.shared' : 'file.kept-back', subjectType: 'file', subjectId: id, actorId: actor.memberId, detail: { code: record.code, pages: body.pagesSeen.length, marksLeft: left, ruleset: this.checker.ruleset } });
      tx.socket(...topicOf(file));
      return receiptOf(file);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const { file, record } = await this.desk.open(actor, id, 'remove', version);
      await this.store.destroy(file);
      tx.audit({ networkId: record.networkId, action: 'file.removed', subjectType: 'file', subjectId: id, actorId: actor.memberId, detail: { code: record.code, sha256: file.sha256 } });
      tx.socket(...topicOf(file));
      return receiptOf(file);
    });
  }

  again(actor: Actor, id: string, version: number): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const { file, record } = await this.desk.open(actor, id, 'examine', version);
      await this.store.step(file, { state: 'waiting', held: null });
      tx.job('files.examine', { fileId: id });
      tx.audit({ networkId: record.networkId, action: 'file.examination-ordered', subjectType: 'file', subjectId: id, actorId: actor.memberId, detail: { code: record.code } });
      tx.socket(...topicOf(file));
      return receiptOf(file);
    });
  }

  /** Refuses to let a file leave that was not looked at whole, or on which the rules of today still see something red. Answers how many amber marks stay. */
  private async mayLeave({ file, record }: OpenFile, { pagesSeen, marksSeen }: Body): Promise<number> {
    if (file.state === 'held') refuse('wrong_state', { state: { state: file.state, version: file.version } });
    const pages = await this.files.pages(file.id);
    const unseen = pages.map((page) => page.number).filter((number) => !pagesSeen.includes(number));
    if (unseen.length > 0) refuse('not_ready', { state: { unseen } });
    const names = await this.people.namesAround(record.networkId, record.presenterId);
    const marks = pages.flatMap((page) => this.fresh(() => this.checker.marks(this.store.words(page), page, names)).map((mark) => ({ page: page.number, ...mark })));
    const red = marks.filter((mark) => mark.tier === 'block');
    if (red.length > 0) refuse('identifiers_found', { state: red.map(({ page, start, end, type, tier, rule, reason }) => ({ page, start, end, type, tier, rule, reason })) });
    const amber = marks.filter((mark) => mark.tier === 'warn').length;
    if (amber !== marksSeen) refuse('marks_undecided', { state: { undecided: amber } });
    return amber;
  }

  private fresh(check: () => PageMark[]): PageMark[] {
    try {
      return check();
    } catch {
      return refuse('checker_unavailable');
    }
  }
}
