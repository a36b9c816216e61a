import type { PageBox } from '@without-walls/contracts';
import sharp from 'sharp';

sharp.cache(false);

/** The picture with black in the place of every rectangle: other pixels, not something laid over them. Rectangles are cut to the page. */
export async function burnt(image: Uint8Array, boxes: readonly PageBox[], { width, height }: { width: number; height: number }): Promise<Uint8Array> {
  const inside = boxes.map((box) => ({ left: box.x, top: box.y, width: Math.min(box.width, width - box.x), height: Math.min(box.height, height - box.y) })).filter((box) => box.width > 0 && box.height > 0);
  const black = inside.map(({ left, top, ...size }) => ({ left, top, input: { create: { ...size, channels: 3 as const, background: '#000000' } } }));
  // The pixels are painted first and written out afterwards, so that nothing of the old ones is in what is written.
  const { data, info } = await sharp(image).removeAlpha().composite(black).raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).webp({ quality: 88 }).toBuffer();
}
