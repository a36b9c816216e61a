import type { ReplyOf, SessionView, sessionAttendance } from '@without-walls/contracts';
import { Button, Section, Stack, StateChip, useNow } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { countsWords, hoursWords, minutesWords } from '../attendance-words';
import { useOfSession } from '../attendance.queries';
import styles from './attendance.module.css';
import { ContestDialog } from './ContestDialog';
import { MakeSheetDialog } from './MakeSheetDialog';

type Kept = ReplyOf<typeof sessionAttendance>['sheets'][number];

/** Under a session that was held: my own part in it, or "I was there"; for reviewers the sheet, or a way to begin one. */
export function SessionAttendance({ session }: { session: SessionView }) {
  const over = useNow() >= Date.parse(session.startsAt) + session.minutes * 60_000;
  return session.state === 'ended' || (session.state === 'planned' && over) ? <Held session={session} /> : null;
}

function Held({ session }: { session: SessionView }) {
  const { data } = useOfSession(session.id);
  const [making, setMaking] = useState(false);
  if (!data || (data.sheets.length === 0 && !data.can.make)) return null;
  return (
    <Section heading="Attendance">
      <Stack gap={3}>
        {data.sheets.map((kept) => <Mine key={kept.id} kept={kept} review={data.can.review} />)}
        {data.can.make ? <><p className={styles.quiet}>Nobody keeps it yet. If the session was held elsewhere, begin it here and take in the list of participants.</p><div className={styles.acts}><Button onClick={() => setMaking(true)}>Begin the attendance</Button></div></> : null}
      </Stack>
      {making ? <MakeSheetDialog session={session} onClose={() => setMaking(false)} /> : null}
    </Section>
  );
}

function Mine({ kept, review }: { kept: Kept; review: boolean }) {
  const [asking, setAsking] = useState(false);
  const { mine } = kept;
  return (
    <div>
      <p><strong>{kept.title}</strong></p>
      {mine ? <p>You: {minutesWords(mine.minutes, mine.windowMinutes)}{mine.creditMinutes > 0 ? `; ${hoursWords(mine.creditMinutes)}` : ''}. <StateChip tone={mine.met ? 'pine' : 'plain'}>{countsWords(mine)}</StateChip></p> : <p className={styles.quiet}>You are not on the list.</p>}
      {mine?.contested ? <p className={styles.quiet}>You said: {mine.contested}</p> : null}
      <div className={styles.acts}>
        {mine?.contested ? null : <Button size="small" variant="quiet" onClick={() => setAsking(true)}>{mine ? 'Not right?' : 'I was there'}</Button>}
        {review ? <Link to={`/attendance/${kept.id}`}>{kept.state === 'open' ? 'Review it' : 'The sheet'}</Link> : null}
      </div>
      {asking ? <ContestDialog sheetId={kept.id} title={mine ? 'What is not right?' : 'You were there?'} about={mine ? `${kept.title}: ${minutesWords(mine.minutes, mine.windowMinutes)}` : `${kept.title}: you are not on the list. Say when you were there, and how`} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
