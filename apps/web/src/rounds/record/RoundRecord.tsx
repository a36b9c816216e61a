import { readRecord, recordLines, recordOutOfTurn } from '@without-walls/contracts';
import { Section, ShowMore, Stack, When } from '@without-walls/ui';
import { useState, type ReactNode } from 'react';
import { isCode } from '../../app/api/errors';
import { Loaded } from '../../app/query/Loaded';
import { usePages } from '../../app/query/usePages';
import { useRead } from '../../app/query/useRead';
import { alsoWords } from '../floor/board';
import { useRoundState } from '../store/round-context';
import { boardByItem, counted, outOfTurnWords } from './record-words';
import styles from './record.module.css';

/** What was kept of a round that is over, for the members who were in it: for anybody else there is nothing here. */
export function RoundRecord() {
  const round = useRoundState((state) => state);
  const query = useRead(['rounds', 'record', round.id], readRecord, { params: { id: round.id } });
  const board = boardByItem(round);
  const written = board.reduce((sum, one) => sum + one.rows.length, 0);
  if (isCode(query.error, 'forbidden')) return null;
  return (
    <Section heading="Record of this round">
      <Loaded query={query} lines={3} level={3}>
        {({ notes, chat, captions, outOfTurn }) => written + chat + captions + outOfTurn === 0 && !notes ? <p className={styles.quiet}>Nothing was written on the board or in the notes, and nothing else was kept.</p> : (
          <Stack gap={2}>
            {written > 0 ? <Part name="The board" count={counted(written, 'line', 'lines')}><Board board={board} /></Part> : null}
            {notes ? <Part name="Shared notes"><p className={styles.text}>{notes}</p></Part> : null}
            {chat > 0 ? <Part name="Chat" count={counted(chat, 'line', 'lines')}><Lines roundId={round.id} kind="chat" /></Part> : null}
            {captions > 0 ? <Part name="Captions" count={counted(captions, 'line', 'lines')}><Lines roundId={round.id} kind="caption" /></Part> : null}
            {outOfTurn > 0 ? <Part name="Out of turn" count={counted(outOfTurn, 'time', 'times')}><OutOfTurn roundId={round.id} /></Part> : null}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

/** Closed at first, and fetched when it is opened. */
function Part({ name, count, children }: { name: string; count?: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}{count ? <span className={styles.quiet}> {count}</span> : null}</summary>
      {open ? children : null}
    </details>
  );
}

function Board({ board }: { board: ReturnType<typeof boardByItem> }) {
  return board.map(({ itemId, title, rows }) => (
    <section key={itemId}>
      <h3>{title}</h3>
      <ul className={styles.lines}>
        {rows.map((one) => <li key={one.id}><p>{one.text}</p><span className={styles.quiet}>{one.kind === 'question' ? 'Question' : 'Suggestion'} from {one.by.name}, {one.by.profession}{alsoWords(one)}{one.outOfTurn ? ', out of turn' : ''}{one.answered ? (one.kind === 'question' ? '. Answered' : '. Taken up') : ''}</span></li>)}
      </ul>
    </section>
  ));
}

function Lines({ roundId, kind }: { roundId: string; kind: 'chat' | 'caption' }) {
  const list = usePages(['rounds', 'record', roundId, kind], recordLines, { params: { id: roundId }, query: { kind } });
  return (
    <Loaded query={list.query} lines={3} level={3}>
      {() => (
        <>
          <ol className={styles.lines}>{list.items.map((one) => <li key={one.id}><p>{one.text}</p><span className={styles.quiet}>{kind === 'chat' ? `${one.by.name}, ` : ''}<When at={one.at} show="date" /></span></li>)}</ol>
          <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="lines" />
        </>
      )}
    </Loaded>
  );
}

function OutOfTurn({ roundId }: { roundId: string }) {
  const agenda = useRoundState((round) => round.agenda);
  const list = usePages(['rounds', 'record', roundId, 'out-of-turn'], recordOutOfTurn, { params: { id: roundId }, query: {} });
  const codeOf = (itemId: string | null) => agenda.find((item) => item.id === itemId)?.case?.code;
  return (
    <Loaded query={list.query} lines={3} level={3}>
      {() => (
        <>
          <ol className={styles.lines}>{list.items.map((one) => <li key={one.seq}><p>{outOfTurnWords(one)}</p><span className={styles.quiet}>{codeOf(one.itemId) ? `Case ${codeOf(one.itemId)}, ` : ''}<When at={one.at} show="date" /></span></li>)}</ol>
          <ShowMore shown={list.items.length} more={list.more} onMore={list.fetchMore} pending={list.fetchingMore} noun="exceptions" />
        </>
      )}
    </Loaded>
  );
}
