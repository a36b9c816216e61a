import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { unpackWoff } from './woff.js';

type Doc = PDFKit.PDFDocument;
export type Weight = 'regular' | 'strong';
/** Glyphs and places of words, as the page maker keeps them. */
type LaidOut = Record<string, unknown>;
interface Face {
  name: string;
  has(codePoint: number): boolean;
  words: LaidOut;
}
type OpenFont = { hasGlyphForCodePoint(codePoint: number): boolean };

const require = createRequire(import.meta.url);
const fontFile = (subset: string, weight: number): Buffer => unpackWoff(readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`)));
/** Read once and shared by all documents: each makes a subset of its own for the letters that it draws. */
const openFont = (file: Buffer): OpenFont => (new PDFDocument({ autoFirstPage: false, font: file as unknown as string }) as unknown as { _font: { font: OpenFont } })._font.font;
/** Latin first; the extended subset holds the letters of many names. */
const fonts = { regular: [fontFile('latin', 400), fontFile('latin-ext', 400)].map(openFont), strong: [fontFile('latin', 700), fontFile('latin-ext', 700)].map(openFont) } as const;

/** `&` and `<` reach the XMP metadata unescaped, so they are escaped before. */
export const xmlSafe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const mostWords = 4_000;
const laidOut = new WeakMap<OpenFont, LaidOut>();

/** Opens an A4 document that meets PDF/UA-1: tagged, with language, title and embedded fonts from the first glyph on. */
export function openDocument(title: string, author: string): { doc: Doc; faces: Record<Weight, Face[]> } {
  const doc = new PDFDocument({ size: 'A4', margins: { top: 56, bottom: 64, left: 62, right: 62 }, pdfVersion: '1.7', tagged: true, lang: 'en-GB', displayTitle: true, bufferPages: true, font: null as unknown as string, info: { Title: xmlSafe(title), Author: xmlSafe(author) } });
  const faces = { regular: register(doc, 'regular'), strong: register(doc, 'strong') };
  doc.font(faces.regular[0]!.name);
  (doc as unknown as { appendXML(xml: string, newlines?: number): void }).appendXML('<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>');
  return { doc, faces };
}

function register(doc: Doc, weight: Weight): Face[] {
  return fonts[weight].map((font, i) => {
    const name = `${weight}-${i}`;
    doc.registerFont(name, font as unknown as string);
    return { name, has: (codePoint) => font.hasGlyphForCodePoint(codePoint), words: wordsOf(font) };
  });
}

/** Laying out a word costs more than drawing it, and documents repeat their words. Begun anew when there are many. */
function wordsOf(font: OpenFont): LaidOut {
  let known = laidOut.get(font);
  if (!known || Object.keys(known).length > mostWords) laidOut.set(font, (known = Object.create(null) as LaidOut));
  return known;
}

/** Control characters, tabs and what no face can draw would break the page for a screen reader: spaces and question marks instead. */
export function runsOf(text: string, faces: Face[]): { face: Face; text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const sign of text.normalize('NFC').replace(/[\u0000-\u001f\u007f\u00a0\u200b-\u200f\u2028\u2029\ufeff]+/g, ' ')) {
    const able = faces.find((one) => one.has(sign.codePointAt(0)!));
    const face = able ?? faces[0]!;
    const last = runs.at(-1);
    const drawn = able ? sign : '?';
    if (last?.face === face) last.text += drawn;
    else runs.push({ face, text: drawn });
  }
  return runs;
}

/** Writes one paragraph at the current place, changing face where a letter needs it. */
export function write(doc: Doc, faces: Face[], text: string, size: number, options: PDFKit.Mixins.TextOptions = {}): void {
  const runs = runsOf(text, faces);
  runs.forEach(({ face, text: part }, i) => {
    doc.font(face.name).fontSize(size);
    (doc as unknown as { _font: { layoutCache: LaidOut } })._font.layoutCache = face.words;
    doc.text(part, { ...options, continued: i < runs.length - 1 });
  });
}
