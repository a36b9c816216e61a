import type { CaseView } from '@without-walls/contracts';
import { readiness as readinessOf, sectionProgress } from '@without-walls/domain';
import { Dialog, UndoBar } from '@without-walls/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { CaseBody } from '../read/CaseBody';
import { CheckBar } from './CheckBar';
import { CheckPanel } from './CheckPanel';
import { EditorContext } from './EditorContext';
import { EditorHead } from './EditorHead';
import styles from './editor.module.css';
import { OpenSection } from './OpenSection';
import { ReturnBanner } from './ReturnBanner';
import { SectionList } from './SectionList';
import { SubmitDialog } from './SubmitDialog';
import { useCaseEditor } from './useCaseEditor';
import { useEditorFocus } from './useEditorFocus';
import { useEditorKeys } from './useEditorKeys';
import { WithdrawDialog } from './WithdrawDialog';

type Pane = 'read' | 'submit' | 'withdraw' | null;

/** The editor of one case: sections, the open one, the check. */
export function EditorFrame({ view }: { view: CaseView }) {
  const editor = useCaseEditor(view);
  const { content } = editor.saved;
  const [pane, setPane] = useState<Pane>(null);
  const navigate = useNavigate();
  // What is derived from the whole case may come a moment after the letters.
  const settled = useDeferredValue(content);
  const readiness = useMemo(() => readinessOf(settled), [settled]);
  const progress = useMemo(() => sectionProgress(settled), [settled]);
  const asked = view.state === 'returned' ? (view.lastReturn?.sections ?? []) : [];
  const close = () => setPane(null);
  useEditorFocus(editor);
  useEditorKeys(editor, () => setPane(pane === 'read' ? null : 'read'));
  return (
    <EditorContext value={editor.editor}>
      <div className={styles.editor}>
        <EditorHead view={view} editor={editor} readiness={readiness} onRead={() => setPane('read')} onSubmit={() => setPane('submit')} onPrint={() => void navigate(`/cases/${view.id}/slip`)} onWithdraw={() => setPane('withdraw')} />
        {view.state === 'returned' && view.lastReturn ? <div className={styles.banner}><ReturnBanner request={view.lastReturn} onGo={(section) => editor.editor.go(section)} /></div> : null}
        <div className={styles.panes}>
          <SectionList current={editor.section} progress={progress} marks={editor.editor.marks} states={editor.saved.states} asked={asked} onGo={(section) => editor.editor.go(section)} />
          <OpenSection caseId={view.id} editor={editor} />
          <aside className={styles.side} aria-label="Check for identifiers"><CheckPanel editor={editor} /></aside>
        </div>
        <CheckBar editor={editor} />
      </div>
      <Dialog open={pane === 'read'} onClose={close} title="As the team will see it" size="wide"><CaseBody content={content} level={3} /></Dialog>
      {pane === 'submit' ? <SubmitDialog caseId={view.id} editor={editor} readiness={readiness} onClose={close} onSubmitted={() => void navigate(`/cases/${view.id}`)} /> : null}
      {pane === 'withdraw' ? <WithdrawDialog view={view} onClose={close} before={() => editor.draft.flush()} /> : null}
      {editor.undo ? <UndoBar text={editor.undo.text} onUndo={editor.takeBack} onGone={editor.forgetUndo} /> : null}
    </EditorContext>
  );
}
