import styles from './KeyHint.module.css';

/** A keyboard shortcut: `<KeyHint keys="Ctrl K" />`. */
export function KeyHint({ keys }: { keys: string }) {
  return <span className={styles.keys}>{keys.split(' ').map((key) => <kbd key={key} className={styles.key}>{key}</kbd>)}</span>;
}
