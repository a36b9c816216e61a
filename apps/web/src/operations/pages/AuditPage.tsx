import { Button, DataTable, EmptyState, ShowMore, Stack, TextField, When, type Column } from '@without-walls/ui';
import { Link, useSearchParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { OperationsPage } from '../components/OperationsPage';
import filters from '../components/Filters.module.css';
import styles from '../components/Operations.module.css';
import { useVerification, Verdict } from '../components/VerifyAudit';
import { useAudit, type AuditEntry } from '../operations.queries';

const columns: Column<AuditEntry>[] = [
  { key: 'seq', title: 'No.', align: 'start', cell: (entry) => entry.seq },
  { key: 'at', title: 'When', cell: (entry) => <When at={entry.at} show="date" /> },
  { key: 'actor', title: 'Who', cell: (entry) => <span className={styles.whole}>{entry.actor ?? 'The system'}</span> },
  { key: 'action', title: 'Did', cell: (entry) => <span className={styles.word}>{entry.action}</span> },
  { key: 'subject', title: 'To', cell: (entry) => <SubjectLink entry={entry} /> },
  { key: 'detail', title: 'Detail', cell: (entry) => (Object.keys(entry.detail).length === 0 ? null : <span className={styles.small}>{detailWords(entry.detail)}</span>) },
];

function detailWords(detail: Record<string, unknown>): string {
  return Object.entries(detail).map(([name, value]) => `${name}: ${valueWords(value)}`).join('; ');
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The beginning of an id is enough to tell two apart; the link shows all about this one. */
function SubjectLink({ entry: { subjectType, subjectId } }: { entry: AuditEntry }) {
  const short = subjectId.length > 13 ? `${subjectId.slice(0, 8)}…` : subjectId;
  return <Link className={styles.word} title={subjectId} to={`?subject=${encodeURIComponent(subjectId)}`}>{subjectType} {short}</Link>;
}

/** The audit trail, newest first, and the check that nobody changed it. */
export function AuditPage() {
  const [search, setSearch] = useSearchParams();
  const subject = search.get('subject') ?? '';
  const check = useVerification();
  const audit = useAudit(subject.trim());
  return (
    <OperationsPage heading="Who did what, and who read what" lede="Every change and every reading of a case is one link of a chain; a link that was changed or taken out breaks it." actions={<Button pending={check.isFetching} onClick={() => void check.refetch()}>Verify the chain</Button>}>
      <Verdict check={check} />
      <search className={filters.filters}><TextField label="Only about" hint="The id of a case, a member, a round or a letter" value={subject} spellCheck={false} autoComplete="off" onChange={(value) => setSearch(value ? { subject: value } : {}, { replace: true, preventScrollReset: true })} /></search>
      <Loaded query={audit.query} lines={10}>
        {() => (audit.items.length === 0 ? <EmptyState heading="Nothing recorded">{subject ? 'Nothing in the trail is about this id.' : 'Entries show here as people work.'}</EmptyState> : (
          <Stack gap={2}>
            <DataTable caption="Audit trail, newest first" columns={columns} rows={audit.items} rowKey={(entry) => String(entry.seq)} />
            <ShowMore shown={audit.items.length} more={audit.more} onMore={audit.fetchMore} pending={audit.fetchingMore} noun="entries" />
          </Stack>
        ))}
      </Loaded>
    </OperationsPage>
  );
}
