import { useEffect, useRef } from 'react';
import styles from './door.module.css';

/** What the camera sees, mirrored as in a mirror. */
export function Preview({ stream }: { stream: MediaStream | null }) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => { if (element.current) element.current.srcObject = stream; }, [stream]);
  return <div className={styles.preview}><video ref={element} autoPlay playsInline muted aria-label="Your camera, as others will see it" /></div>;
}
