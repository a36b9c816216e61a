import type { Examined } from './examined.js';
import { besidePixels } from './image-data.js';
import { remade } from './picture.js';

/** A photo or a scan: one page without words, and what was written beside its pixels. */
export async function examineImage(kind: 'jpeg' | 'png' | 'webp', bytes: Uint8Array): Promise<Examined> {
  const { text, whereabouts } = besidePixels(kind, bytes);
  return { pages: [await remade(bytes)], hidden: text ? [{ part: 'image-data', text }] : [], scan: true, whereabouts };
}
