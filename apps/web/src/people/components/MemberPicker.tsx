import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listMembers, type MemberRef } from '@without-walls/contracts';
import { Button, FieldRow, MemberName, VisuallyHidden } from '@without-walls/ui';
import { useId, useState, type KeyboardEvent } from 'react';
import { call } from '../../app/api/call';
import { useSettled } from '../../app/query/useSettled';
import { peopleKeys } from '../people.queries';
import styles from './MemberPicker.module.css';

const shown = 8;

type Props = { label: string; /** For screen readers only, where the place says it to the eye. */ hideLabel?: boolean; value: MemberRef | null; onChange: (member: MemberRef | null) => void; /** Not to be chosen, as they are there already. */ without?: readonly string[]; /** What "nobody" is called where that is an answer too. */ nobody?: string };

/** One member of the network, found by name however many there are. Arrow keys choose, Enter takes. */
export function MemberPicker({ label, hideLabel, value, onChange, without = [], nobody }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  /** Whoever chose here keeps the focus here. */
  const [touched, setTouched] = useState(false);
  const asked = useSettled(text.trim(), 150);
  // Enough that some are left when those who are there already are taken out.
  const limit = Math.min(100, shown + without.length);
  const found = useQuery({ queryKey: peopleKeys.list({ pick: asked, limit }), enabled: open, placeholderData: keepPreviousData, queryFn: ({ signal }) => call(listMembers, { query: { limit, ...(asked ? { q: asked } : {}) } }, { signal }) });
  /** What is listed is what was asked for; Enter takes nobody of an earlier list. */
  const settled = asked === text.trim() && !found.isPlaceholderData;
  const people = (found.data?.items ?? []).filter((one) => !without.includes(one.id)).slice(0, shown);
  const chosen = settled ? people[Math.min(at, people.length - 1)] : undefined;
  const take = (member: MemberRef | undefined) => {
    if (!member) return;
    onChange(member);
    setTouched(true);
    setOpen(false);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((people.length + Math.min(at, people.length - 1) + step) % Math.max(1, people.length));
    else if (event.key === 'Enter' && open) take(chosen);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    if (step) setOpen(true);
    event.preventDefault();
    event.stopPropagation();
  };
  if (value) {
    const other = () => {
      setOpen(true);
      onChange(null);
    };
    return <div className={styles.chosen} role="group" aria-label={label}><MemberName member={value} brief /><Button size="small" variant="quiet" autoFocus={touched} aria-label={`Somebody else than ${value.name}`} onClick={other}>Somebody else</Button></div>;
  }
  return (
    <FieldRow label={hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}>
      {(control) => (
        <div className={styles.picker} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
          <input {...control} className={styles.input} type="search" role="combobox" aria-expanded={open} aria-controls={id} aria-autocomplete="list" aria-activedescendant={open && chosen ? `${id}-${chosen.id}` : undefined} autoComplete="off" spellCheck={false} placeholder={nobody ?? 'Type a name'} value={text} autoFocus={open} onClick={() => setOpen(true)} onKeyDown={onKeyDown} onChange={(event) => { setText(event.currentTarget.value); setAt(0); setOpen(true); }} />
          <div id={id} role="listbox" aria-label="Members found" className={styles.list} hidden={!open}>
            {people.map((one) => (
              // The input keeps the focus; the keys are handled there.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div key={one.id} id={`${id}-${one.id}`} className={styles.option} role="option" tabIndex={-1} aria-selected={one === chosen} onMouseDown={(event) => event.preventDefault()} onClick={() => take(one)}><MemberName member={one} brief /></div>
            ))}
          </div>
          {open && people.length === 0 ? <p className={styles.note} role="status">{found.isFetching || !settled ? 'Searching' : 'Nobody of that name'}</p> : null}
        </div>
      )}
    </FieldRow>
  );
}
