import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { manifest } from './generated/manifest.js';

const read = (name: string): string => readFileSync(new URL(`./generated/${name}.ts`, import.meta.url), 'utf8');
const NAMES = ['words', 'names', 'places'] as const;
const MEGABYTE = 1_048_576;

describe('the manifest of the lists', () => {
  it.each(NAMES)('holds the sum and the number of entries of %s', (name) => {
    const body = read(name);
    expect(createHash('sha256').update(body).digest('hex')).toBe(manifest.lists[name].sha256);
    const entries = new Set(body.match(/(?<=')[^'\\]*(?:\\.[^'\\]*)*(?=')/g)).size;
    expect(entries).toBeGreaterThan(0);
    expect((body.match(/[A-Z](?=[^A-Z])/g) ?? []).length).toBeGreaterThanOrEqual(manifest.lists[name].entries);
  });

  it('names source, version, licence and date of every list, none of them GPL', () => {
    for (const source of manifest.sources) {
      expect(source.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(source.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source.licence).toMatch(/MIT/);
      expect(source.licence).not.toMatch(/GPL/);
    }
    for (const name of NAMES) expect(manifest.sources.some((source) => source.feeds.includes(name))).toBe(true);
  });

  it('stays within 3 MB compressed', () => {
    expect(gzipSync(NAMES.map(read).join('')).length).toBeLessThan(3 * MEGABYTE);
  });
});
