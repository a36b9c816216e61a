import type { SectionName, SharedFile, Shown } from '@without-walls/contracts';

/** Something with pages: a file of the case, or slides of the lecture. */
export type Paged = Pick<SharedFile, 'id' | 'pages'>;

/** What one screen shows: a page, or the text of the case. */
export type Looking = { fileId: string; page: number } | null;

/** Where this screen looks: where its reader chose, else where everybody is led. A page of a file that is not there (any more) is the text. */
export function lookingAt(own: Looking | 'led', shown: Shown | null, files: readonly Paged[]): Looking {
  const wanted = own !== 'led' ? own : shown?.kind === 'page' ? { fileId: shown.fileId, page: shown.page } : null;
  const file = files.find((one) => one.id === wanted?.fileId);
  return wanted && file && file.pages.length > 0 ? { fileId: file.id, page: Math.min(wanted.page, file.pages.length) } : null;
}

/** What a look means for everybody. */
export const shownBy = (looking: Looking): Shown | null => (looking ? { kind: 'page', ...looking } : null);
export const shownSection = (section: SectionName): Shown => ({ kind: 'section', section });
