import type { CaseView, Readiness } from '@without-walls/contracts';
import { Button, CaseCode, MenuButton, PopoverPanel, StateChip } from '@without-walls/ui';
import { useState } from 'react';
import { stateWords } from '../words/states';
import styles from './editor.module.css';
import { ReadyList, readyWords } from './ReadyList';
import { SaveWords } from './SaveWords';
import type { CaseEditor } from './useCaseEditor';

type Props = { view: CaseView; editor: CaseEditor; readiness: Readiness; onRead: () => void; onSubmit: () => void; onPrint: () => void; onWithdraw: () => void };

/** The top of the editor: which case, whether it is saved, what it still needs, and the way on. */
export function EditorHead({ view, editor, readiness, onRead, onSubmit, onPrint, onWithdraw }: Props) {
  const [listed, setListed] = useState(false);
  const needed = readiness.missing.filter((item) => item.required).length;
  const marks = editor.counts.block + editor.counts.undecided;
  const ready = readiness.ready && marks === 0;
  const state = stateWords[view.state];
  // The panel gives the focus back first; then it moves on.
  const away = (act: () => unknown) => {
    setListed(false);
    setTimeout(act, 30);
  };
  const readyButton = (
    <button type="button" className={styles.readyButton} data-ready={ready || undefined} aria-expanded={listed} onClick={() => setListed(!listed)}>
      <span aria-hidden="true">{ready ? '✓' : '◐'}</span> {readyWords(needed, marks)}
    </button>
  );
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>Case <CaseCode code={view.code} /></h1>
      <StateChip tone={state.tone}>{state.label}</StateChip>
      <SaveWords saved={editor.saved} before={view.updatedAt} onRetry={editor.draft.retry} />
      <div className={styles.headActs}>
        <PopoverPanel open={listed} onClose={() => setListed(false)} anchor={readyButton} label="What is still missing" position="bottom-end">
          <ReadyList missing={readiness.missing} onGo={(section, field) => away(() => editor.editor.go(section, field))} marks={marks} onMark={() => away(() => editor.next(null))} />
        </PopoverPanel>
        <Button variant="quiet" aria-keyshortcuts="F9" onClick={onRead}>As the team sees it</Button>
        <MenuButton label="More for this case" actions={[{ key: 'print', label: 'Print the slip', onSelect: onPrint }, { key: 'withdraw', label: 'Withdraw the case', danger: true, onSelect: onWithdraw }]}><Button variant="quiet">More</Button></MenuButton>
        <Button variant="primary" onClick={onSubmit}>Submit</Button>
      </div>
    </header>
  );
}
