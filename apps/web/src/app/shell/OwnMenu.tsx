import { IconChevronDown } from '@tabler/icons-react';
import { VisuallyHidden } from '@without-walls/ui';
import { Link } from 'react-router';
import { useMe } from '../me';
import { useSignOut } from '../sign-in/useSignOut';
import { ColourScheme } from './ColourScheme';
import styles from './TopBar.module.css';
import { useDisclosure } from './useDisclosure';

/** First letters of the first and last name, titles left out. */
function initialsOf(name: string): string {
  const words = name.replace(/^(Dr|Mr|Mrs|Ms|Miss|Mx|Prof)\.? /, '').split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** The member's own menu: who they are here, colour scheme, sign-ins, sign out. */
export function OwnMenu() {
  const me = useMe();
  const { open, box, button } = useDisclosure<HTMLDivElement>();
  const signOut = useSignOut();
  return (
    <div className={styles.item} ref={box}>
      <button {...button} className={styles.button}>
        <span className={styles.initials} aria-hidden="true">{initialsOf(me.name)}</span>
        <span className={styles.word}><VisuallyHidden>Your menu, </VisuallyHidden>{me.name}</span>
        <IconChevronDown className={styles.wide} size={16} stroke={1.75} aria-hidden="true" />
      </button>
      {open ? (
        <section className={styles.panel} aria-label="Your menu">
          <p className={styles.who}><strong>{me.name}</strong><span>{[me.profession, me.site?.name].filter(Boolean).join(', ')}</span><span>{me.email}</span></p>
          <ColourScheme />
          <div className={styles.links}>
            <Link to="/me/sign-ins">Your sign-ins</Link>
            <button type="button" onClick={() => void signOut()}>Sign out</button>
          </div>
        </section>
      ) : null}
    </div>
  );
}
