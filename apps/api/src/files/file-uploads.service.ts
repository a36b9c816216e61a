import { Inject, Injectable } from '@nestjs/common';
import { type FileFinding, type FileKind, type FileRefusal, type Receipt, fileLimits } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Upload } from '../platform/http/upload.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { sniff } from './examine/sniff.js';
import { FileChecker } from './file-checker.js';
import { receiptOf } from './file-desk.js';
import { FileStore } from './file-store.js';
import type { FileEntity } from './file.entity.js';
import { FilesRepository } from './files.repository.js';

export const refuseFile = (why: FileRefusal): never => refuse('file_refused', { state: { why } });

/** The kind by what the bytes are, or the refusal. Nothing of a refused file is kept. */
export function kindOf(upload: Upload): FileKind {
  const sniffed = sniff(upload.bytes);
  return 'kind' in sniffed ? sniffed.kind : refuseFile(sniffed.refused);
}

/** The number of the next file of an owner, or the refusal when there are too many. */
export function roomFor(there: readonly FileEntity[], upload: Upload): number {
  const present = there.filter((file) => file.state !== 'removed');
  if (present.length >= fileLimits.files) refuseFile('too-many');
  if (present.reduce((sum, file) => sum + file.bytes, upload.bytes.length) > fileLimits.together) refuseFile('too-much-together');
  return Math.max(0, ...there.map((file) => file.number)) + 1;
}

/** Taking files in: by what they are, sealed at once, in quarantine from the first moment. */
@Injectable()
export class FileUploadsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(FilesRepository) private readonly files: FilesRepository,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FileChecker) private readonly checker: FileChecker,
  ) {}

  async add(actor: Actor, caseId: string, upload: Upload): Promise<Receipt> {
    const kind = kindOf(upload);
    return this.work.run(async (tx) => {
      const record = await this.cases.open(actor, caseId, 'edit');
      const number = roomFor(await this.files.ofOwner('case', caseId), upload);
      const nameMarks = await this.nameMarks(actor, upload.name);
      const file = await this.store.keep(tx, { networkId: record.networkId, ownerKind: 'case', ownerId: caseId, number, kind, uploadedBy: actor.memberId, nameMarks }, upload);
      tx.audit({ networkId: record.networkId, action: 'file.added', subjectType: 'file', subjectId: file.id, actorId: actor.memberId, detail: { code: record.code, number, kind, bytes: file.bytes, sha256: file.sha256, nameMarks: nameMarks.map((mark) => `${mark.rule} ${mark.start}-${mark.end}`) } });
      return receiptOf(file);
    });
  }

  private async nameMarks(actor: Actor, name: string): Promise<FileFinding[]> {
    const names = await this.people.namesAround(actor.networkId, actor.memberId);
    try {
      return this.checker.nameMarks(name, names);
    } catch {
      return refuse('checker_unavailable');
    }
  }
}
