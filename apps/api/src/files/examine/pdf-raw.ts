import { insideLimits } from './examined.js';
import { inflate } from './image-data.js';

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Every stream of the file, unpacked where it can be, whether anything still points at it or not. */
function* streams(file: string, bytes: Uint8Array): Generator<{ head: string; body: Uint8Array }> {
  let room: number = insideLimits.unpacked;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.startsWith('end', at - 3)) continue;
    const begin = at + (file[at + 6] === '\r' ? 8 : 7);
    const end = file.indexOf('endstream', begin);
    if (end < 0) return;
    const head = file.slice(Math.max(0, file.lastIndexOf('obj', at)), at);
    const body = bytes.subarray(begin, end);
    const plain = head.includes('FlateDecode') && room > 0 ? unpack(body) : body;
    room -= plain.length;
    yield { head, body: plain };
    at = end;
  }
}

function unpack(body: Uint8Array): Uint8Array {
  try {
    return inflate(body);
  } catch {
    return new Uint8Array();
  }
}

const escapes: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: '', f: '' };
const plainString = (raw: string): string => raw.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal: string | undefined, letter: string | undefined) => (octal ? String.fromCharCode(parseInt(octal, 8)) : (escapes[letter!] ?? (letter!.trim() === '' ? '' : letter!))));

/** UTF-16 with its mark, or one byte a letter. */
function decoded(raw: string): string {
  if (raw.startsWith('\u00fe\u00ff')) return Buffer.from(raw.slice(2).length % 2 ? raw.slice(2, -1) : raw.slice(2), 'latin1').swap16().toString('utf16le');
  if (raw.startsWith('\u00ef\u00bb\u00bf')) return Buffer.from(raw.slice(3), 'latin1').toString('utf8');
  return raw;
}

/** Strings of PDF syntax: in brackets or in hexadecimal. */
function stringsOf(source: string): string[] {
  const literal = [...source.matchAll(/\(((?:[^()\\]|\\[^]){2,4000})\)/g)].map((found) => decoded(plainString(found[1]!)));
  const hex = [...source.matchAll(/<([0-9A-Fa-f\s]{8,8000})>/g)].map((found) => decoded(Buffer.from(found[1]!.replace(/\s/g, ''), 'hex').toString('latin1')));
  return [...literal, ...hex].filter(isWriting);
}

/** Mostly letters: glyph numbers and checksums are not. */
function isWriting(text: string): boolean {
  const letters = [...text].filter((letter) => /[\p{L}\p{N} .,:;@/'’()-]/u.test(letter)).length;
  return text.trim().length >= 3 && letters / text.length > 0.85 && /\p{L}{2}/u.test(text);
}

const isText = (head: string): boolean => /\/(Metadata|ObjStm|EmbeddedFile|XML)|text#2Fplain/.test(head);

/**
 * What stands in the bytes of a PDF whether or not the document still points at it: strings of every object, packed objects
 * and the text of metadata. Content of pages is left out: its letters are numbers of glyphs, and the pages are read elsewhere.
 */
export function leftInBytes(bytes: Uint8Array): { strings: string[]; metadata: string } {
  const file = latin(bytes);
  const strings = new Set(stringsOf(file.replace(/stream\r?\n[^]*?endstream/g, ' ')));
  let metadata = '';
  for (const { head, body } of streams(file, bytes)) {
    const source = latin(body);
    if (/<\?xpacket|<x:xmpmeta|<rdf:RDF/.test(source)) metadata += `\n${Buffer.from(body).toString('utf8').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')}`;
    else if (isText(head)) for (const text of stringsOf(source)) strings.add(text);
  }
  return { strings: [...strings].slice(0, 5_000), metadata: metadata.trim() };
}

/** The file as it was before each time something was added at its end, oldest first; not the file as it is. */
export function earlierRevisions(bytes: Uint8Array): Uint8Array[] {
  const ends = [...latin(bytes).matchAll(/%%EOF/g)].map((found) => found.index + 5);
  return ends.slice(0, -1).map((end) => bytes.subarray(0, end)).filter((one) => one.length > 200).slice(-insideLimits.revisions);
}
