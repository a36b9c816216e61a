import { Button, EmptyState } from '@without-walls/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { TriageQueue } from '../../triage/components/TriageQueue';
import { useTriage } from '../../triage/triage.queries';
import { CaseText } from './CaseText';
import styles from './case.module.css';

/** The weekly list as the team goes through it: each case opens here, and is decided on its own page. */
export function WeeklyList() {
  const { query, items } = useTriage('undecided');
  const [chosenId, choose] = useState<string | null>(null);
  const chosen = items.find((item) => item.id === chosenId);
  return (
    <Loaded query={query} lines={6} level={3}>
      {() => items.length === 0 ? <EmptyState heading="No case is in triage" level={3}>Cases come here once a coordinator has released them.</EmptyState> : chosen ? (
        <>
          <p className={styles.astray}><Button size="small" onClick={() => choose(null)}>Back to the list</Button> <Link to={`/triage?item=${chosen.id}`} target="_blank" rel="noreferrer">Opinions and decision on {chosen.case.code}, opens elsewhere</Link></p>
          <CaseText id={chosen.case.id} />
        </>
      ) : <TriageQueue items={items} shown={undefined} onSelect={(item) => choose(item.id)} />}
    </Loaded>
  );
}
