import type { FilePart } from '@without-walls/contracts';
import { fileLimits } from '@without-walls/contracts';
import { allWords, readWordPart } from './docx-body.js';
import { type Examined, Held, type HiddenText, type MadePage, insideLimits } from './examined.js';
import { besidePixels } from './image-data.js';
import { remade } from './picture.js';
import { sniff } from './sniff.js';
import { stringsIn } from './strings.js';
import { xmlText } from './xml.js';
import { unzipWithin } from './zip.js';

const pageLetters = 2_400;
const wordPart = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments\w*|glossary\/document)\.xml$/;

type Hidden = HiddenText['part'];
/** Where the words of a part's body belong: only those of the document itself are pages. */
function partOf(name: string): Hidden | 'page' {
  if (name === 'word/document.xml') return 'page';
  if (/\/(header|footer)\d*\.xml$/.test(name)) return 'headers';
  if (/\/(footnotes|endnotes)\.xml$/.test(name)) return 'notes';
  return /\/comments/.test(name) ? 'comments' : 'other';
}

function otherPart(name: string): Hidden {
  if (/^(docProps|customXml)\//.test(name) || name === 'word/settings.xml') return 'properties';
  return name.endsWith('people.xml') ? 'authors' : 'other';
}

/** A Word document as pages of its text and its pictures made anew; all its other parts are read and do not leave. */
export async function examineDocx(bytes: Uint8Array): Promise<Examined> {
  const files = unzipWithin(bytes);
  const gathered = new Map<FilePart, string[]>();
  const say = (part: FilePart, text: string): void => void (text.trim() && gathered.set(part, [...(gathered.get(part) ?? []), text]));
  let body = '';
  for (const [name, content] of files) {
    if (wordPart.test(name)) {
      const texts = readWordPart(xmlText(content));
      if (partOf(name) === 'page') body = texts.body;
      else say(partOf(name), texts.body);
      say('deletions', texts.deletions);
      say('hidden', texts.hidden);
      say('alt-text', texts.altText);
      say('authors', texts.authors.join('\n'));
    } else if (/\.(xml|rels)$/i.test(name)) say(otherPart(name), allWords(xmlText(content)));
    else if (name.startsWith('word/embeddings/')) say('attachments', stringsIn(content));
    else say('image-data', besideOf(content));
    say('other', fileName(name));
  }
  if (body.length > insideLimits.text) throw new Held('too-much-text');
  const pictures = await picturesOf(files);
  const hidden = [...gathered].filter((entry): entry is [Hidden, string[]] => entry[0] !== 'page').map(([part, texts]) => ({ part, text: texts.join('\n') }));
  const pages = [...textPages(body), ...pictures.map(({ page }) => page)];
  if (pages.length === 0) throw new Held('no-pages');
  if (pages.length > fileLimits.pages) throw new Held('too-many-pages');
  return { pages, hidden, scan: pictures.length > 0, whereabouts: pictures.some((one) => one.whereabouts) };
}

/** The name of a part can be chosen freely; those that Word gives say nothing. */
const fileName = (name: string): string => (/^(word|docProps|_rels|customXml|\[Content_Types\])/.test(name) && !/\/media\//.test(name) ? '' : name.replace(/[/_.-]+/g, ' '));

function besideOf(content: Uint8Array): string {
  const kind = sniff(content);
  return 'kind' in kind && kind.kind !== 'pdf' && kind.kind !== 'docx' ? besidePixels(kind.kind, content).text : stringsIn(content, 6);
}

/** Pictures of the document, made anew. What is no JPEG, PNG or WebP is left out: it cannot be looked at. */
async function picturesOf(files: ReadonlyMap<string, Uint8Array>): Promise<{ page: MadePage; whereabouts: boolean }[]> {
  const found: { page: MadePage; whereabouts: boolean }[] = [];
  for (const [name, content] of files) {
    const kind = name.startsWith('word/media/') ? sniff(content) : { refused: 'unknown' as const };
    if (!('kind' in kind) || kind.kind === 'pdf' || kind.kind === 'docx') continue;
    if (found.length >= insideLimits.pictures) throw new Held('too-many-pages');
    found.push({ page: await remade(content), whereabouts: besidePixels(kind.kind, content).whereabouts });
  }
  return found;
}

/** Cut at paragraphs, so that a page is read in one go. */
function textPages(body: string): MadePage[] {
  const pages: string[] = [];
  for (const paragraph of body.replace(/\t+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim().split('\n')) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + paragraph.length < pageLetters) pages[pages.length - 1] = `${last}\n${paragraph}`;
    else pages.push(paragraph);
  }
  return pages.filter((text) => text.trim()).map((text) => ({ image: null, width: 0, height: 0, words: { text, runs: [] } }));
}
