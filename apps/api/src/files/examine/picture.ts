import sharp from 'sharp';
import { Held, type MadePage, insideLimits } from './examined.js';

/** Long side of a page picture in pixels: readable on a wall, light enough for a phone. */
export const longSide = 1_800;
const quality = 86;

sharp.cache(false);
sharp.concurrency(1);

/** Decodes a picture and writes it anew: turned upright, scaled down, without anything that was beside the pixels. */
export async function remade(bytes: Uint8Array): Promise<MadePage> {
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: insideLimits.pixels, pages: 1 })
      .rotate().resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).webp({ quality }).toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height, words: { text: '', runs: [] } };
  } catch (error) {
    throw new Held(/pixel limit|too large|exceeds/i.test((error as Error).message) ? 'too-large-inside' : 'unreadable');
  }
}

/** A canvas's own pixels as a page picture. */
export async function fromPixels(data: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).webp({ quality, effort: 2 }).toBuffer();
}
