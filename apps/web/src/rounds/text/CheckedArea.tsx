import { Suspense } from 'react';
import type { CheckedFieldProps } from '../../cases/check/CheckedField';
import { onDemand } from '../on-demand';
import styles from './text.module.css';

/** Comes after the room itself has been drawn. Nothing can be written, and so nothing sent, before the checker is there. */
const Field = onDemand(async () => (await import('../../cases/check/CheckedField')).CheckedField, <p>The text box could not be loaded. Reload the page; you come back to where you are.</p>);

export function CheckedArea(props: CheckedFieldProps) {
  return <Suspense fallback={<div className={styles.coming} />}><Field {...props} /></Suspense>;
}
