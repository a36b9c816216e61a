import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

type Doc = PDFKit.PDFDocument;
export type Weight = 'regular' | 'strong';
interface Face {
  name: string;
  has(codePoint: number): boolean;
}
type EmbeddedFont = { font: { hasGlyphForCodePoint(codePoint: number): boolean } };

const require = createRequire(import.meta.url);
const fontFile = (subset: string, weight: number): Buffer => readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`));
/** Latin first; the extended subset holds the letters of many names. */
const files = { regular: [fontFile('latin', 400), fontFile('latin-ext', 400)], strong: [fontFile('latin', 700), fontFile('latin-ext', 700)] } as const;

/** `&` and `<` reach the XMP metadata unescaped, so they are escaped before. */
export const xmlSafe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Opens an A4 document that meets PDF/UA-1: tagged, with language, title and embedded fonts from the first glyph on. */
export function openDocument(title: string, author: string): { doc: Doc; faces: Record<Weight, Face[]> } {
  const doc = new PDFDocument({ size: 'A4', margins: { top: 56, bottom: 64, left: 62, right: 62 }, pdfVersion: '1.7', tagged: true, lang: 'en-GB', displayTitle: true, bufferPages: true, font: files.regular[0] as unknown as string, info: { Title: xmlSafe(title), Author: xmlSafe(author) } });
  const faces = { regular: register(doc, 'regular'), strong: register(doc, 'strong') };
  (doc as unknown as { appendXML(xml: string, newlines?: number): void }).appendXML('<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>');
  return { doc, faces };
}

function register(doc: Doc, weight: Weight): Face[] {
  return files[weight].map((file, i) => {
    const name = `${weight}-${i}`;
    doc.registerFont(name, file as unknown as string);
    doc.font(name);
    const { font } = (doc as unknown as { _font: EmbeddedFont })._font;
    return { name, has: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
  });
}

/** Control characters, tabs and what no face can draw would break the page for a screen reader: spaces and question marks instead. */
export function runsOf(text: string, faces: Face[]): { face: string; text: string }[] {
  const runs: { face: string; text: string }[] = [];
  for (const sign of text.normalize('NFC').replace(/[\u0000-\u001f\u007f\u00a0\u200b-\u200f\u2028\u2029\ufeff]+/g, ' ')) {
    const face = faces.find((one) => one.has(sign.codePointAt(0)!));
    const last = runs.at(-1);
    const name = face?.name ?? faces[0]!.name;
    const drawn = face ? sign : '?';
    if (last?.face === name) last.text += drawn;
    else runs.push({ face: name, text: drawn });
  }
  return runs;
}

/** Writes one paragraph at the current place, changing face where a letter needs it. */
export function write(doc: Doc, faces: Face[], text: string, size: number, options: PDFKit.Mixins.TextOptions = {}): void {
  const runs = runsOf(text, faces);
  runs.forEach((run, i) => doc.font(run.face).fontSize(size).text(run.text, { ...options, continued: i < runs.length - 1 }));
}
