/** The ring lies in a square of this many units, centred on its middle. */
export const ringSize = 320;
const outer = 154;
const inner = 112;
/** Units of paper between two segments. */
const gap = 3;

const middle = ringSize / 2;
const at = (radius: number, angle: number): [number, number] => [middle + radius * Math.sin(angle), middle - radius * Math.cos(angle)];
const text = ([x, y]: [number, number]): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** The outline of segment `index` of `count`, clockwise from the top. */
export function segmentPath(index: number, count: number): string {
  if (count === 1) return wholeRing();
  const step = (2 * Math.PI) / count;
  const edge = (radius: number): number => gap / 2 / radius;
  const [from, to] = [index * step, (index + 1) * step];
  const large = step > Math.PI ? 1 : 0;
  return [
    `M ${text(at(outer, from + edge(outer)))} A ${outer} ${outer} 0 ${large} 1 ${text(at(outer, to - edge(outer)))}`,
    `L ${text(at(inner, to - edge(inner)))} A ${inner} ${inner} 0 ${large} 0 ${text(at(inner, from + edge(inner)))} Z`,
  ].join(' ');
}

function wholeRing(): string {
  const circle = (radius: number, sweep: 0 | 1) => `M ${middle} ${middle - radius} A ${radius} ${radius} 0 1 ${sweep} ${middle} ${middle + radius} A ${radius} ${radius} 0 1 ${sweep} ${middle} ${middle - radius} Z`;
  return `${circle(outer, 1)} ${circle(inner, 0)}`;
}

/** The middle of a segment, where its mark stands. */
export const segmentMiddle = (index: number, count: number): [number, number] => at((outer + inner) / 2, (index + 0.5) * ((2 * Math.PI) / count));

/** The segment that a key moves to from `index`; null when the key is not one that moves. Around the ring, and to its ends. */
export function movedBy(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
