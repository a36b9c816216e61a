import { Button, announce, clockWords, readerZone, useNow } from '@without-walls/ui';
import { useEffect } from 'react';
import type { DraftSnapshot } from './draft';
import styles from './editor.module.css';

type Props = { saved: DraftSnapshot; /** When the case was last saved before this visit. */ before: string; onRetry: () => void };

function wordsOf({ states }: DraftSnapshot): { text: string; trouble: boolean } | null {
  const all = Object.values(states);
  if (all.includes('conflict')) return { text: 'Saved elsewhere too: please choose', trouble: true };
  if (all.includes('held')) return { text: 'Not saved yet: no connection. Your words are kept on this page', trouble: true };
  if (all.includes('refused')) return { text: 'Not saved: something in this section is not accepted', trouble: true };
  if (all.includes('saving') || all.includes('waiting')) return { text: 'Saving…', trouble: false };
  return null;
}

/** Whether what is on the screen is saved, and since when. */
export function SaveWords({ saved, before, onRetry }: Props) {
  useNow();
  const words = wordsOf(saved);
  const trouble = words?.trouble ? words.text : null;
  useEffect(() => {
    if (trouble) announce(trouble);
  }, [trouble]);
  if (!words) return <span className={styles.saved}>Saved {clockWords(new Date(saved.savedAt ?? before), readerZone())}</span>;
  return <span className={styles.saved} data-trouble={words.trouble || undefined}>{words.text}{Object.values(saved.states).includes('held') ? <Button size="small" variant="quiet" onClick={onRetry}>Try now</Button> : null}</span>;
}
