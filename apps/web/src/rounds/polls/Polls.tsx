import { Button } from '@without-walls/ui';
import { IconChartBar } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useCan, useRoundState } from '../store/round-context';
import { useWall } from '../wall/wall';
import { PollCard } from './PollCard';
import { onDemand } from '../on-demand';

const PollForm = onDemand(async () => (await import('./PollForm')).PollForm, <p>This could not be loaded. Reload the page; you come back to where you are.</p>);

/** The open poll, else the last one while nothing newer is asked; and, for who leads, the way to ask. */
export function Polls() {
  const { facilitate } = useCan();
  const wall = useWall();
  const poll = useRoundState((round) => round.polls.find((one) => one.open) ?? round.polls.at(-1) ?? null);
  const live = useRoundState((round) => round.state === 'live');
  const [asking, setAsking] = useState(false);
  return (
    <>
      {poll ? <PollCard poll={poll} /> : null}
      {facilitate && live && !wall ? asking ? <Suspense fallback={null}><PollForm onDone={() => setAsking(false)} /></Suspense> : <p><Button size="small" variant="quiet" icon={<IconChartBar size={16} stroke={1.75} />} onClick={() => setAsking(true)}>Ask everybody</Button></p> : null}
    </>
  );
}
