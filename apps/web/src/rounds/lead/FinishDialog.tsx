import { Button, CaseCode, Dialog, InlineNotice, Stack } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { adviceMeta } from '../recommendations/advice-words';
import { useRound, useRoundLink, useRoundState } from '../store/round-context';
import { CheckedArea } from '../text/CheckedArea';
import { finishReview, finishWords } from './finish-review';
import styles from './lead.module.css';
import { useFinish } from './useLead';

/** The last look before signing: what goes out to whom, and what goes back to the list. */
export function FinishDialog({ open, onClose, onChange }: { open: boolean; onClose: () => void; /** Turns to the advice on one case, to put it right. */ onChange: (itemId: string) => void }) {
  const link = useRoundLink();
  const round = useRoundState((state) => state);
  const unsaved = useRound((view) => view.pending.some((one) => one.command.type === 'put-recommendation'));
  const finish = useFinish();
  const review = finishReview(round);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = review.missing.length > 0;
  const submit = async () => {
    setTried(true);
    if (missing && reason.trim() === '') return document.getElementById('without-quorum')?.focus();
    if (await finish.run({ params: { id: round.id }, body: missing ? { withoutQuorum: reason.trim() } : {} })) await link.catchUp();
  };
  return (
    <Dialog open={open} onClose={onClose} title="Sign and finish" size="wide">
      <Stack gap={5}>
        <p>Finishing signs the advice in your name for the team, freezes it, and sends each presenter a letter. It cannot be undone; a correction would be a new letter.</p>
        {review.look.length > 0 ? <InlineNotice tone="decide" title="Worth a look first"><ul>{review.look.map((one) => <li key={one}>{one}</li>)}</ul></InlineNotice> : null}
        {review.letters.map((one) => (
          <div key={one.caseId} className={styles.case}>
            <h3>Letter on case <CaseCode code={one.code} copy={false} />, to {one.presenter}</h3>
            <ol>{one.rows.map((row) => <li key={row.id}>{row.text} <span className={styles.meta}>{adviceMeta(row)}</span></li>)}</ol>
            <p><Button size="small" aria-label={`Change the advice on case ${one.code}`} onClick={() => onChange(one.itemId)}>Change</Button></p>
          </div>
        ))}
        {review.relisted.length > 0 ? <p>Without advice, so back on the list with their places kept: {review.relisted.map((one) => one.code).join(', ')}.</p> : null}
        {missing ? (
          <Stack gap={3}>
            <InlineNotice tone="decide" title="Not every discipline is here">Missing now: {review.missing.join(', ')}. You may sign all the same; the reason is kept with the round.</InlineNotice>
            <CheckedArea id="without-quorum" label="Why the advice is signed without them" error={tried && reason.trim() === '' ? 'Say why in a few words, like “no psychologist could come this week”' : undefined} maxLength={300} value={reason} onChange={setReason} />
          </Stack>
        ) : null}
        {unsaved ? <InlineNotice tone="needs">A recommendation is still being saved. Wait a moment.</InlineNotice> : null}
        <ProblemNotice error={finish.error} />
        <div className={styles.bar}>
          <Button variant="quiet" onClick={onClose}>Go on with the round</Button>
          <Button variant="primary" pending={finish.pending} disabled={unsaved} onClick={() => void submit()}>{finishWords(review)}</Button>
        </div>
      </Stack>
    </Dialog>
  );
}
