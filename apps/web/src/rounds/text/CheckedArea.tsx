import { Suspense } from 'react';
import { onDemand } from '../on-demand';
import type { CheckedAreaProps } from './CheckedAreaField';
import styles from './text.module.css';

/** Comes after the room itself has been drawn. Nothing can be written, and so nothing sent, before the checker is there. */
const Field = onDemand(async () => (await import('./CheckedAreaField')).CheckedAreaField, <p>The text box could not be loaded. Reload the page; you come back to where you are.</p>);

export function CheckedArea(props: CheckedAreaProps) {
  return <Suspense fallback={<div className={styles.coming} />}><Field {...props} /></Suspense>;
}
