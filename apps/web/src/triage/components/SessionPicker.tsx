import { RadioChoices, Skeleton, TextField, readerZone, useNow, whenWords } from '@without-walls/ui';
import { useSessionsWithRoom } from '../triage.queries';
import styles from './triage.module.css';

type Props = { sessionId: string | null; minutes: number; onSession: (id: string) => void; onMinutes: (minutes: number) => void; error: string | undefined };

/** A coming session and the minutes the case gets, with what is left on each agenda. */
export function SessionPicker({ sessionId, minutes, onSession, onMinutes, error }: Props) {
  const { sessions, loading } = useSessionsWithRoom();
  const now = useNow();
  if (loading && sessions.length === 0) return <Skeleton lines={3} />;
  if (sessions.length === 0) return <p className={styles.quiet}>No session is planned. Plan one under Rounds, then decide.</p>;
  const choices = sessions.map((session) => ({ value: session.id, label: `${session.title}, ${whenWords(session.startsAt, now, readerZone()).absolute}`, hint: `${session.budget.say}${session.budget.left < minutes ? `; ${minutes} would be too many` : ''}`, disabled: session.budget.left < 3 }));
  return (
    <>
      <RadioChoices id="decision-session" label="Session" value={sessionId} onChange={onSession} choices={choices} error={error} />
      <TextField label="Minutes for the case" hint="3 to 60" inputMode="numeric" value={String(minutes)} onChange={(text) => onMinutes(Math.min(60, Number.parseInt(text.replace(/\D/g, ''), 10) || 0))} />
    </>
  );
}
