import { Skeleton } from '@without-walls/ui';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useRoundLink, useRoundState } from '../store/round-context';
import { everyMs, useNoNews } from '../store/usePolling';
import { CheckedArea } from '../text/CheckedArea';
import { useSelf } from '../useSelf';
import { caretAfter } from './caret';
import { NotesLink, type NotesView } from './notes-link';
import styles from './talk.module.css';

const boxId = 'round-notes';
const standingWords: Record<NotesView['standing'], string> = { loading: 'Loading', shared: 'Everybody sees it', sending: 'Being shared…', held: 'Not shared: replace what is marked red first', 'too-long': 'Not shared: the notes are too long. Take something out', offline: 'Not shared yet; it is kept here and sent when the connection is back', closed: 'Nobody writes in them any more' };

/** Notes that everybody writes in. Two can write at once; what was written offline is merged. */
export function Notes() {
  const roundId = useRoundState((round) => round.id);
  const self = useSelf();
  const room = useRoundLink();
  const [link] = useState(() => room.part('notes', () => new NotesLink(roundId, self.id)));
  const noNews = useNoNews();
  useEffect(() => {
    const timer = noNews ? setInterval(() => void link.ask(), everyMs) : undefined;
    return () => clearInterval(timer);
  }, [noNews, link]);
  const view = useSyncExternalStore(link.subscribe, link.read);
  const hold = useCallback((blocks: number) => link.hold(blocks > 0), [link]);
  const passed = useCallback((clean: string, of: string) => link.passed(clean, of), [link]);
  useKeptCaret(view.came);
  if (view.standing === 'loading') return <Skeleton lines={4} />;
  return (
    <div className={styles.notes}>
      {view.mayWrite
        ? <CheckedArea id={boxId} label="Shared notes" hint="For the work of the group. No names, places or dates" rows={10} maxLength={20_000} value={view.text} onChange={(text) => link.write(text)} onBlocks={hold} onChecked={passed} />
        : <p className={styles.text}>{view.text || 'Nothing was noted yet.'}</p>}
      <p className={styles.quiet} role="status"><LastBy id={view.lastBy} /> {view.mayWrite || view.standing === 'offline' ? standingWords[view.standing] : ''}</p>
    </div>
  );
}

function LastBy({ id }: { id: string | null }) {
  const self = useSelf();
  const name = useRoundState((round) => (id && id !== self.id ? (round.present.find((one) => one.member.id === id)?.member.name ?? null) : null));
  return name ? <>{name} writes. </> : null;
}

/** What somebody else writes before the caret moves it along, so that one goes on typing where one was. */
function useKeptCaret(came: NotesView['came']) {
  const caret = useRef<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const note = () => {
      const box = document.activeElement;
      if (box instanceof HTMLTextAreaElement && box.id === boxId) caret.current = [box.selectionStart, box.selectionEnd];
    };
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, []);
  useLayoutEffect(() => {
    const box = document.getElementById(boxId);
    if (!came || box !== document.activeElement || !(box instanceof HTMLTextAreaElement) || box.value !== came.after) return;
    const [start, end] = caret.current;
    box.setSelectionRange(caretAfter(came.before, came.after, start), caretAfter(came.before, came.after, end));
  }, [came]);
}
