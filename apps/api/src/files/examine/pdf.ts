import { fileLimits } from '@without-walls/contracts';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Examined, Held, type HiddenText, type MadePage, insideLimits } from './examined.js';
import { openPdf } from './pdf-document.js';
import { renderPage } from './pdf-page.js';
import { earlierRevisions, leftInBytes } from './pdf-raw.js';
import { stringsIn } from './strings.js';

/** A page with fewer letters than this is a picture: nobody but a human can tell what is on it. */
const fewLetters = 12;

/** Every page as a picture with the words seen on it, and the text of every other part of the file. */
export async function examinePdf(bytes: Uint8Array): Promise<Examined> {
  const doc = await openPdf(bytes);
  if (doc.numPages < 1) throw new Held('no-pages');
  if (doc.numPages > fileLimits.pages) throw new Held('too-many-pages');
  const pages: MadePage[] = [];
  const hidden: HiddenText[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const rendered = await renderPage(doc, number).catch(() => { throw new Held('unreadable'); });
    pages.push(rendered.page);
    if (rendered.hidden) hidden.push({ part: 'hidden', text: rendered.hidden });
  }
  hidden.push(...(await besidePages(doc)), ...(await before(bytes)));
  const known = [...pages.map((page) => page.words.text), ...hidden.map((one) => one.text)].join('\n');
  hidden.push(...leftovers(bytes, known));
  await doc.destroy();
  return { pages, hidden: hidden.filter((one) => one.text.trim()), scan: pages.some((page) => page.words.text.replace(/\s/g, '').length < fewLetters), whereabouts: false };
}

/** All strings inside a value of any shape. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [stringsIn(value)];
  if (value === null || typeof value !== 'object' || depth > 12) return [];
  return (value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value)).flatMap((one) => textsOf(one, depth + 1));
}
const joined = (value: unknown): string => [...new Set(textsOf(value))].filter((text) => text.trim()).join('\n');

async function besidePages(doc: PDFDocumentProxy): Promise<HiddenText[]> {
  const [metadata, attachments, fields, outline, scripts, layers] = await Promise.all([
    doc.getMetadata(), doc.getAttachments() as Promise<unknown>, doc.getFieldObjects(), doc.getOutline(), doc.getJSActions() as Promise<unknown>, doc.getOptionalContentConfig(),
  ].map((reading) => (reading as Promise<unknown>).catch(() => null)));
  const annotations: unknown[] = [];
  const alternatives: unknown[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number);
    annotations.push(await page.getAnnotations().catch(() => null));
    alternatives.push(await page.getStructTree().catch(() => null));
  }
  return [
    { part: 'properties', text: joined(metadata) }, { part: 'attachments', text: joined(attachments) }, { part: 'form-fields', text: joined(fields) }, { part: 'annotations', text: joined(annotations) },
    { part: 'alt-text', text: joined(alternatives) }, { part: 'other', text: joined([outline, scripts, layers ? [...(layers as Iterable<unknown>)] : null]) },
  ];
}

/** The words of earlier revisions: a file that was "cleaned" by adding to its end still holds them. */
async function before(bytes: Uint8Array): Promise<HiddenText[]> {
  const texts: string[] = [];
  for (const revision of earlierRevisions(bytes)) {
    const doc = await openPdf(revision).catch(() => null);
    if (!doc) continue;
    texts.push(joined(await doc.getMetadata().catch(() => null)));
    for (let number = 1; number <= Math.min(doc.numPages, fileLimits.pages); number += 1) {
      const content = await doc.getPage(number).then((page) => page.getTextContent()).catch(() => ({ items: [] }));
      texts.push((content.items as { str?: string }[]).map((item) => item.str ?? '').join(' '));
    }
    await doc.destroy();
  }
  return texts.length > 0 ? [{ part: 'earlier-revisions', text: texts.join('\n') }] : [];
}

/** What is in the bytes and was met nowhere else. */
function leftovers(bytes: Uint8Array, known: string): HiddenText[] {
  const { strings, metadata } = leftInBytes(bytes);
  const fresh = strings.filter((text) => !known.includes(text.trim()));
  return [{ part: 'properties', text: metadata.slice(0, insideLimits.text) }, { part: 'other', text: fresh.join('\n').slice(0, insideLimits.text) }];
}
