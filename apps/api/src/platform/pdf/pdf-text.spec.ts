import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { finished, paragraph } from './parts.js';
import { openDocument } from './pdf-text.js';
import { unpackWoff } from './woff.js';

const fontFile = (): Buffer => readFileSync(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'));

/** The sum that the directory of a font holds for each table: its words of four bytes, added up. */
function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('an unpacked font', () => {
  it('has every table whole: its checksum is the one in the directory', () => {
    const font = unpackWoff(fontFile());
    const count = font.readUInt16BE(4);
    const tables = Array.from({ length: count }, (_, i) => 12 + i * 16).map((entry) => ({ tag: font.toString('latin1', entry, entry + 4), sum: font.readUInt32BE(entry + 4), at: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) }));
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca']));
    // The sum of "head" leaves out the field that makes the whole file come to a fixed sum.
    for (const { tag, sum, at, length } of tables.filter((one) => one.tag !== 'head')) expect([tag, sumOf(font.subarray(at, at + length))]).toEqual([tag, sum]);
    expect(tables.every(({ at }) => at % 4 === 0)).toBe(true);
    expect(() => unpackWoff(font)).toThrow('Not a WOFF file');
  });
});

describe('documents that share their fonts', () => {
  const made = async (text: string): Promise<string> => {
    const sheet = openDocument('A page', 'Test');
    sheet.doc.addStructure(sheet.doc.struct('Document', {}, [paragraph(sheet, 'P', text), paragraph(sheet, 'P', text, { weight: 'strong' })]));
    return (await finished(sheet.doc)).toString('latin1').replace(/\/(CreationDate|ModDate) \(.*?\)|<xmp:\w+Date>.*?<|\/ID \[.*?\]/g, '').replaceAll(/[A-Z]{6}\+/g, '');
  };

  it('come out alike whatever was drawn before and beside them', async () => {
    const first = await made('Łukasz Żółć, 20 minutes');
    const [again, other] = await Promise.all([made('Łukasz Żółć, 20 minutes'), made('Quite another line & more')]);
    expect(again.length).toBe(first.length);
    expect(other).not.toBe(first);
    expect(await made('Łukasz Żółć, 20 minutes')).toHaveLength(first.length);
  });
});
