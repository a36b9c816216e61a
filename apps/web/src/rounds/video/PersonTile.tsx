import { IconMicrophone, IconMicrophoneOff, IconPin, IconPinned } from '@tabler/icons-react';
import type { RoundState } from '@without-walls/contracts';
import { speaksHere } from '@without-walls/domain';
import { VisuallyHidden } from '@without-walls/ui';
import { Suspense } from 'react';
import { onDemand } from '../on-demand';
import { partWords } from '../phase-words';
import { useCan, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { useMedia, useMediaView } from './media-context';
import { initialsOf, qualityWords, type Feed } from './media-view';
import { Picture } from './Picture';
import styles from './people.module.css';

/** The menu is a library of its own, fetched by nobody but who leads. */
const PersonMenu = onDemand(async () => (await import('./PersonMenu')).PersonMenu);

type Props = { one: RoundState['present'][number]; feed: Feed | null; /** Their picture is large already. */ onStage: boolean };

/** One person: picture or initials, name, profession and site; a ring while they speak. */
export function PersonTile({ one, feed, onStage }: Props) {
  const { member, part } = one;
  const self = useSelf();
  const wall = useWall();
  const leads = useCan().facilitate && !wall;
  const company = useRoundState((round) => round.company.find((other) => other.by === member.id)?.memberIds.length ?? 0);
  const quality = feed ? qualityWords[feed.quality] : null;
  const speaks = useRoundState((round) => speaksHere(round, member.id));
  const role = speaks ? 'speaks' : part === 'learner' || part === 'mdt' ? null : partWords[part];
  return (
    <li className={styles.person} data-speaking={feed?.speaking || undefined}>
      <span className={styles.face}>
        {feed?.camera && !onStage ? <Picture identity={feed.identity} source="camera" mirrored={feed.local} /> : <span aria-hidden="true">{initialsOf(member.name)}</span>}
        {feed ? <Sound feed={feed} /> : null}
      </span>
      <span className={styles.who}>
        <strong>{member.name}{member.id === self.id ? ' (you)' : ''}</strong>
        <span>{[member.profession, member.site].filter(Boolean).join(', ')}{company > 0 ? `, with ${company} more` : ''}</span>
        {role || quality ? <span>{role}{role && quality ? ', ' : ''}{quality ? <em>{quality}</em> : null}</span> : null}
      </span>
      {feed?.camera && !feed.local ? <PinButton feed={feed} name={member.name} /> : null}
      {leads && member.id !== self.id ? <Suspense fallback={null}><PersonMenu one={one} feed={feed} /></Suspense> : null}
    </li>
  );
}

function PinButton({ feed, name }: { feed: Feed; name: string }) {
  const media = useMedia();
  const pinned = useMediaView((view) => view.pin?.identity === feed.identity);
  const Icon = pinned ? IconPinned : IconPin;
  return <button type="button" className={styles.pin} aria-pressed={pinned} aria-label={`Keep ${name} large`} onClick={() => media.pin(pinned ? null : { identity: feed.identity, source: 'camera' })}><Icon size={16} stroke={1.75} aria-hidden="true" /></button>;
}

function Sound({ feed }: { feed: Feed }) {
  const Icon = feed.mic ? IconMicrophone : IconMicrophoneOff;
  return <span className={styles.sound} data-on={feed.mic || undefined}><Icon size={14} stroke={1.75} aria-hidden="true" /><VisuallyHidden>{feed.speaking ? 'speaking' : feed.mic ? 'microphone on' : 'microphone off'}</VisuallyHidden></span>;
}
