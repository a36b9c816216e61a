import type { SectionName } from '@without-walls/contracts';
import { Button, UndoBar } from '@without-walls/ui';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isOpen } from '../check/live-marks';
import { tierWords } from '../words/marks';
import { useEditor } from './EditorContext';
import { fieldId, focusField } from './field-id';
import styles from './editor.module.css';

type Props<Row> = {
  section: Extract<SectionName, 'treatments' | 'medicines' | 'investigations' | 'questions'>;
  /** Name of the list inside the section; part of the field names of its rows. */
  list: string;
  rows: readonly Row[]; onChange: (rows: Row[]) => void; empty: Row; max: number;
  /** "medicine": for "Add a medicine", "Remove this medicine". */
  noun: string; first: string;
  summary: (row: Row) => ReactNode; isBlank: (row: Row) => boolean;
  children: (row: Row, index: number, set: (change: Partial<Row>) => void) => ReactNode;
};

/** Rows of the same kind: one is open to be written in, the others are a line each. Removing can be undone. */
export function RowsEditor<Row extends object>({ section, list, rows, onChange, empty, max, noun, first, summary, isBlank, children }: Props<Row>) {
  const { wish } = useEditor();
  const [open, setOpen] = useState(() => rows.findIndex(isBlank));
  const [gone, setGone] = useState<{ row: Row; at: number } | null>(null);
  const wished = wish?.section === section && wish.field.startsWith(`${list}.`) ? Number(wish.field.split('.')[1]) : null;
  useEffect(() => {
    if (wished !== null) setOpen(wished);
  }, [wished, wish?.turn]);
  const focusRow = (at: number) => setTimeout(() => focusField(section, `${list}.${at}.${first}`), 0);
  const add = () => {
    onChange([...rows, { ...empty }]);
    setOpen(rows.length);
    focusRow(rows.length);
  };
  const remove = (at: number) => {
    const row = rows[at];
    if (!row) return;
    onChange(rows.filter((_, i) => i !== at));
    setOpen(-1);
    setGone(isBlank(row) ? null : { row, at });
    setTimeout(() => document.getElementById(`${fieldId(section, list)}-add`)?.focus(), 0);
  };
  const putBack = () => {
    if (!gone) return;
    onChange([...rows.slice(0, gone.at), gone.row, ...rows.slice(gone.at)]);
    setOpen(gone.at);
    setGone(null);
    focusRow(gone.at);
  };
  const done = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (rows.length < max) add();
  };
  return (
    <div className={styles.rows} id={fieldId(section, list)} role="group" aria-label={`${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`} onKeyDown={done}>
      {rows.map((row, i) => (
        <RowShell key={i} section={section} prefix={`${list}.${i}.`} name={`${noun} ${i + 1}`} open={open === i} onOpen={() => { setOpen(i); focusRow(i); }} onClose={() => setOpen(-1)} onRemove={() => remove(i)} summary={summary(row)} blank={isBlank(row)}>
          {children(row, i, (change) => onChange(rows.map((other, at) => (at === i ? { ...other, ...change } : other))))}
        </RowShell>
      ))}
      {rows.length < max ? <div><Button id={`${fieldId(section, list)}-add`} onClick={add}>Add {/^[aeiou]/.test(noun) ? 'an' : 'a'} {noun}</Button></div> : <p className={styles.hint}>That is as many as fit here.</p>}
      {gone ? <UndoBar text={`Removed a ${noun}`} onUndo={putBack} onGone={() => setGone(null)} /> : null}
    </div>
  );
}

type ShellProps = { section: SectionName; prefix: string; name: string; open: boolean; onOpen: () => void; onClose: () => void; onRemove: () => void; summary: ReactNode; blank: boolean; children: ReactNode };

function RowShell({ section, prefix, name, open, onOpen, onClose, onRemove, summary, blank, children }: ShellProps) {
  const { marks } = useEditor();
  const worst = marks.find((mark) => mark.section === section && mark.field.startsWith(prefix) && isOpen(mark));
  if (!open) {
    return (
      <div className={styles.rowLine}>
        {worst ? <span className={styles.rowMark} data-tier={worst.tier}>{tierWords[worst.tier].sign} {tierWords[worst.tier].label}</span> : null}
        <div className={styles.rowWords}>{blank ? <span className={styles.hint}>Not filled in</span> : summary}</div>
        <Button size="small" variant="quiet" aria-label={`Edit ${name}`} onClick={onOpen}>Edit</Button>
        <Button size="small" variant="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>Remove</Button>
      </div>
    );
  }
  return (
    <div className={styles.rowOpen} role="group" aria-label={name}>
      {children}
      <div className={styles.rowEnd}><Button size="small" onClick={onClose}>Done</Button><Button size="small" variant="quiet" onClick={onRemove}>Remove</Button></div>
    </div>
  );
}
