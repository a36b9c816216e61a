import { useEffect, useRef, useState } from 'react';
import styles from './door.module.css';

/** How loud the microphone hears: a bar, and one word once it has heard something. */
export function Level({ stream }: { stream: MediaStream }) {
  const bar = useRef<HTMLSpanElement>(null);
  const [heard, setHeard] = useState(false);
  useEffect(() => {
    if (stream.getAudioTracks().length === 0) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const data = new Uint8Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getByteTimeDomainData(data);
      const peak = data.reduce((most, value) => Math.max(most, Math.abs(value - 128)), 0) / 128;
      if (bar.current) bar.current.style.transform = `scaleX(${Math.min(1, peak * 1.6)})`;
      if (peak > 0.05) setHeard(true);
    }, 100);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [stream]);
  return (
    <div className={styles.level}>
      <span>{heard ? 'The microphone hears you' : 'Say something to try the microphone'}</span>
      <span className={styles.meter} aria-hidden="true"><span ref={bar} /></span>
    </div>
  );
}
