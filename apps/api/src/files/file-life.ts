import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isUndecided } from '@without-walls/domain';
import { type CaseChange, CaseEvents } from '../cases/case-events.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import { CaseFilesReader } from './case-files.reader.js';
import { FileStore, topicOf } from './file-store.js';
import type { FileEntity } from './file.entity.js';
import { FilesRepository } from './files.repository.js';
import { labelOf } from './files.view.js';

const day = 86_400_000;

/** What the life of a case does to its files, in the same transaction. */
@Injectable()
export class FileLife implements OnModuleInit {
  constructor(
    @Inject(CaseEvents) private readonly events: CaseEvents,
    @Inject(FilesRepository) private readonly files: FilesRepository,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(CaseFilesReader) private readonly reader: CaseFilesReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.listen((tx, change) => this.follow(tx, change));
    this.events.addTexts(async (caseId) => (await this.reader.sharedTexts(caseId)).map((page) => page.text));
  }

  private async follow(tx: Tx, { what, case: row }: CaseChange): Promise<void> {
    if (!['released', 'withdrawn', 'recalled', 'quarantined'].includes(what)) return;
    const files = (await this.files.ofOwner('case', row.id)).filter((file) => file.state !== 'removed');
    if (what === 'released') refuseUndecided(files);
    for (const file of files) await (what === 'recalled' || what === 'quarantined' ? this.askAgain(file) : this.setDay(file, what === 'withdrawn'));
    if (files[0]) tx.socket(...topicOf(files[0]));
  }

  private async setDay(file: FileEntity, whole: boolean): Promise<void> {
    if (!file.originalId && !whole) return;
    const days = (await this.people.settings(file.networkId)).files.keepOriginalsDays;
    await this.store.step(file, { destroyAfter: new Date(this.clock.now().getTime() + days * day), destroyWhole: whole });
  }

  /** Something got through: no earlier decision stands, and the original is kept while it is looked into. */
  private async askAgain(file: FileEntity): Promise<void> {
    const decided = file.state === 'shared' || file.state === 'kept-back';
    const state = file.held ? ('held' as const) : ('checked' as const);
    await this.store.step(file, { destroyAfter: null, ...(decided ? { state, decidedAt: null, decidedBy: null } : {}) });
  }
}

function refuseUndecided(files: readonly FileEntity[]): void {
  const left = files.filter((file) => isUndecided(file.state));
  if (left.length > 0) refuse('files_undecided', { state: left.map((file) => ({ id: file.id, label: labelOf(file), state: file.state })) });
}
