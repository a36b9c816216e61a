import type { OwnAttendance } from '@without-walls/contracts';
import { Button, DataTable, Dialog, EmptyState, Section, ShowMore, Stack, StateChip, When, type Column } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { CheckedField } from '../../cases/check/CheckedField';
import { useContest, useMine } from '../attendance.queries';
import { countsWords, hoursWords, howWords, minutesWords } from '../attendance-words';
import styles from './attendance.module.css';

/** My own record: what counted, what did not and why, and a way to say that it is not right. */
export function OwnRecord() {
  const list = useMine();
  const [asking, setAsking] = useState<OwnAttendance | null>(null);
  const columns: readonly Column<OwnAttendance>[] = [
    { key: 'what', title: 'Session', cell: (row) => row.title },
    { key: 'at', title: 'When', cell: (row) => <When at={row.at} show="date" /> },
    { key: 'minutes', title: 'There', cell: (row) => <>{minutesWords(row.minutes, row.windowMinutes)}{row.kind === 'lecture' ? ' of the lecture' : ''} <span className={styles.quiet}>{howWords[row.how]}</span>{row.creditMinutes > 0 ? <><br />{hoursWords(row.creditMinutes)}</> : null}</> },
    { key: 'met', title: 'Counts', cell: (row) => <><StateChip tone={row.met ? 'pine' : 'plain'}>{countsWords(row)}</StateChip>{row.contested ? <span className={styles.quiet}> you said: {row.contested}</span> : row.note ? <span className={styles.quiet}> {row.note}</span> : null}</> },
    { key: 'acts', title: 'Not right?', actions: true, align: 'end', cell: (row) => (row.contested ? null : <Button size="small" variant="quiet" onClick={() => setAsking(row)} aria-label={`Not right: ${row.title}`}>Not right?</Button>) },
  ];
  return (
    <Section heading="My record">
      <Loaded query={list.query} lines={4} level={3}>
        {() => (list.items.length === 0 ? <EmptyState level={3} heading="Nothing yet">After your first learning session it stands here.</EmptyState> : <><DataTable caption="My attendance, the newest first" columns={columns} rows={list.items} rowKey={(row) => row.sheetId} /><ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="sessions" /></>)}
      </Loaded>
      {asking ? <Contest row={asking} onClose={() => setAsking(null)} /> : null}
    </Section>
  );
}

function Contest({ row, onClose }: { row: OwnAttendance; onClose: () => void }) {
  const [words, setWords] = useState('');
  const contest = useContest();
  const send = async () => {
    if (words.trim() && (await contest.run({ params: { id: row.sheetId }, body: { words: words.trim() } }))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title="What is not right?" size="small">
      <Stack gap={4}>
        <p>{row.title}: {minutesWords(row.minutes, row.windowMinutes)}. Whoever reviews attendance reads what you say, and corrects it with a reason.</p>
        <CheckedField label="In a line" hint="No names" oneLine maxLength={400} value={words} onChange={setWords} autoFocus onSubmit={() => void send()} />
        <ProblemNotice error={contest.error} />
        <div className={styles.acts}><Button variant="primary" pending={contest.pending} disabled={!words.trim()} onClick={() => void send()}>Send it</Button><Button variant="quiet" onClick={onClose}>It is right after all</Button></div>
      </Stack>
    </Dialog>
  );
}
