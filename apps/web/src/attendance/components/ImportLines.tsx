import type { MemberView } from '@without-walls/contracts';
import { DataTable, SelectField, StateChip, type Column } from '@without-walls/ui';
import { minuteWords } from '../attendance-words';
import { whoOf, type Decisions, type ImportLine } from '../decisions';
import styles from './attendance.module.css';

type Props = { lines: readonly ImportLine[]; people: readonly Pick<MemberView, 'id' | 'name' | 'profession'>[]; decisions: Decisions; onDecide: (line: number, memberId: string) => void };

/** The lines of a list with whom each means. Doubtful ones come first and wait for a person. */
export function ImportLines({ lines, people, decisions, onDecide }: Props) {
  const waits = (line: ImportLine) => Number(!line.sure);
  const rows = [...lines].sort((a, b) => waits(b) - waits(a) || a.line - b.line);
  const columns: readonly Column<ImportLine>[] = [
    { key: 'name', title: 'In the list', cell: (line) => <>{line.name || 'No name'} <span className={styles.quiet}>line {line.line}</span></> },
    { key: 'minutes', title: 'Minutes', align: 'end', cell: (line) => (line.fault ? '' : minuteWords(line.minutes)) },
    { key: 'state', title: 'Match', cell: (line) => <Match line={line} /> },
    { key: 'who', title: 'Means', cell: (line) => (line.fault ? 'Left out' : <SelectField label={`Who is “${line.name || `line ${line.line}`}”`} value={whoOf(line, decisions)} empty="Nobody here" options={people.map((one) => ({ value: one.id, label: `${one.name}, ${one.profession}` }))} onChange={(memberId) => onDecide(line.line, memberId)} />) },
  ];
  return <div className={styles.lines}><DataTable caption="Lines of the list" columns={columns} rows={rows} rowKey={(line) => String(line.line)} /></div>;
}

function Match({ line }: { line: ImportLine }) {
  if (line.fault) return <StateChip tone="red">{line.fault}</StateChip>;
  if (line.sure) return <StateChip tone="pine">Sure</StateChip>;
  return <StateChip tone="amber">{line.member ? `Perhaps ${line.member.name} (${Math.round(line.confidence * 100)} %)` : 'No such name'}</StateChip>;
}
