import { Inject, Injectable } from '@nestjs/common';
import type { FileFinding, HoldReason } from '@without-walls/contracts';
import type { PageWords } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { SealedStore } from '../platform/files/sealed-store.js';
import type { Upload } from '../platform/http/upload.js';
import type { MadePage } from './examine/examined.js';
import type { PageMark } from '@without-walls/contracts';
import { FileEntity, FilePageEntity, type OwnerKind } from './file.entity.js';
import { FilesRepository } from './files.repository.js';

export interface NewFile {
  networkId: string;
  ownerKind: OwnerKind;
  ownerId: string;
  number: number;
  kind: FileEntity['kind'];
  uploadedBy: string;
  nameMarks: FileFinding[];
}
/** The room in which those are told who watch the owner. */
export const topicOf = (file: Pick<FileEntity, 'networkId' | 'ownerId'>) => [`network:${file.networkId}`, 'changed', { topic: 'files' as const, id: file.ownerId }] as const;

/** Where the sealed bytes and words of a file are written and destroyed, always inside the caller's transaction. */
@Injectable()
export class FileStore {
  constructor(@Inject(FilesRepository) private readonly files: FilesRepository, @Inject(SealedStore) private readonly sealed: SealedStore, @Inject(Clock) private readonly clock: Clock) {}

  /** Keeps a new file sealed and in quarantine, and orders its examination. */
  async keep(tx: Tx, { networkId, ownerKind, ownerId, number, kind, uploadedBy, nameMarks }: NewFile, upload: Upload): Promise<FileEntity> {
    const id = this.clock.uuid();
    const file: FileEntity = {
      id, networkId, ownerKind, ownerId, number, kind, bytes: upload.bytes.length, sha256: upload.sha256, nameSealed: this.sealed.sealText(`file-name:${id}`, upload.name), state: 'waiting', held: null, version: 1, scan: false, findings: [], nameMarks,
      ruleset: null, uploadedBy, uploadedAt: this.clock.now(), examinedAt: null, decidedBy: null, decidedAt: null, originalId: await this.sealed.put(networkId, upload.bytes), destroyAfter: null, destroyWhole: false, destroyedAt: null,
    };
    await this.files.add(file);
    tx.job('files.examine', { fileId: id });
    tx.socket(...topicOf(file));
    return file;
  }

  nameOf(file: FileEntity): string {
    return file.nameSealed ? this.sealed.openText(`file-name:${file.id}`, file.nameSealed) : '';
  }
  original(file: FileEntity): Promise<Buffer | null> {
    return file.originalId ? this.sealed.get(file.networkId, file.originalId) : Promise.resolve(null);
  }
  image(file: FileEntity, page: Pick<FilePageEntity, 'imageId'>): Promise<Buffer | null> {
    return page.imageId ? this.sealed.get(file.networkId, page.imageId) : Promise.resolve(null);
  }
  words(page: FilePageEntity): PageWords {
    return JSON.parse(this.sealed.openText(`page-words:${page.id}`, page.textSealed)) as PageWords;
  }

  async addPages(file: FileEntity, pages: { made: MadePage; marks: PageMark[] }[]): Promise<void> {
    const rows: FilePageEntity[] = [];
    for (const [i, { made, marks }] of pages.entries()) {
      const id = this.clock.uuid();
      const imageId = made.image ? await this.sealed.put(file.networkId, made.image) : null;
      rows.push({ id, fileId: file.id, number: i + 1, kind: imageId ? 'image' : 'text', width: made.width, height: made.height, imageId, textSealed: this.sealWords(id, made.words), marks, burnt: [] });
    }
    await this.files.addPages(rows);
  }

  /** Puts another picture, other words, or both in the place of a page's own; the old ones are destroyed. */
  async rewrite(file: FileEntity, page: FilePageEntity, to: { image?: Uint8Array; words: PageWords; marks: PageMark[]; burnt: FilePageEntity['burnt'] }): Promise<void> {
    const imageId = to.image ? await this.sealed.put(file.networkId, to.image) : page.imageId;
    await this.files.changePage(page.id, { imageId, textSealed: this.sealWords(page.id, to.words), marks: to.marks, burnt: to.burnt });
    if (to.image && page.imageId) await this.sealed.remove(file.networkId, [page.imageId]);
  }

  async step(file: FileEntity, change: Partial<FileEntity>): Promise<void> {
    Object.assign(file, change, { version: file.version + 1 });
    await this.files.change(file.id, { ...change, version: file.version });
  }
  hold(file: FileEntity, held: HoldReason): Promise<void> {
    return this.step(file, { state: 'held', held, examinedAt: this.clock.now() });
  }

  /** Destroys the original. Its hash stays, so that it can be said what is gone. */
  async destroyOriginal(file: FileEntity): Promise<void> {
    const { originalId } = file;
    await this.step(file, { originalId: null, destroyAfter: null, destroyedAt: this.clock.now() });
    if (originalId) await this.sealed.remove(file.networkId, [originalId]);
  }
  /** Destroys original, pages, words and name: what is left is that there was a file. */
  async destroy(file: FileEntity): Promise<void> {
    const heads = await this.files.heads([file.id]);
    const blobs = [file.originalId, ...heads.map((page) => page.imageId)].filter((id): id is string => id !== null);
    await this.files.removePages(file.id);
    await this.step(file, { state: 'removed', originalId: null, nameSealed: null, findings: [], nameMarks: [], destroyAfter: null, destroyedAt: this.clock.now() });
    await this.sealed.remove(file.networkId, blobs);
  }

  private sealWords(pageId: string, words: PageWords): Buffer {
    return this.sealed.sealText(`page-words:${pageId}`, JSON.stringify(words));
  }
}
