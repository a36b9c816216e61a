import type { RoundState } from '@without-walls/contracts';
import { presentsCurrent } from '@without-walls/domain';
import { Button } from '@without-walls/ui';
import { Suspense, useMemo, useState } from 'react';
import { RoomPanel } from '../components/RoomPanel';
import { onDemand } from '../on-demand';
import { refusalOf } from '../may';
import { useCan, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { alsoWords, boardOf, type Kind } from './board';
import { Polls } from '../polls/Polls';
import { TalkViews, type TalkView } from '../talk/views';
import { ComposeBox } from './ComposeBox';
import styles from './floor.module.css';

/** The menu is a library of its own, fetched by nobody but who may merge. */
const MergeButton = onDemand(async () => (await import('./MergeButton')).MergeButton);

const headings: Record<Kind, string> = { question: 'Questions', suggestion: 'Suggestions' };

const Notes = onDemand(async () => (await import('../talk/Notes')).Notes, <p>The notes could not be loaded. Reload the page; you come back to where you are.</p>);
const Chat = onDemand(async () => (await import('../talk/Chat')).Chat, <p>The chat could not be loaded. Reload the page; you come back to where you are.</p>);

/** Typed questions and suggestions of this item; behind them the shared notes and the chat. In the suggestions' phase suggestions come first. */
export function BoardPanel() {
  const all = useRoundState((round) => round.contributions);
  const itemId = useRoundState((round) => round.currentItemId);
  const contributions = useMemo(() => all.filter((one) => one.itemId === itemId), [all, itemId]);
  const phase = useRoundState((round) => round.phase);
  const [view, setView] = useState<TalkView>('board');
  const wall = useWall();
  const order: readonly Kind[] = phase === 'suggest' || phase === 'recommend' ? ['suggestion', 'question'] : ['question', 'suggestion'];
  return (
    <RoomPanel name="board" heading={phase === 'suggest' ? 'Suggestions and questions' : 'Questions and suggestions'} actions={<SitesTurn />} foot={view === 'board' ? <ComposeBox /> : undefined}>
      {wall ? null : <TalkViews view={view} onView={setView} />}
      {view === 'board' ? <Polls /> : <Suspense fallback={null}>{view === 'notes' ? <Notes /> : <Chat />}</Suspense>}
      {view !== 'board' ? null : contributions.length === 0 ? <p className={styles.empty}>Nothing was written on this item yet.</p> : order.map((kind) => <List key={kind} kind={kind} contributions={contributions} />)}
    </RoomPanel>
  );
}

function List({ kind, contributions }: { kind: Kind; contributions: RoundState['contributions'] }) {
  const rows = useMemo(() => boardOf(contributions, kind), [contributions, kind]);
  const { run } = useCommand();
  const mayAnswer = useMayAnswer();
  const { facilitate, recommend } = useCan();
  const wall = useWall();
  const mayMerge = (facilitate || recommend) && !wall && rows.length > 1;
  if (rows.length === 0) return null;
  const does = kind === 'question' ? 'Answered' : 'Taken up';
  return (
    <section className={styles.list}>
      <h3>{headings[kind]} ({rows.filter((one) => !one.answered).length})</h3>
      <ul>
        {rows.map((one) => (
          <li key={one.id} data-answered={one.answered || undefined}>
            <p>{one.text}</p>
            <span className={styles.quiet}>{one.by.name}, {one.by.profession}{one.by.site ? `, ${one.by.site}` : ''}{alsoWords(one)}{one.outOfTurn ? ', out of turn' : ''}{one.answered ? `. ${does}` : ''}</span>
            {mayMerge && !one.answered ? <Suspense fallback={null}><MergeButton one={one} rows={rows} /></Suspense> : null}
            {mayAnswer && !one.answered ? <Button size="small" variant="quiet" aria-label={`${does}: ${one.text.slice(0, 60)}`} onClick={() => void run({ type: 'answer', contributionId: one.id })}>{does}</Button> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useMayAnswer(): boolean {
  const self = useSelf();
  const { facilitate, recommend } = useCan();
  const presents = useRoundState((round) => presentsCurrent(round, { member: self }));
  return facilitate || recommend || presents;
}

/** Whose turn it is to suggest; the facilitator ends the sites' turn. */
function SitesTurn() {
  const { facilitate } = useCan();
  const phase = useRoundState((round) => round.phase);
  const closed = useRoundState((round) => round.peersClosed);
  const self = useSelf();
  const can = useCan();
  const { run, pending } = useCommand();
  const may = useRoundState((round) => refusalOf(round, { type: 'close-peers', expectedVersion: round.timer?.version ?? 0 }, self, can) === null);
  const version = useRoundState((round) => round.timer?.version ?? 0);
  if (phase !== 'suggest') return null;
  if (closed) return <span className={styles.quiet}>The hub may speak</span>;
  if (!facilitate || !may) return <span className={styles.quiet}>The sites’ turn</span>;
  return <Button size="small" pending={pending} aria-keyshortcuts="O" onClick={() => void run({ type: 'close-peers', expectedVersion: version })}>End the sites’ turn</Button>;
}
