import { useEffect, useRef } from 'react';
import { useMedia } from './media-context';
import styles from './people.module.css';

type Props = { identity: string; source: 'camera' | 'share'; mirrored?: boolean };

/** A picture as it comes. Its size on the screen decides how much of it is sent. */
export function Picture({ identity, source, mirrored }: Props) {
  const media = useMedia();
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => (element.current ? media.attach(element.current, identity, source) : undefined), [media, identity, source]);
  // Who it shows is written beside it; the sound comes from elsewhere.
  return <video ref={element} className={styles.picture} data-source={source} data-mirrored={mirrored || undefined} autoPlay playsInline muted aria-hidden="true" tabIndex={-1} />;
}
