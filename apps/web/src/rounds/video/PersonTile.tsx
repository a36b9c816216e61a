import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import type { RoundState } from '@without-walls/contracts';
import { VisuallyHidden } from '@without-walls/ui';
import { partWords } from '../phase-words';
import { useSelf } from '../useSelf';
import { initialsOf, qualityWords, type Feed } from './media-view';
import { Picture } from './Picture';
import styles from './people.module.css';

type Props = { one: RoundState['present'][number]; feed: Feed | null };

/** One person: picture or initials, name, profession and site; a ring while they speak. */
export function PersonTile({ one, feed }: Props) {
  const { member, part } = one;
  const self = useSelf();
  const quality = feed ? qualityWords[feed.quality] : null;
  const details = [member.profession, member.site, part === 'learner' || part === 'mdt' ? null : partWords[part], quality].filter(Boolean).join(', ');
  return (
    <li className={styles.person} data-speaking={feed?.speaking || undefined}>
      <span className={styles.face}>{feed?.camera ? <Picture identity={feed.identity} source="camera" mirrored={feed.local} /> : <span aria-hidden="true">{initialsOf(member.name)}</span>}</span>
      <span className={styles.who}>
        <strong>{member.name}{member.id === self.id ? ' (you)' : ''}</strong>
        <span>{details}</span>
      </span>
      {feed ? <Sound feed={feed} /> : null}
    </li>
  );
}

function Sound({ feed }: { feed: Feed }) {
  const Icon = feed.mic ? IconMicrophone : IconMicrophoneOff;
  return <span className={styles.sound} data-on={feed.mic || undefined}><Icon size={16} stroke={1.75} aria-hidden="true" /><VisuallyHidden>{feed.speaking ? 'speaking' : feed.mic ? 'microphone on' : 'microphone off'}</VisuallyHidden></span>;
}
