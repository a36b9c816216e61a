import { listMembers, type LectureView } from '@without-walls/contracts';
import { Button, CheckChoices, MemberName, Row, Section, Stack, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useRead } from '../../app/query/useRead';
import { useSetTeachers } from '../curriculum.queries';
import styles from './curriculum.module.css';

/** Who can teach a lecture: they come first when a speaker is looked for. */
export function Teachers({ lecture }: { lecture: LectureView }) {
  const [editing, setEditing] = useState(false);
  return (
    <Section heading="Who can teach it" actions={lecture.can.change && !editing ? <Button size="small" onClick={() => setEditing(true)}>Change</Button> : null}>
      {editing ? <Choose lecture={lecture} onDone={() => setEditing(false)} /> : lecture.teachers.length === 0 ? <p className={styles.quiet}>Nobody is named yet.</p> : <ul className={styles.outcomes}>{lecture.teachers.map((one) => <li key={one.id}><MemberName member={one} /></li>)}</ul>}
    </Section>
  );
}

function Choose({ lecture, onDone }: { lecture: LectureView; onDone: () => void }) {
  const people = useRead(['people', 'list', 'teachers'], listMembers, { query: { limit: 100 } });
  const [ids, setIds] = useState(lecture.teachers.map((one) => one.id));
  const set = useSetTeachers();
  const save = async () => {
    if (!(await set.run({ params: { id: lecture.id }, body: { memberIds: ids } }))) return;
    announce('Kept');
    onDone();
  };
  return (
    <Loaded query={people} lines={4} level={3}>
      {({ items }) => (
        <Stack gap={4}>
          <CheckChoices label="Members" choices={items.map((one) => ({ value: one.id, label: `${one.name}, ${one.profession}` }))} value={ids} onChange={setIds} />
          <ProblemNotice error={set.error} />
          <Row><Button variant="primary" pending={set.pending} onClick={() => void save()}>Keep</Button><Button variant="quiet" onClick={onDone}>Leave it as it is</Button></Row>
        </Stack>
      )}
    </Loaded>
  );
}
