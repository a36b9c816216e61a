import type { SessionView } from '@without-walls/contracts';
import { breakAdvice } from '@without-walls/domain';
import { EmptyState, InlineNotice, Section, Stack, UndoBar } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { itemStarts } from '../session-words';
import { useAgenda } from '../useAgenda';
import { AddCase } from './AddCase';
import { AddItem } from './AddItem';
import { AgendaRow } from './AgendaRow';
import { EarlierCases } from './EarlierCases';
import { MinuteBudget } from './MinuteBudget';
import styles from './sessions.module.css';

/** The agenda: what, from when, for how many minutes; changed by buttons and by nothing else. */
export function AgendaPanel({ session }: { session: SessionView }) {
  const agenda = useAgenda(session);
  const starts = itemStarts(session.startsAt, session.agenda);
  const advice = session.state === 'planned' ? breakAdvice(session.agenda).say : null;
  return (
    <Section heading="Agenda">
      <MinuteBudget session={session} />
      {advice && session.can.edit ? <InlineNotice tone="info">{advice}</InlineNotice> : null}
      {session.agenda.length === 0 ? <EmptyState heading="Nothing is planned yet" level={3}>{session.can.edit ? 'Add a case that waits for a session, or anything else that needs time.' : 'The coordinator is still planning this session.'}</EmptyState> : (
        <ol className={styles.agenda}>
          {session.agenda.map((item, index) => <AgendaRow key={item.id} item={item} begins={starts[index]} session={session} agenda={agenda} first={index === 0} last={index === session.agenda.length - 1} />)}
        </ol>
      )}
      <ProblemNotice error={agenda.error} />
      {session.state === 'planned' || session.state === 'live' ? <EarlierCases sessionId={session.id} /> : null}
      {session.can.edit ? <Stack gap={6}><AddCase session={session} agenda={agenda} /><AddItem session={session} agenda={agenda} /></Stack> : null}
      {agenda.removed ? <UndoBar key={agenda.removed.item.id} text={agenda.removed.text} onUndo={() => void agenda.undo()} onGone={agenda.forget} /> : null}
    </Section>
  );
}
