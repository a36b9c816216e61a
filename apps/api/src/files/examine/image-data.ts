import { inflateSync, unzlibSync } from 'fflate';
import { stringsIn } from './strings.js';

/** The bytes of a picture that are not the picture: everything a camera, a program or a person wrote beside it. */
export interface Beside {
  text: string;
  whereabouts: boolean;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const name4 = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** JPEG: every segment that is no coding table, and whatever follows the end of the picture. */
function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xda) break;
    const length = view(bytes).getUint16(at + 2);
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) parts.push(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + Math.max(2, length);
  }
  const end = lastEnd(bytes);
  if (end < bytes.length) parts.push(bytes.subarray(end));
  return parts;
}

/** After the first end-of-image behind the scan: a second picture, a zip or a note may hang there. */
function lastEnd(bytes: Uint8Array): number {
  const scan = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0xff, 0xd9]));
  return scan < 0 ? bytes.length : scan + 2;
}

/** PNG: every chunk that is no pixel or palette, unpacked where it is packed, and what follows the end. */
function pngParts(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view(bytes).getUint32(at);
    const name = name4(bytes, at + 4);
    const body = bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length));
    if (!['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'bKGD', 'sBIT'].includes(name)) parts.push(body, ...unpacked(name, body));
    at += 12 + length;
    if (name === 'IEND') break;
  }
  if (at < bytes.length) parts.push(bytes.subarray(at));
  return parts;
}

/** zTXt, iTXt and iCCP hold a packed part behind their keyword. */
function unpacked(name: string, body: Uint8Array): Uint8Array[] {
  if (!['zTXt', 'iTXt', 'iCCP'].includes(name)) return [];
  for (let at = body.indexOf(0); at >= 0 && at < body.length; at = body.indexOf(0x78, at + 1)) {
    try {
      return [unzlibSync(body.subarray(body.indexOf(0x78, at)))];
    } catch {
      // No packed part begins here; the next candidate is tried.
    }
    if (body.indexOf(0x78, at + 1) < 0) break;
  }
  return [];
}

/** WebP: every chunk but the picture's own. */
function webpParts(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const end = Math.min(bytes.length, view(bytes).getUint32(4, true) + 8);
  let at = 12;
  while (at + 8 <= end) {
    const length = view(bytes).getUint32(at + 4, true);
    if (!['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH'].includes(name4(bytes, at))) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  if (end < bytes.length) parts.push(bytes.subarray(end));
  return parts;
}

/** The EXIF directory points at a place when it holds tag 0x8825. */
function saysWhere(parts: readonly Uint8Array[]): boolean {
  return parts.some((part) => {
    const bytes = Buffer.from(part.buffer, part.byteOffset, Math.min(part.byteLength, 65_536));
    const start = Math.max(bytes.indexOf('II*\0', 0, 'latin1'), bytes.indexOf('MM\0*', 0, 'latin1'));
    if (start < 0) return bytes.includes('GPSLatitude');
    const little = bytes[start] === 0x49;
    const u16 = (at: number): number => (at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
    const u32 = (at: number): number => (at + 4 > bytes.length ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    const directory = start + u32(start + 4);
    return Array.from({ length: Math.min(200, u16(directory)) }, (_, i) => u16(directory + 2 + i * 12)).includes(0x8825) || bytes.includes('GPSLatitude');
  });
}

/** What stands beside the pixels of a JPEG, PNG or WebP. Never throws: what cannot be read as segments is read as bare strings. */
export function besidePixels(kind: 'jpeg' | 'png' | 'webp', bytes: Uint8Array): Beside {
  try {
    const parts = { jpeg: jpegParts, png: pngParts, webp: webpParts }[kind](bytes);
    return { text: parts.map((part) => stringsIn(part)).filter(Boolean).join('\n'), whereabouts: saysWhere(parts) };
  } catch {
    return { text: stringsIn(bytes, 8), whereabouts: false };
  }
}

export const inflate = (bytes: Uint8Array): Uint8Array => {
  try {
    return unzlibSync(bytes);
  } catch {
    return inflateSync(bytes.subarray(2));
  }
};
