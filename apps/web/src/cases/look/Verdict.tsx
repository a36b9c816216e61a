import { urgencies, type CaseView, type SectionName } from '@without-walls/contracts';
import { Button, CheckChoices, InlineNotice, Pills, announce } from '@without-walls/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../app/me';
import { ProblemNotice } from '../../app/Problem';
import { useReleaseCase, useReturnCase } from '../cases.queries';
import { CheckedText } from '../check/CheckedText';
import { useTextCheck } from '../check/useTextCheck';
import { urgencyWords } from '../words/options';
import { openWords } from '../words/marks';
import { orderedSections, sectionTitle } from '../words/sections';
import styles from './look.module.css';
import type { Looked } from './useLooked';

type Props = { view: CaseView; looked: Looked };

/** The end of a second look: release with an urgency, or return with a precise request. */
export function Verdict({ view, looked }: Props) {
  const [way, setWay] = useState<'release' | 'return' | null>(null);
  return (
    <section className={styles.verdict} aria-labelledby="verdict-heading">
      <h2 id="verdict-heading">Your decision</h2>
      <p className={styles.quiet}>{looked.all ? 'You have looked at every section.' : `${looked.list.length} of ${orderedSections.length} sections looked at.`}</p>
      <Pills label="What should happen with the case?" hideLabel options={[{ value: 'release', label: 'Release to the team' }, { value: 'return', label: 'Return with a request' }]} value={way} onChange={setWay} />
      {way === 'release' ? <Release view={view} looked={looked} /> : null}
      {way === 'return' ? <Return view={view} /> : null}
    </section>
  );
}

function Release({ view, looked }: Props) {
  const [urgency, setUrgency] = useState<CaseView['urgency']>(view.urgency);
  const release = useReleaseCase();
  const navigate = useNavigate();
  const me = useMe();
  const first = view.looks.wanted > view.looks.by.length + 1;
  const left = orderedSections.filter((section) => !looked.looked.has(section));
  const go = async () => {
    if (!(await release.run({ params: { id: view.id }, body: { version: view.version, urgency, lookedAt: looked.list } }))) return;
    announce(first ? `Your look at case ${view.code} is kept; another coordinator looks next` : `Case ${view.code} released to the team`);
    void navigate('/second-looks');
  };
  if (!view.can.release) return <InlineNotice tone="info">This case cannot be released as it stands now.</InlineNotice>;
  if (view.looks.wanted > 1 && view.looks.by.some((one) => one.id === me.id)) return <InlineNotice tone="good" title="Your look is kept">Another coordinator looks next; after that the team reads the case.</InlineNotice>;
  if (view.check.block > 0) return <InlineNotice tone="danger" title={openWords({ block: view.check.block, undecided: 0 })}>The text holds what must go. Return it, and name the sections.</InlineNotice>;
  return (
    <div className={styles.form}>
      <ProblemNotice error={release.error} />
      <Pills label="How soon does it need the team?" options={urgencies.map((value) => ({ value, label: urgencyWords[value] }))} value={urgency} onChange={setUrgency} />
      {left.length > 0 ? <p className={styles.quiet}>Still to look at: {left.map(sectionTitle).join(', ')}.</p> : null}
      <div><Button variant="primary" pending={release.pending} disabled={left.length > 0} onClick={() => void go()}>{first ? 'Good to release' : 'Release to the team'}</Button></div>
      <p className={styles.quiet}>{first ? 'This network asks for two looks. Another coordinator looks next.' : 'The team can read it at once and gives its opinions by the next triage.'}</p>
    </div>
  );
}

function Return({ view }: { view: CaseView }) {
  const [text, setText] = useState('');
  const [sections, setSections] = useState<SectionName[]>([]);
  const [attempt, setAttempt] = useState(0);
  const check = useTextCheck(text, 'return-request');
  const give = useReturnCase();
  const navigate = useNavigate();
  const send = async () => {
    setAttempt(attempt + 1);
    if (!text.trim() || sections.length === 0) return document.getElementById(text.trim() ? 'return-sections' : 'return-request')?.focus();
    if (!(await give.run({ params: { id: view.id }, body: { version: view.version, request: text.trim(), sections } }))) return;
    announce(`Case ${view.code} returned to its presenter`);
    void navigate('/second-looks');
  };
  if (!view.can.return) return <InlineNotice tone="info">This case cannot be returned as it stands now.</InlineNotice>;
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <ProblemNotice error={give.error} />
      <CheckedText id="return-request" label="What do you ask for?" hint="Precise, and kind. Do not repeat the words that could identify somebody." rows={3} maxLength={1000} value={text} onChange={setText} {...check.field} error={attempt > 0 && !text.trim() ? 'Say what you ask for' : undefined} />
      <CheckChoices id="return-sections" label="Which sections is it about?" choices={orderedSections.map((value) => ({ value, label: sectionTitle(value) }))} value={sections} onChange={setSections} error={attempt > 0 && sections.length === 0 ? 'Name at least one section' : undefined} />
      <div><Button type="submit" variant="primary" pending={give.pending}>Return to the presenter</Button></div>
      <p className={styles.quiet}>The text and the place in the waiting line are kept.</p>
    </form>
  );
}
