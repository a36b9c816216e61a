import { Button, ConfirmButton, When } from '@without-walls/ui';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useCan, useRoundState } from '../store/round-context';
import { CheckedArea } from '../text/CheckedArea';
import { useSelf } from '../useSelf';
import styles from './talk.module.css';
import { useChat, useRemoveChat, useSendChat } from './useChat';

/** The chat of the round: for what is not about the case. */
export function Chat() {
  const roundId = useRoundState((round) => round.id);
  const query = useChat(roundId);
  const self = useSelf();
  const { facilitate } = useCan();
  const remove = useRemoveChat(roundId);
  const end = useRef<HTMLLIElement>(null);
  const count = query.data?.messages.length ?? 0;
  useEffect(() => { end.current?.scrollIntoView({ block: 'nearest' }); }, [count]);
  return (
    <Loaded query={query} lines={3} level={3}>
      {({ open, kept, messages }) => (
        <>
          <p className={styles.quiet}>{open ? (kept ? 'Kept with the round.' : 'Gone when the round ends.') : 'This network has no chat.'} Nothing about a person.</p>
          {messages.length === 0 ? <p className={styles.quiet}>Nothing was written yet.</p> : (
            <ul className={styles.lines}>
              {messages.map((one, i) => (
                <li key={one.id} ref={i === messages.length - 1 ? end : undefined}>
                  <span className={styles.quiet}>{one.by.id === self.id ? 'You' : one.by.name}, <When at={one.at} show="distance" /></span>
                  <p>{one.text}</p>
                  {facilitate || one.by.id === self.id ? <ConfirmButton size="small" variant="quiet" what="Nobody reads this line any more." does="Take it away" pending={remove.pending} onConfirm={() => void remove.run({ params: { id: roundId, messageId: one.id } })}>Remove</ConfirmButton> : null}
                </li>
              ))}
            </ul>
          )}
          <ProblemNotice error={remove.error} />
          {open ? <Say roundId={roundId} /> : null}
        </>
      )}
    </Loaded>
  );
}

function Say({ roundId }: { roundId: string }) {
  const { contribute } = useCan();
  const [text, setText] = useState('');
  const [blocks, setBlocks] = useState(0);
  const send = useSendChat(roundId);
  if (!contribute) return null;
  const go = async () => {
    const said = text.trim();
    if (said && blocks === 0 && (await send.run({ params: { id: roundId }, body: { text: said } }))) setText('');
  };
  return (
    <form className={styles.say} onSubmit={(event) => { event.preventDefault(); void go(); }}>
      <CheckedArea id="chat-text" label="Write in the chat" rows={2} maxLength={500} value={text} onChange={setText} onBlocks={setBlocks} onSubmit={() => void go()} />
      <ProblemNotice error={send.error} />
      <Button type="submit" size="small" pending={send.pending} disabled={!text.trim() || blocks > 0}>Send</Button>
    </form>
  );
}
