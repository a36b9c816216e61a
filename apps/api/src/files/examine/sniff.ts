import type { FileKind, FileRefusal } from '@without-walls/contracts';
import { fileLimits } from '@without-walls/contracts';
import { unzipSync } from 'fflate';

export type Sniffed = { kind: FileKind } | { refused: FileRefusal };

const ascii = (bytes: Uint8Array, from: number, length: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.length - from))).toString('latin1');
const beginsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis']);

/** What the bytes are, by their beginning and, for a zip, its list of contents. The name and the type the browser claims are not asked. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { refused: 'empty' };
  if (bytes.length > fileLimits.fileBytes) return { refused: 'too-large' };
  if (ascii(bytes, 0, 5) === '%PDF-') return { kind: 'pdf' };
  if (beginsWith(bytes, 0xff, 0xd8, 0xff)) return { kind: 'jpeg' };
  if (beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: 'png' };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return { kind: 'webp' };
  if (ascii(bytes, 4, 4) === 'ftyp' && heicBrands.has(ascii(bytes, 8, 4))) return { refused: 'heic' };
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return sniffZip(bytes);
  // Compound files: old Word documents, and new ones with a password.
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refused: 'old-office' };
  return { refused: /<svg[\s>]/i.test(ascii(bytes, 0, 4_096)) ? 'svg' : 'unknown' };
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const names = namesIn(bytes);
  if (!names?.has('[Content_Types].xml') || !names.has('word/document.xml')) return { refused: 'unknown' };
  return [...names].some((name) => /vbaProject|vbaData|activeX\//i.test(name)) ? { refused: 'macros' } : { kind: 'docx' };
}

/** Nothing is unpacked for this: the filter takes none. */
function namesIn(bytes: Uint8Array): Set<string> | null {
  const names = new Set<string>();
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.add(name), false) });
    return names;
  } catch {
    return null;
  }
}
