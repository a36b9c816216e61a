import { useRoundState } from '../store/round-context';
import styles from './talk.module.css';
import { useChat } from './useChat';

export type TalkView = 'board' | 'notes' | 'chat';

/** What the board shows: questions and suggestions, the shared notes, the chat where there is one. */
export function TalkViews({ view, onView }: { view: TalkView; onView: (view: TalkView) => void }) {
  const roundId = useRoundState((round) => round.id);
  const chat = useChat(roundId).data;
  const names: [TalkView, string][] = [['board', 'Board'], ['notes', 'Notes'], ...(chat?.open ? [['chat', chat.messages.length > 0 ? `Chat ${chat.messages.length}` : 'Chat'] as [TalkView, string]] : [])];
  return <div className={styles.views} role="group" aria-label="What this panel shows">{names.map(([name, label]) => <button key={name} id={`talk-${name}`} type="button" aria-pressed={view === name} onClick={() => onView(name)}>{label}</button>)}</div>;
}
