import { Button, EmptyState, MemberName, Section, When } from '@without-walls/ui';
import { useState } from 'react';
import { Loaded } from '../../app/query/Loaded';
import { useReaders } from '../cases.queries';
import styles from './page.module.css';

const timesWords = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);

/** Who opened the case, for its presenter and the coordinators. Shown at once when it was taken out of sight, else on request. */
export function Readers({ caseId, open }: { caseId: string; open: boolean }) {
  const [asked, setAsked] = useState(false);
  const shown = open || asked;
  const query = useReaders(caseId, shown);
  return (
    <Section heading="Who opened it" note={query.data ? `${query.data.items.length}${query.data.more ? ' or more' : ''}` : null}>
      {shown ? (
        <Loaded query={query} lines={3} level={3}>
          {({ items, more }) => (items.length === 0 ? <EmptyState level={3} heading="Nobody yet">Nobody but its presenter has opened this case.</EmptyState> : (
            <>
              <ul className={styles.timeline}>
                {items.map((one) => <li key={one.member.id}><p><MemberName member={one.member} /></p><p className={styles.quiet}>{timesWords(one.times)}, last <When at={one.lastAt} /></p></li>)}
              </ul>
              {more ? <p className={styles.quiet}>The latest 200 are shown; the audit trail holds them all.</p> : null}
            </>
          ))}
        </Loaded>
      ) : <p><Button size="small" onClick={() => setAsked(true)}>Show who opened it</Button></p>}
    </Section>
  );
}
