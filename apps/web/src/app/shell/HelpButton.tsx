import { IconHelpCircle } from '@tabler/icons-react';
import { KeyHint, VisuallyHidden } from '@without-walls/ui';
import { useMatches } from 'react-router';
import { handleOf } from '../route-handle';
import styles from './TopBar.module.css';
import { useDisclosure } from './useDisclosure';

const everywhere = [['Ctrl K', 'search and go anywhere']] as const;

/** Help for the page that is shown: what it is for, and its keys. Always at the same place. */
export function HelpButton() {
  const handle = handleOf(useMatches());
  const { open, box, button } = useDisclosure<HTMLDivElement>();
  return (
    <div className={styles.item} ref={box}>
      <button {...button} className={styles.button}>
        <IconHelpCircle size={20} stroke={1.75} aria-hidden="true" />
        <span className={styles.word}>Help<VisuallyHidden> for this page</VisuallyHidden></span>
      </button>
      {open ? (
        <section className={styles.panel} aria-label="Help for this page">
          <h2>{handle?.title}</h2>
          {handle?.help ? <p>{handle.help}</p> : null}
          <dl className={styles.keys}>
            {[...(handle?.keys ?? []), ...everywhere].map(([keys, what]) => <div key={keys}><dt><KeyHint keys={keys} /></dt><dd>{what}</dd></div>)}
          </dl>
        </section>
      ) : null}
    </div>
  );
}
