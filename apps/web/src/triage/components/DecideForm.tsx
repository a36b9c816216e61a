import type { TriageItem, TriageOutcome } from '@without-walls/contracts';
import { decisionProblems, outcomeEntry, suggestedMinutes } from '@without-walls/domain';
import { Button, SelectField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { fieldMessage } from '../../app/error-words';
import { CheckedText } from '../../cases/check/CheckedText';
import { useTextCheck } from '../../cases/check/useTextCheck';
import { camps, outcomeOptions } from '../outcome-options';
import { useDecide } from '../triage.queries';
import { SessionPicker } from './SessionPicker';
import styles from './triage.module.css';

/** The decision: an outcome with its reason, and whatever that outcome must carry. Never a bare rejection. */
export function DecideForm({ item, onDecided }: { item: TriageItem; onDecided: () => void }) {
  const named = camps(item.opinions)[0];
  const [outcome, setOutcome] = useState<TriageOutcome | ''>(item.agreement === 'agree' ? (named?.outcome ?? '') : '');
  const [reason, setReason] = useState('');
  const [alternative, setAlternative] = useState('');
  const [sessionId, setSession] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(suggestedMinutes('case', 'mdt', item.why.length >= 4));
  const [attempt, setAttempt] = useState(0);
  const decide = useDecide();
  const reasonCheck = useTextCheck(reason, 'decision-reason');
  const otherCheck = useTextCheck(alternative, 'decision-alternative');
  const needs = outcome ? outcomeEntry(outcome).needs : [];
  const problems = outcome ? decisionProblems({ outcome, reason, alternative, sessionId: sessionId ?? undefined }) : [{ path: 'outcome', message: 'Choose the outcome' }];
  const fault = (path: string) => (attempt > 0 ? problems.find((problem) => problem.path === path)?.message : undefined) ?? fieldMessage(decide.error, path);
  const send = async () => {
    setAttempt(attempt + 1);
    const first = problems[0];
    if (!outcome || first) return document.getElementById(`decision-${first?.path === 'sessionId' ? 'session' : (first?.path ?? 'outcome')}`)?.focus();
    const body = { version: item.version, outcome, reason: reason.trim(), ...(alternative.trim() ? { alternative: alternative.trim() } : {}), ...(needs.includes('session') && sessionId ? { sessionId, minutes: Math.max(3, minutes) } : {}) };
    if (!(await decide.run({ params: { id: item.id }, body }))) return;
    announce(`${item.case.code} decided: ${outcomeEntry(outcome).label}`);
    onDecided();
  };
  return (
    <form className={styles.block} aria-labelledby="decide-heading" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h3 id="decide-heading">Decide</h3>
      <SelectField id="decision-outcome" label="Outcome" empty="Choose…" value={outcome} options={outcomeOptions} onChange={setOutcome} error={fault('outcome')} />
      {outcome ? <p className={styles.quiet}>The presenter is told: {outcomeEntry(outcome).means}</p> : null}
      {needs.includes('session') ? <SessionPicker sessionId={sessionId} minutes={minutes} onSession={setSession} onMinutes={setMinutes} error={fault('sessionId')} /> : null}
      <CheckedText id="decision-reason" label={needs.includes('request') ? 'What you ask for' : 'Reason'} hint="The presenter reads this" rows={2} maxLength={1000} value={reason} onChange={setReason} onSubmit={() => void send()} {...reasonCheck.field} error={fault('reason')} />
      {needs.includes('alternative') ? <CheckedText id="decision-alternative" label={needs.includes('urgent-route') ? 'Urgent route, and whom to call' : needs.includes('disciplines') ? 'Which disciplines, and how to arrange it' : 'What the presenter can do next'} rows={2} maxLength={1000} value={alternative} onChange={setAlternative} onSubmit={() => void send()} {...otherCheck.field} error={fault('alternative')} /> : null}
      <ProblemNotice error={decide.error} />
      <div className={styles.acts}><Button type="submit" variant="primary" pending={decide.pending}>{outcome ? `Decide: ${outcomeEntry(outcome).label.toLowerCase()}` : 'Decide'}</Button></div>
    </form>
  );
}
