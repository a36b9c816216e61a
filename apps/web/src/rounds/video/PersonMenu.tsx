import { IconDots } from '@tabler/icons-react';
import type { Moderation, RoundState } from '@without-walls/contracts';
import { MenuButton, type MenuAction } from '@without-walls/ui';
import { useRoundState } from '../store/round-context';
import { useCommand } from '../store/useCommand';
import type { Feed } from './media-view';
import styles from './people.module.css';

type Props = { one: RoundState['present'][number]; feed: Feed | null };

/** For who leads: sound, picture and place of one person. A microphone can be closed from here, and only asked to open. */
export function PersonMenu({ one: { member, part }, feed }: Props) {
  const { run } = useCommand();
  const captions = useRoundState((round) => round.captioner?.id === member.id);
  const act = (key: Moderation, label: string, danger = false): MenuAction => ({ key, label, danger, onSelect: () => void run({ type: 'moderate', memberId: member.id, act: key }) });
  const queued = useRoundState((round) => round.queue.some((entry) => entry.member.id === member.id));
  const actions = [
    ...(queued ? [] : [{ key: 'invite', label: 'Invite to speak', onSelect: () => void run({ type: 'invite-to-speak', memberId: member.id }) }]),
    ...(feed?.mic ? [act('mute', 'Turn the microphone off')] : feed ? [act('ask-to-speak', 'Ask to turn the microphone on')] : []),
    ...(feed?.camera ? [act('stop-camera', 'Turn the camera off')] : []),
    { key: 'captions', label: captions ? 'Take the captions back' : 'Give them the captions to type', onSelect: () => void run({ type: 'set-captioner', memberId: captions ? null : member.id }) },
    ...(part === 'facilitator' ? [] : [act('remove', 'Take out of the round until it ends', true)]),
  ];
  return <MenuButton label={`About ${member.name}`} actions={actions}><button type="button" className={styles.pin} data-menu="" aria-label={`About ${member.name}`}><IconDots size={16} stroke={1.75} aria-hidden="true" /></button></MenuButton>;
}
