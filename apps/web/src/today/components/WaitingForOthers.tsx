import type { Today } from '@without-walls/contracts';
import { CaseCode, EmptyState, Section, When } from '@without-walls/ui';
import { Link } from 'react-router';
import styles from './today.module.css';

/** What others owe this member, and since when. */
export function WaitingForOthers({ lines }: { lines: Today['waiting'] }) {
  return (
    <Section heading="Waiting for others">
      {lines.length === 0 ? (
        <EmptyState heading="Nothing is with others" level={3}>What you sent off and wait for is here, with who has it and since when.</EmptyState>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.key} className={styles.line}>
              <div>
                <p>{line.caseCode ? <><Link to={line.href}><CaseCode code={line.caseCode} copy={false} /></Link> </> : null}{line.caseCode ? line.sentence : <Link to={line.href}>{line.sentence}</Link>}</p>
                <p className={styles.when}>Since <When at={line.since} show="distance" />{line.due ? <>, due <When at={line.due} show="date" /></> : null}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
