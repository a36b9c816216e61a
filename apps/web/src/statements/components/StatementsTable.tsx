import type { StatementRow } from '@without-walls/contracts';
import { DataTable, StateChip, When, type Column } from '@without-walls/ui';
import { Link } from 'react-router';
import { changedWords, periodWords, stateWords } from '../statement-words';

const own: readonly Column<StatementRow>[] = [
  { key: 'period', title: 'For', cell: (row) => <Link to={`/statements/${row.id}`}>{periodWords(row.period)}</Link> },
  { key: 'what', title: 'What it says', cell: (row) => row.units },
  { key: 'state', title: 'State', cell: (row) => <><StateChip tone={stateWords[row.state].tone}>{stateWords[row.state].label}</StateChip>{row.changed ? <> <StateChip tone="apricot">{changedWords}</StateChip></> : null}</> },
  { key: 'issued', title: 'Issued', cell: (row) => <When at={row.issuedAt} show="date" /> },
];
const all: readonly Column<StatementRow>[] = [{ key: 'who', title: 'Who', cell: (row) => row.member.name }, ...own];

/** Statements, the newest first; with their people for those who issue them. */
export function StatementsTable({ rows, withPeople = false }: { rows: readonly StatementRow[]; withPeople?: boolean }) {
  return <DataTable caption={withPeople ? 'All statements, the newest first' : 'My statements, the newest first'} columns={withPeople ? all : own} rows={rows} rowKey={(row) => row.id} />;
}
