import type { SectionName, SharedFile, Shown } from '@without-walls/contracts';

/** What one screen shows of the case: its text, or a page of a file. */
export type Looking = { fileId: string; page: number } | null;

/** Where this screen looks: where its reader chose, else where everybody is led. A page of a file that is not there (any more) is the text. */
export function lookingAt(own: Looking | 'led', shown: Shown | null, files: readonly Pick<SharedFile, 'id' | 'pages'>[]): Looking {
  const wanted = own !== 'led' ? own : shown?.kind === 'page' ? { fileId: shown.fileId, page: shown.page } : null;
  const file = files.find((one) => one.id === wanted?.fileId);
  return wanted && file && file.pages.length > 0 ? { fileId: file.id, page: Math.min(wanted.page, file.pages.length) } : null;
}

/** What a look means for everybody. */
export const shownBy = (looking: Looking): Shown | null => (looking ? { kind: 'page', ...looking } : null);
export const shownSection = (section: SectionName): Shown => ({ kind: 'section', section });
