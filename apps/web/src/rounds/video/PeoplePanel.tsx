import { IconLayoutGrid, IconMicrophoneOff, IconUser } from '@tabler/icons-react';
import { Button } from '@without-walls/ui';
import { useMemo, useState } from 'react';
import { RoomPanel } from '../components/RoomPanel';
import { useCan, useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import { CompanyButton } from './CompanyButton';
import { useMediaView } from './media-context';
import { pageOfPeople } from './media-view';
import { PageTurner } from './PageTurner';
import { seated } from './people-order';
import { PersonTile } from './PersonTile';
import styles from './people.module.css';
import { Stage } from './Stage';
import { usePeopleView } from './usePeopleView';
import { useShown } from './useShown';

/** Everyone who is here, with picture where there is one: who they are always stands beside it. */
export function PeoplePanel() {
  const { rows, page, pages, count, turn } = usePeople();
  const shown = useShown();
  const [view, toggle] = usePeopleView();
  const stage = view === 'speaker' ? shown : null;
  return (
    <RoomPanel name="people" heading="People" note={`${count} here`} actions={<span className={styles.actions}><CompanyButton /><MuteAll /><ViewButton grid={view === 'grid'} onToggle={toggle} /></span>} foot={pages > 1 ? <PageTurner page={page} pages={pages} onTurn={turn} /> : null}>
      <Stage shown={stage} />
      <ul className={styles.people} data-view={view}>
        {rows.map(({ one, feed }) => <PersonTile key={one.member.id} one={one} feed={feed} onStage={feed !== null && stage?.source === 'camera' && feed.identity === stage.identity} />)}
      </ul>
    </RoomPanel>
  );
}

function usePeople() {
  const present = useRoundState((round) => round.present);
  const queue = useRoundState((round) => round.queue);
  const agenda = useRoundState((round) => round.agenda);
  const currentItemId = useRoundState((round) => round.currentItemId);
  const feeds = useMediaView((view) => view.feeds);
  const [wanted, turn] = useState(0);
  const all = useMemo(() => seated({ present, queue, agenda, currentItemId }, feeds), [present, queue, agenda, currentItemId, feeds]);
  return { ...pageOfPeople(all, wanted), count: present.length, turn };
}

function ViewButton({ grid, onToggle }: { grid: boolean; onToggle: () => void }) {
  const Icon = grid ? IconUser : IconLayoutGrid;
  return <Button id="people-view" size="small" variant="quiet" aria-keyshortcuts="G" icon={<Icon size={16} stroke={1.75} />} onClick={onToggle}>{grid ? 'Speaker' : 'Grid'}</Button>;
}

/** Off for all but oneself; each turns their own on again. */
function MuteAll() {
  const { facilitate } = useCan();
  const { run, pending } = useCommand();
  const anyone = useMediaView((view) => view.feeds.some((feed) => !feed.local && feed.mic));
  if (!facilitate || !anyone) return null;
  return <Button size="small" variant="quiet" pending={pending} icon={<IconMicrophoneOff size={16} stroke={1.75} />} onClick={() => void run({ type: 'moderate', memberId: null, act: 'mute' })}>Mute all</Button>;
}
