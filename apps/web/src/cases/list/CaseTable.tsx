import type { CaseRow } from '@without-walls/contracts';
import { CaseCode, Chip, DataTable, MemberName, StateChip, When, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { urgencyWords } from '../words/options';
import { asksAbout, nextStep, stateWords } from '../words/states';
import styles from './list.module.css';

/** Where a case of the list leads: into the form while it is the reader's to write, else to its page. */
export function caseHref(row: Pick<CaseRow, 'id' | 'state' | 'mine'>): string {
  return row.mine && (row.state === 'draft' || row.state === 'returned') ? `/cases/${row.id}/edit` : `/cases/${row.id}`;
}

const code: Column<CaseRow> = { key: 'code', title: 'Case', cell: (row) => <Link to={caseHref(row)}><CaseCode code={row.code} copy={false} /></Link> };
const state: Column<CaseRow> = {
  key: 'state', title: 'State',
  cell: (row) => <span className={styles.chips}><StateChip tone={stateWords[row.state].tone}>{stateWords[row.state].label}</StateChip>{row.redFlag ? <Chip tone="red">Red flag</Chip> : null}{row.urgency === 'routine' ? null : <Chip tone="apricot">{urgencyWords[row.urgency]}</Chip>}</span>,
};
const about: Column<CaseRow> = { key: 'about', title: 'Asks about', cell: asksAbout };
const presenter: Column<CaseRow> = { key: 'presenter', title: 'Presenter', cell: (row) => (row.mine ? 'You' : <MemberName member={row.presenter} />) };
const next: Column<CaseRow> = { key: 'next', title: 'Who has the next step', cell: (row) => <span className={styles.next}>{nextStep(row)}{row.responsibility.due ? <span className={styles.due}>By <When at={row.responsibility.due} /></span> : null}</span> };
const changed: Column<CaseRow> = { key: 'changed', title: 'Changed', cell: (row) => <When at={row.updatedAt} show="distance" /> };

/** Cases for comparing: state, question, presenter, who has the next step. */
export function CaseTable({ rows, others }: { rows: readonly CaseRow[]; others: boolean }) {
  const columns = [code, state, about, ...(others ? [presenter] : []), next, changed];
  return <DataTable caption="Cases, the newest change first" columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
