import type { FileKind, FilePart, HoldReason } from '@without-walls/contracts';
import type { PageWords } from '@without-walls/domain';

/** Text found in a part that does not leave. */
export interface HiddenText {
  part: Exclude<FilePart, 'page' | 'name'>;
  text: string;
}
/** A page as the server made it. `image`: WebP without metadata; null for a page of text. */
export interface MadePage {
  image: Uint8Array | null;
  width: number;
  height: number;
  words: PageWords;
}
export interface Examined {
  pages: MadePage[];
  hidden: HiddenText[];
  /** Some page is a picture without words. */
  scan: boolean;
  /** The picture says where it was taken. */
  whereabouts: boolean;
}

/** The file cannot be examined, and trying again changes nothing: it stays in quarantine with this reason. */
export class Held extends Error {
  constructor(readonly reason: HoldReason) {
    super(reason);
  }
}

/** What the child process is asked and answers. */
export interface Question {
  kind: FileKind;
  bytes: Uint8Array;
}
export type Answer = { examined: Examined } | { held: HoldReason };

/** Limits inside a file, beyond those of the upload. */
export const insideLimits = { text: 400_000, pictures: 24, pixels: 60_000_000, unpacked: 150 * 1024 * 1024, entries: 2_000, revisions: 8 } as const;
