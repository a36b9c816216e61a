import { CodedText, Dialog } from '@without-walls/ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { wordsFor } from '../error-words';
import { ProblemNotice } from '../Problem';
import styles from './Palette.module.css';
import { usePaletteItems, type PaletteItem } from './usePaletteItems';

/** Search and go anywhere: cases by code, rounds, people, places. Arrow keys choose, Enter opens. */
export function Palette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { items, searching, error } = usePaletteItems(text);
  const opening = useRef(false);
  const [fault, setFault] = useState<unknown>(null);
  const chosen = items[Math.min(at, items.length - 1)];
  const open = async (item: PaletteItem | undefined) => {
    if (!item || opening.current) return;
    opening.current = true;
    const to = await Promise.resolve(item.go()).catch(setFault);
    opening.current = false;
    if (!to) return;
    onClose();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((items.length + Math.min(at, items.length - 1) + step) % Math.max(1, items.length));
    else if (event.key === 'Enter') void open(chosen);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${chosen?.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen?.key]);
  return (
    <Dialog open onClose={onClose} title="Search" size="normal">
      <input className={styles.input} type="search" role="combobox" aria-label="Case code, round, person or place" aria-expanded="true" aria-controls={id} aria-autocomplete="list" aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined} autoComplete="off" spellCheck={false} data-autofocus placeholder="Case code, round, person or place" value={text} onKeyDown={onKeyDown} onChange={(event) => { setText(event.currentTarget.value); setAt(0); }} />
      <div className={styles.list} id={id} role="listbox" aria-label="Found">
        {items.map((item) => (
          // The input keeps the focus; the keys are handled there.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div key={item.key} id={`${id}-${item.key}`} className={styles.option} role="option" tabIndex={-1} aria-selected={item === chosen} onClick={() => void open(item)}>
            <span><CodedText text={item.label} /></span>
            <span className={styles.detail}>{item.detail}</span>
          </div>
        ))}
      </div>
      <ProblemNotice error={fault} />
      {error ? <p className={styles.note} role="alert">{wordsFor(error).what}. Places can still be opened.</p> : null}
      {!error && items.length === 0 ? <p className={styles.note} role="status">{searching ? 'Searching' : 'Nothing found. Cases are found by their code, people by their name.'}</p> : null}
    </Dialog>
  );
}
