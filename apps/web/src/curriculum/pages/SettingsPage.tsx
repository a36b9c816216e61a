import type { CurriculumView } from '@without-walls/contracts';
import { Button, InlineNotice, Page, Row, Section, Stack, TextField } from '@without-walls/ui';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import styles from '../components/curriculum.module.css';
import { CompletionFields, RuleFields } from '../components/RuleFields';
import { useChanging } from '../components/useChanging';
import { useChangeCurriculum, useCurriculum } from '../curriculum.queries';
import { bodyOf, draftOf } from '../new-curriculum';
import { ruleWords } from '../plan-words';

/** What a curriculum is called, how it is completed, and when it meets. */
export function SettingsPage() {
  const { id = '' } = useParams();
  const query = useCurriculum(id);
  return <Page heading="Name, completion and weekly time" lede={query.data?.name} width="reading"><Loaded query={query} lines={8}>{(curriculum) => <Settings curriculum={curriculum} />}</Loaded></Page>;
}

function Settings({ curriculum }: { curriculum: CurriculumView }) {
  return (
    <>
      <Naming curriculum={curriculum} />
      <Meeting curriculum={curriculum} />
      <p><Link to={`/curriculum/${curriculum.id}`}>Back to the ring</Link></p>
    </>
  );
}

function Naming({ curriculum }: { curriculum: CurriculumView }) {
  const [draft, setDraft] = useState(() => draftOf(curriculum));
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const change = useChangeCurriculum();
  const body = bodyOf({ ...draft, firstDay: curriculum.rule.firstDay });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (body) void change.run({ params: { id: curriculum.id }, body: { version: curriculum.version, name: body.name, completion: body.completion } });
  };
  return (
    <Section heading="Name and completion">
      <form onSubmit={save}>
        <Stack gap={4}>
          <TextField label="Name" required maxLength={120} value={draft.name} onChange={(name) => set({ name })} />
          <CompletionFields draft={draft} set={set} />
          <ProblemNotice error={change.error} />
          <Row><Button type="submit" variant="primary" pending={change.pending} disabled={!body}>Save</Button></Row>
          {change.done ? <InlineNotice tone="good" live>Saved. Who has completed it is counted anew.</InlineNotice> : null}
        </Stack>
      </form>
    </Section>
  );
}

function Meeting({ curriculum }: { curriculum: CurriculumView }) {
  const [draft, setDraft] = useState(() => draftOf(curriculum));
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const { ask, shown } = useChanging(curriculum);
  const rule = bodyOf(draft)?.rule;
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (rule) ask({ title: 'Another weekly time', does: 'Meet at this time', change: { type: 'rule', rule }, onDone: () => set({ firstDay: '' }) });
  };
  return (
    <Section heading="When it meets">
      <p>Now {ruleWords(curriculum.rule)}.</p>
      <form onSubmit={look}>
        <Stack gap={4}>
          <RuleFields draft={draft} set={set} dayLabel="From which day" />
          <p className={styles.quiet}>Weeks before that day, and those that were changed by hand, stay. A session that is made already keeps its length.</p>
          <Row><Button type="submit" variant="primary" disabled={!rule}>See what changes</Button></Row>
        </Stack>
      </form>
      {shown}
    </Section>
  );
}
