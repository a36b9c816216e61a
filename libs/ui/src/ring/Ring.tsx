import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { movedBy, ringSize, segmentMiddle, segmentPath } from './geometry';
import styles from './Ring.module.css';

/** How a segment is filled: whole, tinted, or only outlined. */
export type RingFill = 'full' | 'tint' | 'open';
/** The mark in it, so that the fill never stands alone. */
export type RingMark = 'tick' | 'loop' | 'dot' | 'dash' | 'cross';

export type RingSegment = { id: string; /** Said in full to a screen reader: "18, Sleep and pain: you have it". */ label: string; fill: RingFill; mark: RingMark };

type Props = {
  /** Names the ring. */
  label: string;
  segments: readonly RingSegment[];
  /** The segment that is shown beside the ring; null for none. */
  active: string | null;
  onActive: (id: string) => void;
  /** Enter or a second press on the active segment. */
  onOpen?: (id: string) => void;
  /** A sentence in the middle. */
  children: ReactNode;
};

/** Segments in a ring, clockwise from the top. One stop for the Tab key; arrows go around; a press shows a segment, and it stays while one goes to what is told beside the ring. */
export function Ring({ label, segments, active, onActive, onOpen, children }: Props) {
  const nodes = useRef<(SVGGElement | null)[]>([]);
  const current = Math.max(0, segments.findIndex((segment) => segment.id === active));
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const to = movedBy(event.key, index, segments.length);
    const pressed = event.key === 'Enter' || event.key === ' ';
    if (to === null && !pressed) return;
    event.preventDefault();
    if (pressed) onOpen?.(segments[index]!.id);
    else nodes.current[to!]?.focus();
  };
  // A press brings the focus, which shows the segment: only one that was shown before the press is opened by it.
  const before = useRef<string | null>(null);
  const press = (id: string) => {
    if (before.current === id) onOpen?.(id);
    else onActive(id);
    before.current = id;
  };
  return (
    <div className={styles.ring}>
      <svg viewBox={`0 0 ${ringSize} ${ringSize}`} role="group" aria-label={label}>
        {segments.map((segment, index) => (
          <g
            key={segment.id} ref={(node) => void (nodes.current[index] = node)} className={styles.segment} data-fill={segment.fill} data-active={segment.id === active || undefined}
            role="button" tabIndex={index === current ? 0 : -1} aria-label={segment.label} aria-pressed={segment.id === active}
            onFocus={() => onActive(segment.id)}
            onPointerDown={() => void (before.current = active)}
            onClick={() => press(segment.id)} onKeyDown={(event) => onKeyDown(event, index)}
          >
            <path className={styles.outline} d={segmentPath(index, segments.length)} fillRule="evenodd" />
            <Mark mark={segment.mark} place={segmentMiddle(index, segments.length)} />
          </g>
        ))}
      </svg>
      <div className={styles.centre}>{children}</div>
    </div>
  );
}

/** Drawn in a square of twelve around the middle of its segment. */
const shapes: Record<RingMark, string> = {
  tick: 'M -5 0 L -1.5 4 L 5.5 -4.5',
  loop: 'M 4.6 -2 A 5 5 0 1 0 5 1 M 5.4 -5.4 L 4.6 -1.6 L 0.8 -2.2',
  dot: 'M 0 -3 A 3 3 0 1 1 0 3 A 3 3 0 1 1 0 -3 Z',
  dash: 'M -4.5 0 L 4.5 0',
  cross: 'M -4 -4 L 4 4 M 4 -4 L -4 4',
};

function Mark({ mark, place: [x, y] }: { mark: RingMark; place: [number, number] }) {
  return <path className={styles.mark} data-mark={mark} d={shapes[mark]} transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`} aria-hidden="true" />;
}

/** One mark with its fill, to stand beside a word in a key or a list. */
export function RingSign({ fill, mark }: { fill: RingFill; mark: RingMark }) {
  return (
    <svg className={styles.sign} viewBox="-11 -11 22 22" aria-hidden="true" data-fill={fill}>
      <circle className={styles.outline} r="9.5" />
      <path className={styles.mark} data-mark={mark} d={shapes[mark]} />
    </svg>
  );
}
