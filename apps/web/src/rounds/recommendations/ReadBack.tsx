import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { RecommendationDraft } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { useState } from 'react';
import { useWall } from '../wall/wall';
import styles from './advice.module.css';
import { readBack, readBackGaps } from './read-back';
import { Voices } from './Voices';

const size = { size: 18, stroke: 1.75 };

/** The advice as it is read aloud before it is signed: all of it, or one at a time, large. */
export function ReadBack({ rows, onEdit }: { rows: readonly RecommendationDraft[]; onEdit: (() => void) | null }) {
  const wall = useWall();
  const [at, setAt] = useState<number | null>(null);
  const one = at === null ? null : Math.min(at, rows.length - 1);
  const shown = one === null ? rows : rows.slice(one, one + 1);
  const gaps = readBackGaps(rows);
  return (
    <div className={styles.readBack}>
      <ol start={(one ?? 0) + 1} data-one={one === null ? undefined : ''}>
        {shown.map((row, index) => <Spoken key={row.id} row={row} number={(one ?? 0) + index + 1} />)}
      </ol>
      {gaps.length > 0 ? <p className={styles.gaps}>{gaps.join(' ')}</p> : null}
      {wall ? null : (
        <div className={styles.turn} role="group" aria-label="Read back">
          {one === null ? <Button onClick={() => setAt(0)}>Read one at a time</Button> : (
            <>
              <Button disabled={one === 0} icon={<IconChevronLeft {...size} />} onClick={() => setAt(one - 1)}>Before</Button>
              <span aria-live="polite">{one + 1} of {rows.length}</span>
              <Button variant="primary" disabled={one === rows.length - 1} onClick={() => setAt(one + 1)}>Next<IconChevronRight {...size} aria-hidden="true" /></Button>
              <Button variant="quiet" onClick={() => setAt(null)}>All</Button>
            </>
          )}
          {onEdit ? <Button variant="quiet" onClick={onEdit}>Change the wording</Button> : null}
        </div>
      )}
    </div>
  );
}

function Spoken({ row, number }: { row: RecommendationDraft; number: number }) {
  const { lead, text, rest } = readBack(row);
  return (
    <li className={styles.spoken}>
      <span className={styles.number} aria-hidden="true">{number}</span>
      <div>
        <p className={styles.meta}>{lead}</p>
        <p className={styles.said}>{text}</p>
        {rest.map((line) => <p key={line}>{line}</p>)}
        <Voices row={row} number={number} />
      </div>
    </li>
  );
}
