import { listMembers } from '@without-walls/contracts';
import { Button, CheckChoices, Dialog, Row, Stack, TextField, announce } from '@without-walls/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../app/Problem';
import { Loaded } from '../../app/query/Loaded';
import { useRead } from '../../app/query/useRead';
import { useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { useSelf } from '../useSelf';

/** Names who sits at my camera. What I say is on the attendance sheet as my word, and somebody reviews it. */
export function CompanyDialog({ onClose }: { onClose: () => void }) {
  const self = useSelf();
  const before = useRoundState((round) => round.company.find((one) => one.by === self.id)?.memberIds ?? none);
  const [ids, setIds] = useState<string[]>([...before]);
  const [q, setQ] = useState('');
  const people = useRead(['people', 'list', 'company'], listMembers, { query: { limit: 100 } });
  const { run, pending, error } = useCommand();
  const save = async () => {
    if (!(await run({ type: 'sit-with', memberIds: ids })).ok) return;
    announce(ids.length === 0 ? 'Nobody is with you' : `${ids.length} with you`);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Who is with you at this camera?" size="small">
      <Stack gap={4}>
        <p>They are counted as long as you are here. Whoever reviews the attendance sees that it is by your word.</p>
        <TextField label="Find" optional value={q} onChange={setQ} />
        <Loaded query={people} lines={4} level={3}>
          {({ items }) => <CheckChoices label="With me" choices={items.filter((one) => one.id !== self.id && (ids.includes(one.id) || one.name.toLowerCase().includes(q.trim().toLowerCase()))).map((one) => ({ value: one.id, label: `${one.name}, ${one.profession}` }))} value={ids} onChange={setIds} />}
        </Loaded>
        <ProblemNotice error={error} />
        <Row><Button variant="primary" pending={pending} onClick={() => void save()}>{ids.length === 0 ? 'I am alone here' : `Count ${ids.length} with me`}</Button><Button variant="quiet" onClick={onClose}>Close</Button></Row>
      </Stack>
    </Dialog>
  );
}

const none: readonly string[] = [];
