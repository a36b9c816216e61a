import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { LetterBody } from '@without-walls/contracts';
import { composeLetter } from '@without-walls/domain';
import { aMemberRef, aRecommendation } from '@without-walls/fixtures';
import { letterPdf } from './letter-pdf.js';

const letter = (rows: number): LetterBody =>
  composeLetter({
    number: '2026-0007', caseCode: 'QK7-M2P', to: aMemberRef({ name: 'Kateřina Šťastná' }), session: { title: 'Weekly pain round', date: '2026-11-18T13:00:00Z' }, questions: ['Which of two relaxants first?'],
    recommendations: Array.from({ length: rows }, (_, i) => aRecommendation({ text: `Reduce slowly & review, step ${i + 1}`, dueDate: '2026-12-16' })),
    advisers: [{ name: 'Zofia Łęcka', profession: 'Pharmacist', discipline: 'pharmacist', registration: null }], signedBy: aMemberRef({ name: 'Tomos Pritchard' }), signedAt: '2026-11-18T14:00:00Z', timeZone: 'Europe/London',
  });

/** The structure tree as it stands in the file: how many elements of each type. */
function structure(pdf: Buffer): Record<string, number> {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map((match) => inflated(match[1]!)).join('\n');
  const counts: Record<string, number> = {};
  for (const [, type] of `${text}${streams}`.matchAll(/\/S \/(\w+)/g)) counts[type!] = (counts[type!] ?? 0) + 1;
  return counts;
}
function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

describe('the letter as a tagged PDF', () => {
  it('is marked, named, has a language and declares PDF/UA-1', async () => {
    const text = (await letterPdf(letter(3), 'Europe/London')).toString('latin1');
    expect(text.includes('/MarkInfo')).toBe(true);
    expect(text.includes('/Lang (en-GB)')).toBe(true);
    expect(text.includes('/DisplayDocTitle true')).toBe(true);
    expect(text.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
  });

  it('has one H1, headings below it, and each recommendation as a list item with label and body', async () => {
    const found = structure(await letterPdf(letter(3), 'Europe/London'));
    expect(found.H1).toBe(1);
    expect(found.H2).toBeGreaterThanOrEqual(5);
    expect(found.H3).toBe(4);
    expect(found.LI).toBe(found.Lbl);
    expect(found.LI).toBe(found.LBody);
    expect(found.LI! - structure(await letterPdf(letter(2), 'Europe/London')).LI!).toBe(1);
  });

  it('runs over pages with thirty recommendations and still closes every element', async () => {
    const pdf = await letterPdf(letter(30), 'Europe/London');
    expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2);
    expect(structure(pdf).LI).toBeGreaterThan(30);
  });
});
