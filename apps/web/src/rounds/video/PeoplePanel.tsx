import { RoomPanel } from '../components/RoomPanel';
import { useRoundState } from '../store/round-context';
import { useMediaView } from './media-context';
import { PersonTile } from './PersonTile';
import styles from './people.module.css';
import { Stage } from './Stage';

/** Everyone who is here, with picture where there is one: who they are always stands beside it. */
export function PeoplePanel() {
  const present = useRoundState((round) => round.present);
  const feeds = useMediaView((view) => view.feeds);
  return (
    <RoomPanel name="people" heading="People" note={`${present.length} here`}>
      <Stage />
      <ul className={styles.people}>
        {present.map((one) => <PersonTile key={one.member.id} one={one} feed={feeds.find((feed) => feed.memberId === one.member.id && (feed.camera || feed.mic)) ?? feeds.find((feed) => feed.memberId === one.member.id) ?? null} />)}
      </ul>
    </RoomPanel>
  );
}
