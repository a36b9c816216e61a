import { useEffect, useId, type ReactNode } from 'react';
import { CheckedText } from './CheckedText';
import { useTextCheck } from './useTextCheck';

export type CheckedFieldProps = {
  label: ReactNode; value: string; onChange: (value: string) => void; id?: string; hint?: ReactNode; error?: string | undefined; optional?: boolean; oneLine?: boolean; rows?: number; maxLength: number; placeholder?: string; autoFocus?: boolean; onSubmit?: () => void;
  /** How many marks must go before this may be sent. */
  onBlocks?: (count: number) => void;
  /** Each text that was looked through, and what may be kept of it on this device. */
  onChecked?: (clean: string, of: string) => void;
};

/** A text that others will read, marked while it is written like the text of a case. */
export function CheckedField({ value, onChange, id, onBlocks, onChecked, autoFocus = false, ...field }: CheckedFieldProps) {
  const made = useId();
  const name = id ?? made;
  const check = useTextCheck(value, name, onChecked);
  const blocks = check.counts.block;
  useEffect(() => onBlocks?.(blocks), [blocks, onBlocks]);
  useEffect(() => { if (autoFocus) document.getElementById(name)?.focus(); }, [autoFocus, name]);
  return <CheckedText {...field} id={name} value={value} onChange={onChange} {...check.field} />;
}
