import { IconSearch } from '@tabler/icons-react';
import { KeyHint } from '@without-walls/ui';
import { Suspense, lazy, useEffect, useState } from 'react';
import { HelpButton } from './HelpButton';
import { OwnMenu } from './OwnMenu';
import { useCurrentTitle } from './page-title';
import styles from './TopBar.module.css';

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }));

/** The slim top bar: the page's name, search, help for this page, own menu. */
export function TopBar() {
  const title = useCurrentTitle();
  const [searching, setSearching] = useState(false);
  useSearchKey(() => setSearching(true));
  return (
    <header className={styles.bar}>
      <div className={styles.title}>{title}</div>
      <button type="button" className={styles.search} aria-keyshortcuts="Control+K" onClick={() => setSearching(true)}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <span className={styles.word}>Search</span>
        <span className={styles.wide} aria-hidden="true"><KeyHint keys="Ctrl K" /></span>
      </button>
      <HelpButton />
      <OwnMenu />
      {searching ? <Suspense fallback={null}><Palette onClose={() => setSearching(false)} /></Suspense> : null}
    </header>
  );
}

function useSearchKey(onKey: () => void) {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onKey();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  });
}
