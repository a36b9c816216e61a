import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { FileExaminationService } from './file-examination.service.js';
import { FileStore, topicOf } from './file-store.js';
import { FilesRepository } from './files.repository.js';

const batch = 100;
/** A job that did not run for so long was lost with its Redis. */
const forgottenAfterMs = 15 * 60_000;

@Injectable()
export class FilesJobs {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileExaminationService) private readonly examination: FileExaminationService,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FilesRepository) private readonly files: FilesRepository,
  ) {}

  @HandlesJob('files.examine')
  examine({ fileId }: JobPayload<'files.examine'>): Promise<void> {
    return this.examination.run(fileId);
  }

  /** Destroys what has reached its day, each file in a transaction of its own, and orders again what was forgotten. */
  @HandlesJob('files.sweep')
  async sweep(): Promise<void> {
    for (const id of await this.files.due(this.clock.now(), batch)) await this.destroy(id);
    const forgotten = await this.files.forgotten(new Date(this.clock.now().getTime() - forgottenAfterMs), batch);
    if (forgotten.length > 0) await this.work.run(async (tx) => forgotten.forEach((fileId) => tx.job('files.examine', { fileId })));
  }

  private destroy(id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const file = await this.files.lock(id);
      // Between the list and the lock the case may have been recalled, or another worker been here.
      if (!file?.originalId || !file.destroyAfter || file.destroyAfter > this.clock.now()) return;
      const whole = file.destroyWhole;
      await (whole ? this.store.destroy(file) : this.store.destroyOriginal(file));
      tx.audit({ networkId: file.networkId, action: whole ? 'file.destroyed' : 'file.original-destroyed', subjectType: 'file', subjectId: id, actorId: null, detail: { sha256: file.sha256, kind: file.kind } });
      tx.socket(...topicOf(file));
    });
  }
}
