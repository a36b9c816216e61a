import { caseSlip } from '@without-walls/domain';
import { Button, CaseCode, Facts, Page, buttonLook, useNow } from '@without-walls/ui';
import { Link, useParams } from 'react-router';
import { useMe } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { useCase } from '../cases.queries';
import styles from '../read/page.module.css';

/** The slip for the local record: the code and dates, not a word of the case. */
export function SlipPage() {
  const { id = '' } = useParams();
  const { network } = useMe();
  const now = useNow();
  const query = useCase(id);
  usePageTitle(query.data ? `Slip of case ${query.data.code}` : null);
  return (
    <Loaded query={query}>
      {(view) => {
        const slip = caseSlip({ code: view.code, network: network.name, timeZone: network.timeZone, createdAt: view.timeline[0]?.at ?? view.updatedAt, submittedAt: view.submittedAt, printedAt: new Date(now) });
        return (
          <Page heading={slip.title} lede={<span className={styles.noPrint}>The only link between this code and the person is the one you keep.</span>} actions={<span className={`${styles.acts} ${styles.noPrint}`}><Button variant="primary" onClick={() => window.print()}>Print</Button><Link to={`/cases/${view.id}`} {...buttonLook('quiet')}>Back to the case</Link></span>}>
            <div className={styles.slip}>
              <p className={styles.code}><CaseCode code={view.code} copy={false} /></p>
              <Facts facts={slip.rows.slice(1).map((row) => ({ term: row.label, value: row.value }))} />
              <ul>{slip.notes.map((note) => <li key={note}>{note}</li>)}</ul>
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}
