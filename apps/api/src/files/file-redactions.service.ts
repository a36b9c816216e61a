import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type PageMark, type Receipt, type redactFilePage, type takeOutWords } from '@without-walls/contracts';
import { type PageWords, blackOut, replaceRanges } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { burnt } from './burn.js';
import { FileChecker } from './file-checker.js';
import { FileDesk, type OpenFile, receiptOf } from './file-desk.js';
import { FileStore, topicOf } from './file-store.js';
import type { FilePageEntity } from './file.entity.js';
import { FilesRepository } from './files.repository.js';

/** What stands where words were taken out of a page of text and no rule had a replacement for them. */
const takenOut = '[taken out]';

/** Taking out for good what must not leave: rectangles of a picture, words of a text. */
@Injectable()
export class FileRedactionsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileDesk) private readonly desk: FileDesk,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FilesRepository) private readonly files: FilesRepository,
    @Inject(FileChecker) private readonly checker: FileChecker,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  burn(actor: Actor, { params, body }: InputOf<typeof redactFilePage>): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const open = await this.desk.open(actor, params.id, 'redact', body.version);
      const page = found(await this.files.page(open.file.id, params.page));
      const image = (await this.store.image(open.file, page)) ?? refuse('wrong_state');
      if (body.rectangles.some((box) => box.x >= page.width || box.y >= page.height)) refuse('invalid_input', { fields: [{ path: 'body.rectangles', message: 'A rectangle lies outside the page' }] });
      const words = blackOut(this.store.words(page), body.rectangles);
      const rewritten = { image: await burnt(image, body.rectangles, page), words, marks: await this.marks(open, words, page), burnt: [...page.burnt, ...body.rectangles] };
      await this.store.rewrite(open.file, page, rewritten);
      return this.record(tx, actor, open, { page: page.number, count: body.rectangles.length, action: 'file.redacted' });
    });
  }

  takeOut(actor: Actor, { params, body }: InputOf<typeof takeOutWords>): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const open = await this.desk.open(actor, params.id, 'redact', body.version);
      const page = found(await this.files.page(open.file.id, params.page));
      if (page.kind !== 'text') refuse('wrong_state');
      const before = this.store.words(page);
      if (body.ranges.some(({ start, end }) => start >= end || end > before.text.length)) refuse('invalid_input', { fields: [{ path: 'body.ranges', message: 'A range lies outside the text' }] });
      const words = replaceRanges(before, body.ranges, (range) => wordsFor(page.marks, range));
      await this.store.rewrite(open.file, page, { words, marks: await this.marks(open, words, page), burnt: [] });
      return this.record(tx, actor, open, { page: page.number, count: body.ranges.length, action: 'file.words-taken-out' });
    });
  }

  private async marks({ record }: OpenFile, words: PageWords, page: FilePageEntity): Promise<PageMark[]> {
    const names = await this.people.namesAround(record.networkId, record.presenterId);
    try {
      return this.checker.marks(words, page, names);
    } catch {
      return refuse('checker_unavailable');
    }
  }

  /** A shared file that was changed wants another look before it is shared again. */
  private async record(tx: Tx, actor: Actor, { file, record }: OpenFile, { page, count, action }: { page: number; count: number; action: string }): Promise<Receipt> {
    await this.files.addRedaction({ id: this.clock.uuid(), fileId: file.id, page, rectangles: count, at: this.clock.now(), byId: actor.memberId });
    await this.store.step(file, { state: 'checked', decidedAt: null, decidedBy: null });
    tx.audit({ networkId: record.networkId, action, subjectType: 'file', subjectId: file.id, actorId: actor.memberId, detail: { code: record.code, page, count } });
    tx.socket(...topicOf(file));
    return receiptOf(file);
  }
}

/** The replacement of the mark that was taken out; several at once, or none, get a neutral word. */
function wordsFor(marks: readonly PageMark[], { start, end }: { start: number; end: number }): string {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const [only] = inside;
  return inside.length === 1 && only!.start === start && only!.end === end ? only!.replacement || takenOut : takenOut;
}
