import type { PageBox } from '@without-walls/contracts';

type Size = { width: number; height: number };
/** Smaller than this nobody can see or hit, in pixels of the page. */
const least = 8;

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The rectangle in whole pixels and inside the page. */
export function inside(box: PageBox, page: Size): PageBox {
  const width = between(Math.round(box.width), least, page.width);
  const height = between(Math.round(box.height), least, page.height);
  return { x: between(Math.round(box.x), 0, page.width - width), y: between(Math.round(box.y), 0, page.height - height), width, height };
}

/** The rectangle between two corners, in whichever order they were set; null when it is a mere click. */
export function spanned(from: { x: number; y: number }, to: { x: number; y: number }, page: Size): PageBox | null {
  const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
  return box.width < least || box.height < least ? null : inside(box, page);
}

/** Where a rectangle begins that is set without a pointer: in the middle, a line of text wide. */
export const startBox = (page: Size): PageBox => inside({ x: page.width * 0.3, y: page.height * 0.45, width: page.width * 0.4, height: page.height * 0.035 }, page);

const arrows: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Arrows move by a hundredth of the page, with Alt by a pixel; with Shift they change the size. Null for any other key. */
export function byKey(box: PageBox, { key, shiftKey, altKey }: { key: string; shiftKey: boolean; altKey: boolean }, page: Size): PageBox | null {
  const arrow = arrows[key];
  if (!arrow) return null;
  const [dx, dy] = [arrow[0] * (altKey ? 1 : Math.round(page.width / 100)), arrow[1] * (altKey ? 1 : Math.round(page.height / 100))];
  return inside(shiftKey ? { ...box, width: box.width + dx, height: box.height + dy } : { ...box, x: box.x + dx, y: box.y + dy }, page);
}

/** `Rectangle 2: 120 by 40, 30 from the left, 60 from the top`, in parts of a hundred of the page. */
export function boxWords(box: PageBox, number: number, page: Size): string {
  const across = (value: number): number => Math.round((value / page.width) * 100);
  const down = (value: number): number => Math.round((value / page.height) * 100);
  return `Rectangle ${number}: ${across(box.width)} % wide, ${down(box.height)} % high, ${across(box.x)} % from the left, ${down(box.y)} % from the top`;
}
