import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { FileEntity, FilePageEntity, FileRedactionEntity, type OwnerKind } from './file.entity.js';

/** A page without its words, for lists. */
export type PageHead = Omit<FilePageEntity, 'textSealed'>;
const headColumns = ['p.id', 'p.fileId', 'p.number', 'p.kind', 'p.width', 'p.height', 'p.imageId', 'p.marks', 'p.burnt'];

/** Rows of files and their pages. Whoever asks has settled that the network is the actor's. */
@Injectable()
export class FilesRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(file: FileEntity): Promise<void> {
    await this.db.manager.insert(FileEntity, file as never);
  }
  async change(id: string, change: Partial<FileEntity>): Promise<void> {
    await this.db.manager.update(FileEntity, { id }, change as never);
  }
  byId(networkId: string, id: string): Promise<FileEntity | null> {
    return this.db.manager.findOneBy(FileEntity, { networkId, id });
  }
  anywhere(id: string): Promise<FileEntity | null> {
    return this.db.manager.findOneBy(FileEntity, { id });
  }
  lock(id: string): Promise<FileEntity | null> {
    return this.db.manager.findOne(FileEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  /** All files of one owner, removed ones too, in the order in which they came. */
  ofOwner(kind: OwnerKind, ownerId: string): Promise<FileEntity[]> {
    return this.db.manager.find(FileEntity, { where: { ownerKind: kind, ownerId }, order: { number: 'ASC' } });
  }

  async addPages(pages: FilePageEntity[]): Promise<void> {
    if (pages.length > 0) await this.db.manager.insert(FilePageEntity, pages as never);
  }
  /** Pages of several files, by number, without their words. */
  heads(fileIds: string[]): Promise<PageHead[]> {
    if (fileIds.length === 0) return Promise.resolve([]);
    return this.db.manager.createQueryBuilder(FilePageEntity, 'p').select(headColumns).where('p.fileId IN (:...fileIds)', { fileIds }).orderBy('p.fileId').addOrderBy('p.number').getMany();
  }
  page(fileId: string, number: number): Promise<FilePageEntity | null> {
    return this.db.manager.findOneBy(FilePageEntity, { fileId, number });
  }
  pages(fileId: string): Promise<FilePageEntity[]> {
    return this.db.manager.find(FilePageEntity, { where: { fileId }, order: { number: 'ASC' } });
  }
  async changePage(id: string, change: Partial<FilePageEntity>): Promise<void> {
    await this.db.manager.update(FilePageEntity, { id }, change as never);
  }
  async removePages(fileId: string): Promise<void> {
    await this.db.manager.delete(FilePageEntity, { fileId });
  }

  async addRedaction(redaction: FileRedactionEntity): Promise<void> {
    await this.db.manager.insert(FileRedactionEntity, redaction);
  }
  redactions(fileIds: string[]): Promise<FileRedactionEntity[]> {
    return fileIds.length === 0 ? Promise.resolve([]) : this.db.manager.find(FileRedactionEntity, { where: { fileId: In(fileIds) }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Files whose day has come, oldest first. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('SELECT id FROM files WHERE original_id IS NOT NULL AND destroy_after <= $1 ORDER BY destroy_after, id LIMIT $2', [now, limit]);
    return rows.map((row) => row.id);
  }
  /** Files that nobody examined although their job should long have run. */
  async forgotten(before: Date, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>("SELECT id FROM files WHERE state = 'waiting' AND uploaded_at < $1 ORDER BY uploaded_at, id LIMIT $2", [before, limit]);
    return rows.map((row) => row.id);
  }
}
