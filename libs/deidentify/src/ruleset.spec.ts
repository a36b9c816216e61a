import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { rulesetHash } from './ruleset.js';

interface Stamp {
  digestOf(files: readonly { name: string; text: string }[]): string;
  readSources(): { name: string; text: string }[];
}

const stamp = (await import(fileURLToPath(new URL('../../../tools/deidentify-lists/stamp.mjs', import.meta.url)))) as Stamp;

describe('the hash of the rule set', () => {
  it('is that of the sources; after a change run node tools/deidentify-lists/stamp.mjs', () => {
    expect(rulesetHash()).toBe(stamp.digestOf(stamp.readSources()));
  });

  it('changes with any rule or list', () => {
    const files = stamp.readSources();
    const changed = files.map((file) => (file.name === 'lists/generated/names.ts' ? { ...file, text: `${file.text} ` } : file));
    expect(stamp.digestOf(changed)).not.toBe(stamp.digestOf(files));
  });
});
