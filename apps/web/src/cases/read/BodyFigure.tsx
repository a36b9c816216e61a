import { memo, useId } from 'react';
import { siteWords, type BodySite } from '../words/sites';
import { bodyShapes, type View } from './body-shapes';
import styles from './BodyFigure.module.css';

type Props = { sites: readonly BodySite[]; /** Absent: only to be looked at. */ onToggle?: (site: BodySite) => void };

/**
 * Front and back of a body with the marked regions filled and hatched. For pointers only: the same regions stand as
 * words or as checkboxes beside it, so it is hidden from screen readers.
 */
export const BodyFigure = memo(function BodyFigure({ sites, onToggle }: Props) {
  return (
    <div className={styles.figures} aria-hidden="true" data-widespread={sites.includes('widespread') || undefined}>
      <Figure view="front" sites={sites} onToggle={onToggle} />
      <Figure view="back" sites={sites} onToggle={onToggle} />
    </div>
  );
});

function Figure({ view, sites, onToggle }: Props & { view: View }) {
  const hatch = useId();
  return (
    <figure className={styles.figure}>
      <svg viewBox="20 4 160 410" focusable="false">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={styles.fill} />
            <line x1="0" y1="0" x2="0" y2="6" className={styles.stroke} />
          </pattern>
        </defs>
        {bodyShapes[view].map((shape) => {
          const on = sites.includes(shape.site);
          return (
            <path key={`${shape.site}${shape.mirrored}`} d={shape.d} transform={shape.mirrored ? 'translate(200 0) scale(-1 1)' : undefined} className={styles.region} data-on={on || undefined} data-site={shape.site} data-live={onToggle ? true : undefined} style={on ? { fill: `url(#${CSS.escape(hatch)})` } : undefined} onClick={onToggle ? () => onToggle(shape.site) : undefined}>
              <title>{siteWords[shape.site]}</title>
            </path>
          );
        })}
        <text x={view === 'front' ? 26 : 174} y="120" className={styles.side} textAnchor={view === 'front' ? 'start' : 'end'}>R</text>
        <text x={view === 'front' ? 174 : 26} y="120" className={styles.side} textAnchor={view === 'front' ? 'end' : 'start'}>L</text>
      </svg>
      <figcaption>{view === 'front' ? 'Front' : 'Back'}</figcaption>
    </figure>
  );
}
