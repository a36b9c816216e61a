import type { RecommendationDraft } from '@without-walls/contracts';
import { Button } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { useCommand } from '../store/useCommand';
import { CheckedArea } from '../text/CheckedArea';
import styles from './advice.module.css';

/** Sees it differently, by name and with a reason. */
export function Differ({ row, onDone }: { row: RecommendationDraft; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [blocks, setBlocks] = useState(0);
  const { run, pending, error } = useCommand();
  const send = async () => {
    if (reason.trim() && blocks === 0 && (await run({ type: 'give-voice', recommendationId: row.id, agrees: false, reason: reason.trim(), expectedVersion: row.version })).ok) onDone();
  };
  return (
    <form className={styles.differ} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <CheckedArea id={`differ-${row.id}`} label="How you see it" rows={2} maxLength={400} value={reason} onChange={setReason} onBlocks={setBlocks} onSubmit={() => void send()} />
      <p className={styles.turn}><Button type="submit" size="small" pending={pending} disabled={!reason.trim() || blocks > 0}>Differ by name</Button><span className={styles.meta}>It stands in the letter with your name.</span></p>
      <ProblemNotice error={error} />
    </form>
  );
}
