import { FieldRow, type FieldProps } from '@without-walls/ui';
import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import styles from './check.module.css';
import { FieldFoot } from './FieldFoot';
import type { LiveMark } from './live-marks';
import type { MarkHandlers } from './MarkActs';
import { MarkLayer } from './MarkLayer';
import { MarkPopover } from './MarkPopover';

/** Which mark has its panel open, and whether the keyboard is in it. */
export type OpenMark = { start: number; inPanel: boolean } | null;

export type CheckedTextProps = FieldProps & MarkHandlers & {
  value: string; onChange: (value: string) => void; marks: readonly LiveMark[]; open: OpenMark; onOpen: (open: OpenMark) => void; timesOf?: (mark: LiveMark) => number;
  /** One line: no line breaks; long text wraps. */
  oneLine?: boolean; rows?: number; maxLength?: number; placeholder?: string; onSubmit?: () => void;
};

/** A text field that shows what could identify a person while it is written. Marks lie under the text; nothing moves while typing. */
export function CheckedText({ label, hint, error, optional, id, ...field }: CheckedTextProps) {
  return (
    <FieldRow label={label} hint={hint} error={error} optional={optional} id={id}>
      {(control) => <Control {...field} control={control} />}
    </FieldRow>
  );
}

type ControlProps = Omit<CheckedTextProps, 'label' | 'hint' | 'error' | 'optional' | 'id'> & { control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined } };

function Control({ control, value, onChange, marks, open, onOpen, timesOf, oneLine = false, rows = 3, maxLength, placeholder, onSubmit, ...handlers }: ControlProps) {
  const layer = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const active = open ? marks.find((mark) => mark.start === open.start) : undefined;
  const openAt = (caret: number) => {
    const here = marks.find((mark) => mark.start <= caret && caret <= mark.end && !mark.decided);
    onOpen(here ? { start: here.start, inPanel: false } : null);
  };
  const close = () => {
    const end = active?.end;
    onOpen(null);
    area.current?.focus();
    if (end !== undefined) area.current?.setSelectionRange(end, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (active && event.key === 'Escape') return event.stopPropagation(), close();
    if (active && event.key === 'Enter' && active.tier !== 'hint' && !event.nativeEvent.isComposing) return event.preventDefault(), handlers.onReplace(active, active.replacement, false);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onSubmit) return event.preventDefault(), onSubmit();
    if (event.key === 'Enter' && oneLine) event.preventDefault();
  };
  const take = (text: string) => {
    if (open) onOpen(null);
    onChange(oneLine ? text.replace(/\s*\n\s*/g, ' ') : text);
  };
  const footId = `${control.id}-marks`;
  return (
    <>
      <div className={styles.box} data-must={marks.some((mark) => mark.tier === 'block') || undefined} style={{ '--rows': oneLine ? 1 : rows } as CSSProperties}>
        <MarkLayer ref={layer} text={value} marks={marks} />
        <textarea
          {...control} aria-describedby={[control['aria-describedby'], footId].filter(Boolean).join(' ')} ref={area} className={styles.input} rows={1} value={value} maxLength={maxLength} placeholder={placeholder} spellCheck
          onChange={(event) => take(event.currentTarget.value)} onClick={(event) => openAt(event.currentTarget.selectionStart)} onKeyDown={onKeyDown}
        />
        {active ? <MarkPopover mark={active} layer={layer} inPanel={open?.inPanel ?? false} times={timesOf?.(active) ?? 1} onClose={close} {...handlers} /> : null}
      </div>
      <FieldFoot id={footId} marks={marks} length={value.length} maxLength={maxLength} />
    </>
  );
}
