import { Inject, Injectable } from '@nestjs/common';
import type { FileFinding, HoldReason, PageMark } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Examined, Held, type MadePage } from './examine/examined.js';
import { Examiner } from './examine/examiner.js';
import { FileCheckFailure, FileChecker } from './file-checker.js';
import { FileStore, topicOf } from './file-store.js';
import type { FileEntity } from './file.entity.js';
import { FilesRepository } from './files.repository.js';

interface Found {
  pages: { made: MadePage; marks: PageMark[] }[];
  findings: FileFinding[];
  scan: boolean;
}
const mostAudited = 60;
/** Told by the picture itself, not by words, so no rule of the checker can find it. */
const whereabouts: FileFinding = { part: 'image-data', type: 'PLACE', tier: 'block', rule: 'file.whereabouts', reason: 'The picture says where it was taken', start: 0, end: 0 };

/** What is told about a file of this kind of owner when its pages are there. */
export type ExaminedListener = (tx: Tx, file: FileEntity) => Promise<void>;

/**
 * The examination of one file: taken apart in a process of its own, every part searched, pages made. Safe to run twice and
 * to be killed at any point: pages and state are written in one transaction, and only while the file still waits.
 */
@Injectable()
export class FileExaminationService {
  private readonly listeners: ExaminedListener[] = [];

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Examiner) private readonly examiner: Examiner,
    @Inject(FileChecker) private readonly checker: FileChecker,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FilesRepository) private readonly files: FilesRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  listen(listener: ExaminedListener): void {
    this.listeners.push(listener);
  }

  async run(fileId: string): Promise<void> {
    const file = await this.files.anywhere(fileId);
    if (file?.state !== 'waiting') return;
    const found = await this.examined(file).catch((error: unknown) => heldBy(error));
    await this.work.run(async (tx) => {
      const now = await this.files.lock(fileId);
      if (now?.state !== 'waiting') return;
      await (typeof found === 'string' ? this.hold(tx, now, found) : this.finish(tx, now, found));
      tx.socket(...topicOf(now));
      for (const listener of this.listeners) await listener(tx, now);
    });
  }

  private async examined(file: FileEntity): Promise<Found> {
    const bytes = await this.store.original(file);
    if (!bytes) throw new Held('unreadable');
    const examined = await this.examiner.examine({ kind: file.kind, bytes });
    return this.search(examined, await this.people.namesAround(file.networkId, file.uploadedBy));
  }

  private search({ pages, hidden, scan, whereabouts: where }: Examined, names: readonly string[]): Found {
    const findings = hidden.flatMap(({ part, text }) => this.checker.findings(part, text, names));
    return { scan, findings: where ? [whereabouts, ...findings] : findings, pages: pages.map((made) => ({ made, marks: this.checker.marks(made.words, made, names) })) };
  }

  private async finish(tx: Tx, file: FileEntity, { pages, findings, scan }: Found): Promise<void> {
    await this.store.addPages(file, pages);
    // Slides come from an educator and are about no person: their pages are there to be shown.
    const state = file.ownerKind === 'lecture' ? ('shared' as const) : ('checked' as const);
    await this.store.step(file, { state, held: null, scan, findings, ruleset: this.checker.ruleset, examinedAt: this.clock.now() });
    const marks = [...findings.map((one) => `${one.part} ${one.rule} ${one.start}-${one.end}`), ...pages.flatMap((page, i) => page.marks.map((one) => `page ${i + 1} ${one.rule} ${one.start}-${one.end}`))];
    tx.audit({ networkId: file.networkId, action: 'file.examined', subjectType: 'file', subjectId: file.id, actorId: null, detail: { kind: file.kind, pages: pages.length, scan, ruleset: this.checker.ruleset, found: marks.length, marks: marks.slice(0, mostAudited) } });
  }

  private async hold(tx: Tx, file: FileEntity, reason: HoldReason): Promise<void> {
    await this.store.hold(file, reason);
    tx.audit({ networkId: file.networkId, action: 'file.held', subjectType: 'file', subjectId: file.id, actorId: null, detail: { kind: file.kind, why: reason } });
  }
}

/** Why the file is held, for what trying again would not change; anything else is thrown, and the job runs again. */
function heldBy(error: unknown): HoldReason {
  if (error instanceof Held) return error.reason;
  if (error instanceof FileCheckFailure) return 'check-failed';
  throw error;
}
