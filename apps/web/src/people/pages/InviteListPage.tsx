import type { BulkRow } from '@without-walls/contracts';
import { Button, DataTable, InlineNotice, Page, Row, Section, Stack, TextArea, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { readText } from '../../attendance/read-text';
import { ProblemNotice } from '../../app/Problem';
import { bulkFaultWords, columnsSentence, faultyLines } from '../join-words';
import styles from '../components/Filters.module.css';
import { useBulkRun, useInviteBulk, usePreviewBulk } from '../joining.queries';

const columns: readonly Column<BulkRow>[] = [
  { key: 'name', title: 'Name', cell: (row) => row.name || '(none)' }, { key: 'email', title: 'E-mail', cell: (row) => row.email },
  { key: 'profession', title: 'Profession', cell: (row) => row.profession || 'Other' }, { key: 'site', title: 'Site', cell: (row) => row.site },
  { key: 'verdict', title: 'What happens', cell: (row) => (row.fault ? bulkFaultWords[row.fault] : 'Is invited') },
];

/** Invites many people by one list: read, judged line by line, and only then sent, in the background. */
export function InviteListPage() {
  const [text, setText] = useState('');
  const [run, setRun] = useState<string | null>(null);
  const preview = usePreviewBulk();
  const invite = useInviteBulk();
  const progress = useBulkRun(run);
  const [read, setRead] = useState<Awaited<ReturnType<typeof preview.run>>>(null);
  const look = async (given: string) => {
    setText(given);
    setRead(given.trim() ? await preview.run({ body: { text: given } }) : null);
  };
  const good = read?.rows.filter((row) => row.fault === null).length ?? 0;
  const go = async () => {
    const started = await invite.run({ body: { text } });
    if (started) setRun(started.id);
  };
  return (
    <Page heading="Invite by a list" lede="One line a person; the first line names the columns. Name and e-mail are needed; profession, site and roles are taken when they are there.">
      {run ? <Progress run={progress.data} error={progress.error} /> : (
        <Stack gap={5}>
          <label className={styles.file}>A file (CSV or TSV) <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => { const file = event.currentTarget.files?.[0]; if (file) void readText(file).then(look); }} /></label>
          <TextArea label="Or paste it here" rows={6} value={text} onChange={setText} onBlur={() => void look(text)} placeholder={'Name, E-mail, Profession, Site\nAda Example, ada@example.org, Nurse, North practice'} />
          <Row><Button pending={preview.pending} disabled={!text.trim()} onClick={() => void look(text)}>Read the list</Button></Row>
          <ProblemNotice error={preview.error ?? invite.error} />
          {read && read.rows.length === 0 ? <InlineNotice tone="danger" live>There is no column with e-mail addresses in the first line. Nothing was read.</InlineNotice> : null}
          {read && read.rows.length > 0 ? (
            <Section heading={`${good} of ${read.rows.length} are invited`}>
              <p>{columnsSentence(read.columns)}</p>
              <DataTable caption="The list, line by line" columns={columns} rows={read.rows} rowKey={(row) => String(row.line)} />
              <Row><Button variant="primary" pending={invite.pending} disabled={good === 0} onClick={() => void go()}>Invite {good === 1 ? '1 person' : `${good} people`}</Button>{good < read.rows.length ? <a download="not-invited.csv" href={`data:text/csv;charset=utf-8,${encodeURIComponent(faultyLines(read.rows))}`}>Download what is at fault</a> : null}</Row>
            </Section>
          ) : null}
        </Stack>
      )}
      <p><Link to="/people">Back to people</Link></p>
    </Page>
  );
}

function Progress({ run, error }: { run: ReturnType<typeof useBulkRun>['data']; error: Error | null }) {
  if (!run) return <ProblemNotice error={error} />;
  const done = run.invited + run.skipped;
  return (
    <Section heading={run.state === 'done' ? 'Done' : 'Inviting'}>
      <progress max={run.total} value={done} aria-label="Lines done" />
      <p role="status">{run.invited} invited, {run.skipped} passed over, of {run.total}.</p>
      {run.state === 'done' ? null : <p>You can leave this page; it goes on by itself.</p>}
    </Section>
  );
}
