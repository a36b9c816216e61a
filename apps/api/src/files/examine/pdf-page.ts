import { createCanvas } from '@napi-rs/canvas';
import type { PageWords, WordRun } from '@without-walls/domain';
import { OPS, type PDFDocumentProxy, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { MadePage } from './examined.js';
import { fromPixels, longSide } from './picture.js';

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}
interface MarkItem {
  type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
  tag?: string | null;
}
type Viewport = ReturnType<PDFPageProxy['getViewport']>;
export interface RenderedPage {
  page: MadePage;
  /** Text of layers that are switched off, and text of which nothing is to be seen on the picture. */
  hidden: string;
}

/** The picture of a page and the words that can be seen on it. A word that leaves no ink is hidden text, and does not leave. */
export async function renderPage(doc: PDFDocumentProxy, number: number): Promise<RenderedPage> {
  const page = await doc.getPage(number);
  const unit = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(3, longSide / Math.max(unit.width, unit.height, 1)) });
  const [width, height] = [Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, annotationMode: 0 } as never).promise;
  const pixels = new Uint8Array(context.getImageData(0, 0, width, height).data.buffer);
  const { words, hidden } = await wordsOf(doc, page, viewport, { pixels, width, height });
  page.cleanup();
  return { page: { image: await fromPixels(pixels, width, height), width, height, words }, hidden };
}

async function wordsOf(doc: PDFDocumentProxy, page: PDFPageProxy, viewport: Viewport, picture: Picture): Promise<{ words: PageWords; hidden: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false });
  const visible = await layerStates(doc, page);
  const runs: WordRun[] = [];
  let text = '';
  let hidden = '';
  const layers: boolean[] = [];
  let layer = 0;
  for (const item of items as (TextItem | MarkItem)[]) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') layers.pop();
      else layers.push(item.tag === 'OC' ? (visible?.[layer++] ?? false) : true);
      continue;
    }
    const run = runOf(item, viewport, text.length);
    const seen = layers.every(Boolean) && (item.str.trim() === '' || (isInside(run, picture) && hasInk(run, picture)));
    if (!seen) hidden += `${item.str}${item.hasEOL ? '\n' : ' '}`;
    else {
      if (item.str) runs.push(run);
      text += item.str;
    }
    if (item.hasEOL) text += '\n';
  }
  return { words: { text, runs }, hidden: hidden.trim() };
}

/** For each stretch of optional content, in order, whether its layer is shown. Null when the order cannot be told: then all of them count as hidden. */
async function layerStates(doc: PDFDocumentProxy, page: PDFPageProxy): Promise<boolean[] | null> {
  const config = await doc.getOptionalContentConfig();
  const { fnArray, argsArray } = await page.getOperatorList();
  const states: boolean[] = [];
  let inForm = 0;
  for (const [i, fn] of fnArray.entries()) {
    if (fn === OPS.paintFormXObjectBegin) inForm += 1;
    if (fn === OPS.paintFormXObjectEnd) inForm -= 1;
    const args = argsArray[i] as [string, unknown] | null;
    if (fn !== OPS.beginMarkedContentProps || args?.[0] !== 'OC') continue;
    // Layers of whole forms are not told in the text, so counting would go wrong from here on.
    if (inForm > 0) return null;
    states.push(config.isVisible(args[1] as never));
  }
  return states;
}

/** Where an item stands on the picture: the upright box around it. */
function runOf(item: TextItem, viewport: Viewport, start: number): WordRun {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Util.transform(viewport.transform, item.transform) as number[];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const angle = Math.atan2(b, a);
  const length = item.width * viewport.scale;
  const along: [number, number] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const up: [number, number] = [Math.sin(angle) * size, -Math.cos(angle) * size];
  const corners = [0, 1].flatMap((i) => [-0.25, 1].map((j) => [e + along[0] * i + up[0] * j, f + along[1] * i + up[1] * j] as const));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const turned = Math.abs(angle) > 0.02;
  return { start, end: start + item.str.length, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, ...(turned ? { turned: true as const } : {}) };
}

interface Picture {
  pixels: Uint8Array;
  width: number;
  height: number;
}
const isInside = (run: WordRun, { width, height }: Picture): boolean => run.x < width && run.y < height && run.x + run.width > 0 && run.y + run.height > 0;
/** Below this difference of brightness nobody reads a letter. */
const leastContrast = 12;

/** True when something stands out in the box: its darkest and lightest pixels differ. */
function hasInk({ x, y, width, height }: WordRun, { pixels, width: across, height: down }: Picture): boolean {
  let [least, most] = [255, 0];
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(across, Math.ceil(x + width))];
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(down, Math.ceil(y + height)); row += 1) {
    for (let column = left; column < right; column += 1) {
      const at = (row * across + column) * 4;
      const light = (pixels[at]! * 3 + pixels[at + 1]! * 6 + pixels[at + 2]!) / 10;
      least = Math.min(least, light);
      most = Math.max(most, light);
      if (most - least >= leastContrast) return true;
    }
  }
  return false;
}
