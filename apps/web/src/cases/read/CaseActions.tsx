import type { CaseView } from '@without-walls/contracts';
import { Button, Dialog, buttonLook } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useRecallCase } from '../cases.queries';
import { CheckedField } from '../check/CheckedField';
import { WithdrawDialog } from '../editor/WithdrawDialog';
import styles from './page.module.css';

/** What the reader may do with a case, from its `can`. The likeliest first. */
export function CaseActions({ view }: { view: CaseView }) {
  const [asking, setAsking] = useState<'recall' | 'withdraw' | null>(null);
  const { can } = view;
  return (
    <>
      {can.edit ? <Link to={`/cases/${view.id}/edit`} {...buttonLook('primary')}>{view.state === 'returned' ? 'Answer the request' : 'Go on writing'}</Link> : null}
      {can.check ? <Link to={`/second-looks/${view.id}`} {...buttonLook('primary')}>Take the second look</Link> : null}
      {can.opine || can.decide ? <Link to={`/triage?case=${view.id}`} {...buttonLook('primary')}>Open in triage</Link> : null}
      {can.acknowledge && view.letter ? <Link to={`/letters/${view.letter.id}`} {...buttonLook('primary')}>Read the letter</Link> : null}
      {view.mine ? <Link to={`/cases/${view.id}/slip`} {...buttonLook('secondary')}>Print the slip</Link> : null}
      {can.withdraw && !can.edit ? <Button onClick={() => setAsking('withdraw')}>Withdraw</Button> : null}
      {can.recall ? <Button variant="danger" onClick={() => setAsking('recall')}>Recall</Button> : null}
      {asking === 'recall' ? <RecallDialog view={view} onClose={() => setAsking(null)} /> : null}
      {asking === 'withdraw' ? <WithdrawDialog view={view} onClose={() => setAsking(null)} before={async () => {}} /> : null}
    </>
  );
}

/** Recalling takes a case out of sight at once: says what happens and asks why, once. */
function RecallDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const recall = useRecallCase();
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && !reason.trim();
  const go = async () => {
    setAttempt(attempt + 1);
    if (reason.trim() && (await recall.run({ params: { id: view.id }, body: { version: view.version, reason: reason.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={`Recall case ${view.code}`}>
      <form className={styles.dialog} onSubmit={(event) => { event.preventDefault(); void go(); }}>
        <ProblemNotice error={recall.error} />
        <p>The case is taken out of sight of everyone but its presenter and the coordinators, at once. You and the coordinators see who opened it until then. It comes back only after a new second look.</p>
        <CheckedField label="Why" hint="One line; do not repeat what could identify somebody" value={reason} onChange={setReason} rows={2} maxLength={400} autoFocus error={missing ? 'Say why, in a line' : undefined} />
        <div className={styles.acts}><Button type="submit" variant="danger-filled" pending={recall.pending}>Recall the case now</Button><Button variant="quiet" onClick={onClose}>Leave it as it is</Button></div>
      </form>
    </Dialog>
  );
}
