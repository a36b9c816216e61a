import { Inject, Injectable } from '@nestjs/common';
import type { Receipt } from '@without-walls/contracts';
import { type CaseFacts, type FileAct, fileRefusal, mayReadFile } from '@without-walls/domain';
import { type CaseRecord, CasesService } from '../cases/cases.service.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { FileEntity } from './file.entity.js';
import { FilesRepository } from './files.repository.js';

export interface OpenFile {
  file: FileEntity;
  record: CaseRecord;
  facts: CaseFacts;
}
export const receiptOf = (file: FileEntity): Receipt => ({ id: file.id, version: file.version, state: file.state });

/** Where a file of a case is opened, for reading or for a change. Files of other owners are not there for these. */
@Injectable()
export class FileDesk {
  constructor(@Inject(FilesRepository) private readonly files: FilesRepository, @Inject(CasesService) private readonly cases: CasesService) {}

  async readable(actor: Actor, id: string): Promise<OpenFile> {
    const file = await this.ofCase(actor, id);
    const { record, facts } = await this.cases.standing(actor, file.ownerId);
    return mayReadFile(actor, facts, file.state) ? { file, record, facts } : refuse('not_found');
  }

  /** Case and file, held for this act. The case first, as its own steps do, so that no two wait for each other. */
  async open(actor: Actor, id: string, act: FileAct, version: number): Promise<OpenFile> {
    const { ownerId } = await this.ofCase(actor, id);
    const { record, facts } = await this.cases.standing(actor, ownerId, true);
    const file = found(await this.files.lock(id));
    const refusal = fileRefusal(actor, facts, file.state, act);
    const now = { state: { state: file.state, version: file.version } };
    if (refusal) refuse(refusal, refusal === 'wrong_state' ? now : {});
    if (version !== file.version) refuse('stale_version', now);
    return { file, record, facts };
  }

  private async ofCase(actor: Actor, id: string): Promise<FileEntity> {
    const file = found(await this.files.byId(actor.networkId, id));
    return file.ownerKind === 'case' ? file : refuse('not_found');
  }
}
