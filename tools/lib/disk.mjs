// Room on the disk, asked before work that would otherwise stop half way.
import { statfsSync } from 'node:fs';
import { Refusal } from './say.mjs';

const mega = 1024 * 1024;

export function freeMegabytes(folder) {
  const stats = statfsSync(folder);
  return Math.floor((stats.bavail * stats.bsize) / mega);
}

/** Refuses when the disk that holds `folder` has less than `needed` MB free for `purpose`. */
export function checkDisk(folder, needed, purpose, free = freeMegabytes(folder)) {
  if (free >= needed) return;
  throw new Refusal(`The disk that holds ${folder} has ${free} MB free and ${purpose} needs about ${needed} MB: free some space and try again.`);
}

export const isDiskFull = (text) => /ENOSPC|No space left on device|disk full/i.test(text);
