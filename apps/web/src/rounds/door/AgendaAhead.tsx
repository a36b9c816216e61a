import { MemberName, Section } from '@without-walls/ui';
import { useRoundState } from '../store/round-context';
import styles from './door.module.css';

/** What is planned, and who has come already. */
export function AgendaAhead() {
  const agenda = useRoundState((round) => round.agenda);
  const present = useRoundState((round) => round.present);
  const facilitator = useRoundState((round) => round.facilitator);
  return (
    <div className={styles.ahead}>
      <Section heading="Agenda">
        <ol className={styles.agenda}>
          {agenda.map((item) => (
            <li key={item.id} data-state={item.state}>
              <span>{item.title}{item.case ? <span className={styles.quiet}>, {item.case.presenter.name}</span> : null}</span>
              <span className={styles.quiet}>{item.state === 'done' ? 'done' : item.state === 'current' ? 'now' : `${item.minutes} min`}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section heading="Here already" note={present.length > 0 ? String(present.length) : null}>
        {present.length === 0 ? <p className={styles.quiet}>Nobody yet.{facilitator ? ` ${facilitator.name} leads the round.` : ''}</p> : <ul>{present.map((one) => <li key={one.member.id}><MemberName member={one.member} /></li>)}</ul>}
      </Section>
    </div>
  );
}
