import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { AgendaItem, SessionView } from '@without-walls/contracts';
import { CaseCode, MemberName, StateChip, clockWords } from '@without-walls/ui';
import { Link } from 'react-router';
import { itemKindWords, presenterWords } from '../session-words';
import type { Agenda } from '../useAgenda';
import { MinutesField } from './MinutesField';
import styles from './sessions.module.css';

type Props = { item: AgendaItem; begins: Date | undefined; session: SessionView; agenda: Agenda; first: boolean; last: boolean };

/** One line of the agenda with its buttons. */
export function AgendaRow({ item, begins, session, agenda, first, last }: Props) {
  const name = item.case ? `case ${item.case.code}` : item.title;
  return (
    <li className={styles.item}>
      <span className={styles.clock}>{begins ? clockWords(begins, session.timeZone) : null}</span>
      <div>
        {item.case ? <CaseLine item={item} /> : <span>{item.title}</span>}
        <div className={styles.quiet}>{item.case ? <>Presented by <MemberName member={item.case.presenter} />{presenterWords[item.presenterState] ? <span data-needs={item.presenterState === 'declined' || undefined}>, {presenterWords[item.presenterState]}</span> : null}</> : item.speaker ? <><MemberName member={item.speaker} /> speaks</> : itemKindWords[item.kind] === item.title ? null : itemKindWords[item.kind]}</div>
      </div>
      {session.can.edit ? <MinutesField value={item.minutes} name={name} onChange={(minutes) => void agenda.retime(item, minutes)} /> : <MinutesUsed item={item} />}
      {session.can.edit ? (
        <span className={styles.tools}>
          <button type="button" className={styles.tool} disabled={first || agenda.pending} aria-label={`Move ${name} up`} onClick={() => void agenda.move(item, -1)}><IconArrowUp size={18} stroke={1.75} aria-hidden="true" /></button>
          <button type="button" className={styles.tool} disabled={last || agenda.pending} aria-label={`Move ${name} down`} onClick={() => void agenda.move(item, 1)}><IconArrowDown size={18} stroke={1.75} aria-hidden="true" /></button>
          <button type="button" className={styles.tool} disabled={agenda.pending} aria-label={`Take ${name} off the agenda`} onClick={() => void agenda.takeOff(item)}><IconX size={18} stroke={1.75} aria-hidden="true" /></button>
        </span>
      ) : null}
    </li>
  );
}

function CaseLine({ item }: { item: AgendaItem }) {
  if (!item.case) return null;
  return <>Case {item.case.readable ? <Link to={`/cases/${item.case.id}`}><CaseCode code={item.case.code} copy={false} /></Link> : <CaseCode code={item.case.code} />}</>;
}

function MinutesUsed({ item }: { item: AgendaItem }) {
  if (item.state === 'not-reached') return <StateChip tone="amber">Not reached</StateChip>;
  return <span className={styles.minutes}>{item.minutesUsed === null ? `${item.minutes} min` : `took ${Math.round(item.minutesUsed)} of ${item.minutes} min`}</span>;
}
