import { Inject, Injectable } from '@nestjs/common';
import type { SharedFile } from '@without-walls/contracts';
import { FileStore } from './file-store.js';
import { FilesRepository } from './files.repository.js';
import { viewShared } from './files.view.js';

/**
 * What other slices may know of the files of a case: only what was shared after the second look, as pages.
 *
 * A room that shows "file page n of m" keeps `{ fileId, page }` in its own state and checks it against `shared(caseId)`
 * (a file that was removed, or a case that was recalled, is no longer in it: then the room shows nothing). Browsers fetch
 * the picture with `readFilePage` and the words with `readFileText`; these ask the access rules of the case, so people of
 * a live round may read what is on its agenda, and every reading is audited.
 */
@Injectable()
export class CaseFilesReader {
  constructor(@Inject(FilesRepository) private readonly files: FilesRepository, @Inject(FileStore) private readonly store: FileStore) {}

  /** Shared files of a case in their order, with their pages. No question of who may see them: the caller has settled that. */
  async shared(caseId: string): Promise<SharedFile[]> {
    const files = (await this.files.ofOwner('case', caseId)).filter((file) => file.state === 'shared');
    const heads = await this.files.heads(files.map((file) => file.id));
    return files.map((file) => viewShared(file, heads.filter((page) => page.fileId === file.id)));
  }

  /** The words of all shared pages of a case, for the search of released cases by a new rule set. Not to be shown. */
  async sharedTexts(caseId: string): Promise<{ fileId: string; page: number; text: string }[]> {
    const files = (await this.files.ofOwner('case', caseId)).filter((file) => file.state === 'shared');
    const pages = await Promise.all(files.map((file) => this.files.pages(file.id)));
    return pages.flat().map((page) => ({ fileId: page.fileId, page: page.number, text: this.store.words(page).text }));
  }
}
