import { useRoundState } from '../store/round-context';
import styles from './talk.module.css';
import { useRoundSettings } from '../useRoundSettings';
import { useChat, useChatNews } from './useChat';

export type TalkView = 'board' | 'notes' | 'chat';

/** What the board shows: questions and suggestions, the shared notes, the chat where there is one. */
export function TalkViews({ view, onView }: { view: TalkView; onView: (view: TalkView) => void }) {
  const roundId = useRoundState((round) => round.id);
  const there = (useRoundSettings().data?.chat ?? 'off') !== 'off';
  const chat = useChat(roundId, there).data;
  useChatNews(roundId, there);
  const names: [TalkView, string][] = [['board', 'Board'], ['notes', 'Notes'], ...(chat?.open ? [['chat', chat.messages.length > 0 ? `Chat ${chat.messages.length}` : 'Chat'] as [TalkView, string]] : [])];
  return <div className={styles.views} role="group" aria-label="What this panel shows">{names.map(([name, label]) => <button key={name} id={`talk-${name}`} type="button" aria-pressed={view === name} onClick={() => onView(name)}>{label}</button>)}</div>;
}
