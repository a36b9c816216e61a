import type { QueuedCaseView, SessionView } from '@without-walls/contracts';
import { Button, CaseCode, Chip, Line, LineList, MemberName, Row, Section, ShowMore, StateChip, When } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { placesWords, waitWords } from '../session-words';
import { useQueue, useSetStandby, useTakeStandby } from '../sessions.queries';
import type { Agenda } from '../useAgenda';
import styles from './sessions.module.css';

const shown = 8;

/** Cases that triage chose for discussion and that have no place yet: the most urgent first, then the longest wait. */
export function AddCase({ session, agenda }: { session: SessionView; agenda: Agenda }) {
  const query = useQueue(session.id);
  const standby = useSetStandby(session.id);
  const [all, setAll] = useState(false);
  const keep = (caseId: string | null) => void standby.run({ params: { id: session.id }, body: { version: session.version, caseId } });
  const add = (one: QueuedCaseView) => void agenda.put({ kind: 'case', title: `Case ${one.code}`, minutes: session.minutesPerCase, caseId: one.id });
  return (
    <Section heading="Cases that wait for a place" level={3}>
      <Loaded query={query} lines={2} level={3}>
        {({ items, free, cutOffAt, standby: ready }) => (
          <>
            <p className={styles.quiet}>{placesWords(free)}, {session.minutesPerCase} minutes each. Cases are to be in by <When at={cutOffAt} zone={session.timeZone} />.</p>
            {ready ? <Standby session={session} ready={ready} onDrop={() => keep(null)} /> : null}
            {items.length === 0 ? <p>None. Cases come here when triage chooses to discuss them.</p> : (
              <LineList>
                {(all ? items : items.slice(0, shown)).map((one) => (
                  <Line
                    key={one.id} detail={<>{waitWords(one.waitedDays)}{one.late ? '; came in after the cut-off' : ''}</>}
                    action={<Row><Button size="small" pending={agenda.pending} onClick={() => add(one)} aria-label={`Add ${one.code}`}>Add</Button>{ready ? null : <Button size="small" variant="quiet" pending={standby.pending} onClick={() => keep(one.id)} aria-label={`Standby: ${one.code}`}>Standby</Button>}</Row>}
                  >
                    Case <CaseCode code={one.code} />, <MemberName member={one.presenter} /> {one.urgency === 'routine' ? null : <StateChip tone={one.urgency === 'urgent' ? 'red' : 'amber'}>{one.urgency === 'urgent' ? 'Urgent' : 'Soon'}</StateChip>}{one.late ? <Chip tone="apricot">Late</Chip> : null}
                  </Line>
                ))}
              </LineList>
            )}
            {!all && items.length > shown ? <ShowMore shown={shown} more noun="cases" pending={false} onMore={() => setAll(true)} /> : null}
            <ProblemNotice error={standby.error} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** The case that is kept ready, and whom it can stand in for. */
function Standby({ session, ready, onDrop }: { session: SessionView; ready: QueuedCaseView; onDrop: () => void }) {
  const take = useTakeStandby(session.id);
  const absent = session.agenda.find((item) => item.case && item.presenterState === 'declined');
  const go = () => void take.run({ params: { id: session.id }, body: { version: session.version, insteadOf: absent?.id ?? null } });
  return (
    <div className={styles.standby}>
      <p><strong>Standby</strong>: case <CaseCode code={ready.code} />, <MemberName member={ready.presenter} />. {absent?.case ? `The presenter of ${absent.case.code} cannot come.` : 'It comes on when a presenter cannot.'}</p>
      <Row><Button size="small" variant={absent ? 'primary' : 'secondary'} pending={take.pending} onClick={go}>{absent?.case ? `Take it instead of ${absent.case.code}` : 'Put it on the agenda'}</Button><Button size="small" variant="quiet" onClick={onDrop}>Keep it no longer</Button></Row>
      <ProblemNotice error={take.error} />
    </div>
  );
}
