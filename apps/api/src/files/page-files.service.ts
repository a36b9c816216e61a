import { Inject, Injectable } from '@nestjs/common';
import type { HoldReason, SharedFile } from '@without-walls/contracts';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Upload } from '../platform/http/upload.js';
import { refuse } from '../platform/http/refusal.js';
import { FileExaminationService } from './file-examination.service.js';
import { FileStore, topicOf } from './file-store.js';
import { kindOf, roomFor } from './file-uploads.service.js';
import { type FileEntity, type OwnerKind } from './file.entity.js';
import { FilesRepository } from './files.repository.js';
import { viewShared } from './files.view.js';

/** Authors and places on slides are no persons living with pain; these are found wherever they stand. */
const persons = new Set(['NHS', 'CHI', 'NINO', 'ID', 'PHONE', 'DOB', 'POSTCODE', 'ADDRESS']);

/** Owners whose files are made into pages without a second look. Cases are not among them: their files go another way. */
export type PageOwner = Exclude<OwnerKind, 'case'>;
export interface PageFile extends SharedFile {
  /** `waiting`: the pages are being made. `shared`: they are there. `held`: it could not be read, and `held` says why. */
  state: 'waiting' | 'shared' | 'held';
  held: HoldReason | null;
}

/**
 * Turns an uploaded file (a PDF of slides, a DOCX, a picture) into page images for owners other than cases.
 *
 * How to use it, say for the slides of a lecture:
 * 1. declare an endpoint with `accepts: 'multipart/form-data'` and take the file in the controller with `@Uploaded() upload: Upload`
 *    (platform/http/upload.ts); in the web send it with `sendFile(endpoint, { params }, file)` (apps/web/src/files/send-file.ts);
 * 2. in your unit of work, after your access rule: `const { id } = await pageFiles.take(tx, { networkId, ownerKind: 'lecture', ownerId, uploadedBy }, upload)`.
 *    It refuses with `file_refused` (type, size, number) before anything is kept. Put `file_refused` into the endpoint's errors;
 * 3. the worker makes the pages; register `pageFiles.listen('lecture', async (tx, file) => ...)` on start to hear of it, in the same
 *    transaction, or show `of(...)`, whose `state` goes from `waiting` to `shared` or `held`;
 * 4. serve pages from endpoints of your own, which know who may see a lecture: `pageFiles.image(networkId, id, number)` answers with
 *    WebP (send it as `new StreamableFile(bytes, { type: 'image/webp' })`, `cache-control: private, no-store`), `text(...)` with the words for screen readers;
 * 5. `remove(tx, networkId, id)` destroys pages and original at once. The upload itself never leaves.
 */
@Injectable()
export class PageFilesService {
  constructor(@Inject(FilesRepository) private readonly files: FilesRepository, @Inject(FileStore) private readonly store: FileStore, @Inject(FileExaminationService) private readonly examination: FileExaminationService) {}

  async take(tx: Tx, owner: { networkId: string; ownerKind: PageOwner; ownerId: string; uploadedBy: string }, upload: Upload): Promise<{ id: string }> {
    const kind = kindOf(upload);
    const number = roomFor(await this.files.ofOwner(owner.ownerKind, owner.ownerId), upload);
    const file = await this.store.keep(tx, { ...owner, number, kind, nameMarks: [] }, upload);
    tx.audit({ networkId: owner.networkId, action: 'file.added', subjectType: 'file', subjectId: file.id, actorId: owner.uploadedBy, detail: { owner: owner.ownerKind, kind, bytes: file.bytes, sha256: file.sha256 } });
    return { id: file.id };
  }

  /** Hears of every file of such owners that was examined or held, in the transaction in which it happened. */
  listen(kind: PageOwner, listener: (tx: Tx, file: { id: string; ownerId: string; state: 'shared' | 'held' }) => Promise<void>): void {
    this.examination.listen(async (tx, file) => {
      if (file.ownerKind === kind) await listener(tx, { id: file.id, ownerId: file.ownerId, state: file.state as 'shared' | 'held' });
    });
  }

  /** Files of one owner, the oldest first, with the pages that are there. */
  async of(kind: PageOwner, ownerId: string): Promise<PageFile[]> {
    const files = (await this.files.ofOwner(kind, ownerId)).filter((file) => file.state !== 'removed');
    const heads = await this.files.heads(files.map((file) => file.id));
    return files.map((file) => ({ ...viewShared(file, heads.filter((page) => page.fileId === file.id)), state: file.state as PageFile['state'], held: file.held }));
  }

  /** The picture of one page as WebP. The caller has settled that it may be seen. */
  async image(networkId: string, id: string, number: number): Promise<Buffer> {
    const file = await this.file(networkId, id);
    const page = await this.files.page(id, number);
    return (page && (await this.store.image(file, page))) ?? refuse('not_found');
  }
  /** The words on one page, for screen readers and search. */
  async text(networkId: string, id: string, number: number): Promise<string> {
    await this.file(networkId, id);
    const page = await this.files.page(id, number);
    return page ? this.store.words(page).text : refuse('not_found');
  }

  /** All words, and the pages on which something can be nothing else than a person's number, contact or date of birth. */
  async wordsOf(networkId: string, id: string): Promise<{ words: string; foundOn: number[] }> {
    await this.file(networkId, id);
    const pages = await this.files.pages(id);
    return { words: pages.map((page) => this.store.words(page).text).join('\n'), foundOn: pages.filter((page) => page.marks.some((mark) => mark.tier === 'block' && persons.has(mark.type))).map((page) => page.number) };
  }

  async remove(tx: Tx, networkId: string, id: string): Promise<void> {
    const file = await this.file(networkId, id);
    await this.store.destroy(file);
    tx.audit({ networkId, action: 'file.removed', subjectType: 'file', subjectId: id, detail: { owner: file.ownerKind, sha256: file.sha256 } });
    tx.socket(...topicOf(file));
  }

  private async file(networkId: string, id: string): Promise<FileEntity> {
    const file = await this.files.byId(networkId, id);
    return file && file.ownerKind !== 'case' && file.state !== 'removed' ? file : refuse('not_found');
  }
}
