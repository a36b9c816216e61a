import type { CaseView, Readiness, SectionName } from '@without-walls/contracts';
import { currentAttestation } from '@without-walls/domain';
import { Button, Checkbox, Dialog, RadioChoices, Skeleton } from '@without-walls/ui';
import { useEffect, useState } from 'react';
import { useFreshCase, useSubmitCase } from '../cases.queries';
import { openWords } from '../words/marks';
import styles from './editor.module.css';
import { Refusal } from './Refusal';
import type { CaseEditor } from './useCaseEditor';
import { ReadyList } from './ReadyList';

type Basis = 'anonymised' | 'consent';
type Props = { caseId: string; editor: CaseEditor; readiness: Readiness; onClose: () => void; onSubmitted: () => void };

/** Saves what is open and reads the case as the server has it now; null until then, `unsaved` when something could not be saved. */
function useFreshly(caseId: string, editor: CaseEditor): CaseView | 'unsaved' | null {
  const [fresh, setFresh] = useState<CaseView | 'unsaved' | null>(null);
  const read = useFreshCase(caseId);
  useEffect(() => {
    let here = true;
    void editor.draft.flush().then(async (saved) => {
      const found = saved ? await read().catch(() => null) : null;
      if (here) setFresh(found ?? 'unsaved');
    });
    return () => void (here = false);
    // Once, when the dialog opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return fresh;
}

/** Submitting: first what is in the way, each with the way to it; then what is stated, and what happens next. */
export function SubmitDialog({ caseId, editor, readiness, onClose, onSubmitted }: Props) {
  const fresh = useFreshly(caseId, editor);
  const { counts } = editor;
  const blocked = !readiness.ready || counts.block + counts.undecided > 0;
  return (
    <Dialog open onClose={onClose} title={blocked ? 'Before you submit' : 'Submit this case'}>
      {fresh === null ? <Skeleton lines={5} label="Saving" /> : null}
      {fresh === 'unsaved' ? <p>Not everything could be saved, so nothing was sent. Your words are still on the page. Close this, see to what the top of the page says, and submit again.</p> : null}
      {fresh && fresh !== 'unsaved' ? blocked ? <InTheWay editor={editor} readiness={readiness} onClose={onClose} /> : <Attest view={fresh} editor={editor} onClose={onClose} onSubmitted={onSubmitted} /> : null}
    </Dialog>
  );
}

function InTheWay({ editor, readiness, onClose }: Pick<Props, 'editor' | 'readiness' | 'onClose'>) {
  const { counts } = editor;
  const away = (act: () => void) => () => {
    onClose();
    // The dialog gives the focus back first; then it moves on.
    setTimeout(act, 30);
  };
  const go = (section: SectionName, field: string) => away(() => editor.editor.go(section, field))();
  return (
    <div className={styles.dialog}>
      {counts.block + counts.undecided > 0 ? <p><strong>{openWords(counts)}</strong> in the check. <Button size="small" onClick={away(() => editor.next(null))}>Go to the first mark</Button></p> : null}
      {readiness.ready ? null : <ReadyList missing={readiness.missing.filter((item) => item.required)} onGo={go} />}
      <p className={styles.hint}>Everything you wrote is saved.</p>
    </div>
  );
}

function Attest({ view, editor, onClose, onSubmitted }: { view: CaseView; editor: CaseEditor; onClose: () => void; onSubmitted: () => void }) {
  const [basis, setBasis] = useState<Basis | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const submit = useSubmitCase();
  const text = currentAttestation();
  const send = async () => {
    setAttempt(attempt + 1);
    if (!basis || !agreed) return;
    if (await submit.run({ params: { id: view.id }, body: { version: view.version, attestation: { version: text.version, agreed: true, basis } } })) onSubmitted();
  };
  return (
    <form className={styles.dialog} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Refusal error={submit.error} editor={editor} onClose={onClose} />
      <ul className={styles.statements}>{text.statements.map((statement) => <li key={statement}>{statement}</li>)}</ul>
      <RadioChoices label="Which is true?" value={basis} onChange={setBasis} choices={(['anonymised', 'consent'] as const).map((value) => ({ value, label: text.basis[value] }))} error={attempt > 0 && !basis ? 'Say which of the two is true' : undefined} />
      <Checkbox label="I state all of this" checked={agreed} onChange={setAgreed} error={attempt > 0 && !agreed ? 'Read the statements and tick this box' : undefined} />
      <div className={styles.next}>
        <h3>What happens next</h3>
        <p>A coordinator takes a second look, usually within two working days, and releases the case to the team or asks you for something. You can read it meanwhile, not change it. You stay responsible for this person’s care.</p>
      </div>
      <div className={styles.rowEnd}><Button type="submit" variant="primary" pending={submit.pending}>Submit case {view.code}</Button><Button variant="quiet" onClick={onClose}>Not yet</Button></div>
    </form>
  );
}
