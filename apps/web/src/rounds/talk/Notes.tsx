import { Skeleton } from '@without-walls/ui';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useRoundState } from '../store/round-context';
import { CheckedArea } from '../text/CheckedArea';
import { useSelf } from '../useSelf';
import { caretAfter } from './caret';
import { NotesLink, type NotesView } from './notes-link';
import styles from './talk.module.css';

const standingWords: Record<NotesView['standing'], string> = { loading: 'Loading', shared: 'Everybody sees it', sending: 'Being shared…', held: 'Not shared: replace what is marked red first', offline: 'Not shared yet; it is kept here and sent when the connection is back' };

/** Notes that everybody writes in. Two can write at once; what was written offline is merged. */
export function Notes() {
  const roundId = useRoundState((round) => round.id);
  const [link] = useState(() => new NotesLink(roundId));
  useEffect(() => link.start(), [link]);
  const view = useSyncExternalStore(link.subscribe, link.read);
  const hold = useCallback((blocks: number) => link.hold(blocks > 0), [link]);
  useKeptCaret(view.text);
  if (view.standing === 'loading') return <Skeleton lines={4} />;
  return (
    <div className={styles.notes}>
      {view.mayWrite
        ? <CheckedArea id="round-notes" label="Shared notes" hint="For the work of the group. No names, places or dates" rows={10} maxLength={20_000} value={view.text} onChange={(text) => link.write(text)} onBlocks={hold} />
        : <p className={styles.text}>{view.text || 'Nothing was noted yet.'}</p>}
      <p className={styles.quiet} role="status"><LastBy id={view.lastBy} /> {view.mayWrite ? standingWords[view.standing] : ''}</p>
    </div>
  );
}

function LastBy({ id }: { id: string | null }) {
  const self = useSelf();
  const name = useRoundState((round) => (id && id !== self.id ? (round.present.find((one) => one.member.id === id)?.member.name ?? null) : null));
  return name ? <>{name} writes. </> : null;
}

/** What somebody else writes before the caret moves it along, so that one goes on typing where one was. */
function useKeptCaret(text: string) {
  const [last, setLast] = useState(text);
  useEffect(() => {
    const box = document.getElementById('round-notes');
    if (last !== text && box instanceof HTMLTextAreaElement && document.activeElement === box && box.value === text) {
      const at = caretAfter(last, text, box.selectionStart);
      if (at !== box.selectionStart && box.selectionStart === box.value.length && last.length < text.length) box.setSelectionRange(at, at);
    }
    setLast(text);
  }, [last, text]);
}
