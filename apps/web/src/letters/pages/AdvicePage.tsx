import type { CaseView } from '@without-walls/contracts';
import { Button, ErrorSummary, InlineNotice, MemberName, Page, Responsibility, Row } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { useCase } from '../../cases/cases.queries';
import { CaseBody } from '../../cases/read/CaseBody';
import { filledRows, readyToSend } from '../advice-form';
import { AdviceFieldset } from '../components/AdviceFieldset';
import styles from '../components/advice-form.module.css';
import { useAdviceDraft } from '../useAdviceDraft';
import { useWrittenAdvice } from '../letters.queries';

/** Written advice: the case on one side, the rows of the letter on the other. */
export function AdvicePage() {
  const { id = '' } = useParams();
  const query = useCase(id);
  usePageTitle(query.data ? `Advice on ${query.data.code}` : null);
  if (!query.data) return <Page heading="Written advice"><Loaded query={query} lines={10}>{() => null}</Loaded></Page>;
  return <Write view={query.data} />;
}

function Write({ view }: { view: CaseView }) {
  return (
    <Page width="full" heading={`What does the team advise on case ${view.code}?`} lede={<>Asked by <MemberName member={view.presenter} /></>}>
      <Responsibility {...view.responsibility} />
      <div className={styles.columns}>
        <div className={styles.case} role="region" aria-label="The case" tabIndex={0}><CaseBody content={view.content} /></div>
        <AdviceForm view={view} />
      </div>
    </Page>
  );
}

function AdviceForm({ view }: { view: CaseView }) {
  const draft = useAdviceDraft(view.id);
  const send = useWrittenAdvice();
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const empty = attempt > 0 && filledRows(draft.rows).length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((n) => n + 1);
    const recommendations = readyToSend(draft.rows);
    if (recommendations.length === 0) return;
    if (!(await send.run({ params: { id: view.id }, body: { version: view.version, recommendations } }))) return;
    draft.forget();
    void navigate(`/cases/${view.id}`);
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary attempt={attempt} faults={empty ? [{ field: 'advice-0', message: 'Write at least one recommendation' }] : []} />
      {draft.rows.map((row, index) => <AdviceFieldset key={row.key} fieldId={`advice-${index}`} number={index + 1} fields={row.fields} onChange={(fields) => draft.change(row.key, fields)} onChecked={(field, clean, of) => draft.keep(row.key, field, clean, of)} onRemove={draft.rows.length > 1 ? () => draft.remove(row.key) : undefined} error={empty && index === 0 ? 'Say what to do' : undefined} />)}
      <Row><Button disabled={draft.rows.length >= 20} onClick={draft.add}>Add a recommendation</Button></Row>
      <InlineNotice tone="info">Signing freezes this text and sends it to {view.presenter.name} in your name for the team. It cannot be changed afterwards. No names, places or dates of the person.</InlineNotice>
      <ProblemNotice error={send.error} />
      <p><Button type="submit" variant="primary" pending={send.pending}>Sign and send the letter</Button></p>
    </form>
  );
}
