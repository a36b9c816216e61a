import type { SessionView } from '@without-walls/contracts';
import { Button, Dialog, Stack, TextField, zoneWords } from '@without-walls/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { useMakeSheet } from '../attendance.queries';
import { instantNear, timeOf } from '../clock-fields';
import styles from './attendance.module.css';

/** Begins the attendance of a session that was held elsewhere: when the lecture was, and until when the session taught on. */
export function MakeSheetDialog({ session, onClose }: { session: SessionView; onClose: () => void }) {
  const { startsAt, timeZone: zone } = session;
  const lecture = session.agenda.findIndex((item) => item.kind === 'lecture');
  const after = (minutes: number): string => timeOf(new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(), zone);
  const before = session.agenda.slice(0, Math.max(0, lecture)).reduce((sum, item) => sum + item.minutes, 0);
  const [from, setFrom] = useState(after(before));
  const [to, setTo] = useState(after(lecture < 0 ? session.minutes : before + session.agenda[lecture]!.minutes));
  const [until, setUntil] = useState(after(session.minutes));
  const make = useMakeSheet();
  const navigate = useNavigate();
  const [begins, ends, taught] = [from, to, until].map((time) => instantNear(time, startsAt, zone));
  const go = async () => {
    const made = begins && ends ? await make.run({ body: { of: 'session', id: session.id, from: begins, to: ends, ...(lecture >= 0 && taught ? { teachingTo: taught } : {}) } }) : null;
    if (made) void navigate(`/attendance/${made.id}`);
  };
  return (
    <Dialog open onClose={onClose} title="Begin the attendance" size="small">
      <Stack gap={4}>
        <p>Times on the clock of {zoneWords(zone)}. Then take in the list of participants, or add people by hand.</p>
        <TextField type="time" label={lecture >= 0 ? 'The lecture began' : 'The session began'} value={from} onChange={setFrom} />
        <TextField type="time" label={lecture >= 0 ? 'The lecture ended' : 'The session ended'} value={to} onChange={setTo} />
        {lecture >= 0 ? <TextField type="time" label="Questions and cases went on until" hint="Hours count up to then; take off the minutes of a break" value={until} onChange={setUntil} /> : null}
        <ProblemNotice error={make.error} />
        <div className={styles.acts}><Button variant="primary" pending={make.pending} disabled={!begins || !ends} onClick={() => void go()}>Begin it</Button><Button variant="quiet" onClick={onClose}>Leave it</Button></div>
      </Stack>
    </Dialog>
  );
}
