import type { CaseFile } from '@without-walls/contracts';
import { Button, ConfirmButton, StateChip, VisuallyHidden, When } from '@without-walls/ui';
import { ProblemNotice } from '../app/Problem';
import styles from './files.module.css';
import { factsLine, hiddenFindings, holdWords, stateWords } from './file-words';
import { useExamineAgain, useRemoveFile } from './files.queries';

type Props = { caseId: string; file: CaseFile; onLook: () => void };

/** One file as its uploader and the second look know it: where it stands, what was found, what can be done. */
export function FileCard({ caseId, file, onLook }: Props) {
  const { inside, can } = file;
  const remove = useRemoveFile(caseId);
  const again = useExamineAgain(caseId);
  const state = stateWords[file.state];
  const hidden = hiddenFindings(file);
  return (
    <li className={styles.card} aria-label={file.label}>
      <div className={styles.head}>
        <strong>{file.label}</strong>
        <StateChip tone={state.tone}>{state.label}</StateChip>
        <span className={styles.quiet}>{factsLine(file)}</span>
      </div>
      {inside ? <p className={styles.quiet}>Came as “{inside.name}”{inside.nameMarks.length > 0 ? ', which may name somebody: the name is never passed on' : ''}. {file.uploadedBy.name}, <When at={file.uploadedAt} show="distance" />.</p> : null}
      {inside?.held ? <p className={styles.why}>{holdWords[inside.held]}</p> : null}
      {hidden.length > 0 ? <p className={styles.quiet}>Found where pages do not show it, and left behind: {hidden.join(', ')}.</p> : null}
      {inside && inside.redactions.length > 0 ? <p className={styles.quiet}>Blacked out for good on {inside.redactions.length === 1 ? 'one occasion' : `${inside.redactions.length} occasions`}, last by {inside.redactions.at(-1)!.by.name}.</p> : null}
      <div className={styles.acts}>
        {file.pages.length > 0 ? <Button size="small" variant={can.decide && file.state === 'checked' ? 'primary' : 'secondary'} onClick={onLook}>{can.redact ? 'Look and black out' : 'Look at the pages'}<VisuallyHidden> of {file.label}</VisuallyHidden></Button> : null}
        {can.decide && file.pages.length === 0 && file.state === 'held' ? <Button size="small" onClick={onLook}>Keep back<VisuallyHidden> {file.label}</VisuallyHidden></Button> : null}
        {can.examine ? <Button size="small" pending={again.pending} onClick={() => void again.run({ params: { id: file.id }, body: { version: file.version } })}>Look through it again</Button> : null}
        {can.remove ? <ConfirmButton size="small" variant="danger" what={`${file.label} and all pages made from it are destroyed. There is no way back.`} does="Remove it" pending={remove.pending} onConfirm={() => void remove.run({ params: { id: file.id }, body: { version: file.version } })}>Remove<VisuallyHidden> {file.label}</VisuallyHidden></ConfirmButton> : null}
      </div>
      <ProblemNotice error={remove.error ?? again.error} />
    </li>
  );
}
