import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { Suspense, useEffect, useRef } from 'react';
import { onDemand } from '../on-demand';
import styles from './advice.module.css';
import { adviceMeta, strengthWords } from './advice-words';
import { Voices } from './Voices';

const AdviceEditor = onDemand(async () => (await import('./AdviceEditor')).AdviceEditor, <p>This could not be loaded. Reload the page; you come back to where you are.</p>);

type Props = { id: string; number: number; row: RecommendationDraft | null; start: RecommendationFields; mayEdit: boolean; open: boolean; onOpen: () => void; onClose: () => void };

/** One recommendation: read by everyone, opened by who may write. An open one stays open when the turn to write is over: what stands in it is not lost. */
export function AdviceRow({ id, number, row, start, mayEdit, open, onOpen, onClose }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <li className={styles.row} data-open={open || undefined}>
      <span className={styles.number} aria-hidden="true">{number}</span>
      {open ? <Suspense fallback={null}><AdviceEditor id={id} number={number} row={row} start={start} may={mayEdit} onClose={onClose} /></Suspense> : row ? (
        <>
          <AdviceText row={row} number={number} />
          {mayEdit ? <Button ref={opener} size="small" variant="quiet" aria-label={`Edit recommendation ${number}`} onClick={onOpen}>Edit</Button> : null}
        </>
      ) : null}
    </li>
  );
}

function AdviceText({ row, number }: { row: RecommendationDraft; number: number }) {
  return (
    <div className={styles.words}>
      <p className={styles.text}>{row.text}</p>
      {row.condition ? <p>{row.condition}</p> : null}
      {row.rationale ? <p className={styles.meta}>Why: {row.rationale}</p> : null}
      <p className={styles.meta}>{strengthWords[row.strength]}. {adviceMeta(row)}. Written by {row.by.name}</p>
      {row.dissent.map((one) => <p key={one.memberId} className={styles.dissent}>{one.name} sees it differently: {one.reason}</p>)}
      <Voices row={row} number={number} />
    </div>
  );
}
