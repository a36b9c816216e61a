import type { ReactNode } from 'react';
import { VisuallyHidden } from '../words/VisuallyHidden';
import styles from './DataTable.module.css';

export type Column<Row> = {
  key: string;
  /** Heading of the column; it names the value on a phone too. */
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** On a phone: the value alone, in one line with its plain neighbours. */
  plain?: boolean;
  /** True for a column of buttons: its heading is for screen readers only. */
  actions?: boolean;
};

type Props<Row> = { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[]; rowKey: (row: Row) => string; /** False keeps the grid on a phone and scrolls it. */ stack?: boolean };

/** A plain table for comparing: 14 px, rows of 40 px; blocks on a phone. The first column names the row. */
export function DataTable<Row>({ caption, columns, rows, rowKey, stack = true }: Props<Row>) {
  return (
    <div className={styles.scroll} tabIndex={stack ? undefined : 0} role={stack ? undefined : 'region'} aria-label={stack ? undefined : caption}>
      <table className={styles.table} data-stack={stack || undefined}>
        <VisuallyHidden as="caption">{caption}</VisuallyHidden>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" data-align={column.align}>{column.actions ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => <td key={column.key} data-align={column.align} data-plain={column.plain || undefined} data-label={column.actions || column.plain ? undefined : column.title}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
