import type { CaseFile, FilePageRef, MemberRef, SharedFile } from '@without-walls/contracts';
import type { FileCan } from '@without-walls/domain';
import { refOr } from '../people/people.service.js';
import type { FileEntity, FileRedactionEntity } from './file.entity.js';
import type { PageHead } from './files.repository.js';

/** What others see instead of the name. */
export const labelOf = (file: Pick<FileEntity, 'number'>): string => `File ${file.number}`;
export const viewPage = ({ id, number, kind, width, height }: Pick<PageHead, 'id' | 'number' | 'kind' | 'width' | 'height'>): FilePageRef => ({ id, number, kind, width, height });
export const viewShared = (file: FileEntity, pages: readonly PageHead[]): SharedFile => ({ id: file.id, label: labelOf(file), kind: file.kind, version: file.version, pages: pages.map(viewPage) });

export interface FileParts {
  file: FileEntity;
  pages: PageHead[];
  redactions: FileRedactionEntity[];
  refs: ReadonlyMap<string, MemberRef>;
  can: FileCan;
  /** Null for those who do not see inside. */
  name: string | null;
}

export function viewFile({ file, pages, redactions, refs, can, name }: FileParts): CaseFile {
  const marks = pages.flatMap((page) => page.marks);
  return {
    ...viewShared(file, pages), state: file.state, bytes: file.bytes, uploadedAt: file.uploadedAt.toISOString(), uploadedBy: refOr(refs, file.uploadedBy), can,
    inside: name === null ? null : {
      name, nameMarks: file.nameMarks, held: file.held, scan: file.scan, findings: file.findings, mustGo: marks.filter((mark) => mark.tier === 'block').length, undecided: marks.filter((mark) => mark.tier === 'warn').length,
      decidedAt: file.decidedAt?.toISOString() ?? null, decidedBy: file.decidedBy ? refOr(refs, file.decidedBy) : null,
      redactions: redactions.map(({ page, rectangles, at, byId }) => ({ page, rectangles, at: at.toISOString(), by: refOr(refs, byId) })),
      sha256: file.sha256, destroyAfter: file.destroyAfter?.toISOString() ?? null, destroyedAt: file.destroyedAt?.toISOString() ?? null,
    },
  };
}
