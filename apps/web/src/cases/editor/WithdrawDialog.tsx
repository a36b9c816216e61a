import type { CaseView } from '@without-walls/contracts';
import { Button, Dialog } from '@without-walls/ui';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useFreshCase, useWithdrawCase } from '../cases.queries';
import styles from './editor.module.css';

type Props = { view: CaseView; onClose: () => void; before: () => Promise<unknown> };

/** Withdrawing ends a case; it cannot be taken back, so it says what happens. */
export function WithdrawDialog({ view, onClose, before }: Props) {
  const withdraw = useWithdrawCase();
  const read = useFreshCase(view.id);
  const navigate = useNavigate();
  const go = async () => {
    await before();
    const fresh = await read().catch(() => view);
    if (await withdraw.run({ params: { id: view.id }, body: { version: fresh.version } })) void navigate('/cases');
  };
  return (
    <Dialog open onClose={onClose} title={`Withdraw case ${view.code}`} size="small">
      <div className={styles.dialog}>
        <ProblemNotice error={withdraw.error} />
        <p>The case is closed and nobody else will see it. This cannot be undone. To ask the team later, begin a new case.</p>
        <div className={styles.rowEnd}><Button variant="danger-filled" pending={withdraw.pending} onClick={() => void go()}>Withdraw the case</Button><Button variant="quiet" data-autofocus onClick={onClose}>Keep it</Button></div>
      </div>
    </Dialog>
  );
}
