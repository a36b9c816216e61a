import type { CaseView } from '@without-walls/contracts';
import { CaseCode, Chip, EmptyState, MemberName, Page, Responsibility, When, buttonLook } from '@without-walls/ui';
import { Link, useParams } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { useCase } from '../cases.queries';
import { CaseFiles } from '../../files/CaseFiles';
import styles from '../look/look.module.css';
import { MarkLedger } from '../look/MarkLedger';
import { RiskHints } from '../look/RiskHints';
import { useLooked } from '../look/useLooked';
import { useLookKeys } from '../look/useLookKeys';
import { Verdict } from '../look/Verdict';
import { CaseBody } from '../read/CaseBody';
import { MarksContext } from '../read/Prose';
import { sectionTitle } from '../words/sections';

/** The second look at one case. */
export function LookPage() {
  const { id = '' } = useParams();
  const query = useCase(id);
  usePageTitle(query.data ? `Second look at ${query.data.code}` : null);
  return <Loaded query={query} lines={10}>{(view) => (view.can.check ? <Look key={view.id} view={view} /> : <CannotLook view={view} />)}</Loaded>;
}

function Look({ view }: { view: CaseView }) {
  const looked = useLooked();
  useLookKeys(looked);
  return (
    <Page heading={<>Second look at <CaseCode code={view.code} /></>} lede={<><MemberName member={view.presenter} />{view.submittedAt ? <>, submitted <When at={view.submittedAt} /></> : null}</>}>
      <Responsibility {...view.responsibility} />
      {view.looks.wanted > 1 && view.looks.by.length > 0 ? <p><Chip tone="blue">Look 2 of 2</Chip> {view.looks.by[0]!.name} has looked and found it good to release.</p> : null}
      <div className={styles.columns}>
        <article className={styles.main} aria-label={`Case ${view.code}`}>
          <MarksContext value={view.check.marks}>
            <CaseBody
              content={view.content}
              aside={(section) => <label className={styles.tick}><input type="checkbox" checked={looked.looked.has(section)} aria-label={`Looked at: ${sectionTitle(section)}`} onChange={(event) => looked.set(section, event.currentTarget.checked)} />Looked at</label>}
            />
          </MarksContext>
          <CaseFiles caseId={view.id} />
        </article>
        <aside className={styles.side} aria-label="Marks, decisions and your decision">
          <Verdict view={view} looked={looked} />
          <RiskHints view={view} />
          <MarkLedger view={view} />
        </aside>
      </div>
    </Page>
  );
}

function CannotLook({ view }: { view: CaseView }) {
  const own = view.mine && view.state === 'submitted';
  return (
    <Page heading={<>Case <CaseCode code={view.code} /></>} width="reading">
      <Responsibility {...view.responsibility} />
      <EmptyState heading={own ? 'Somebody else takes this look' : 'This case is not waiting for a second look'} actions={<><Link to="/second-looks" {...buttonLook('primary')}>Back to the waiting cases</Link><Link to={`/cases/${view.id}`} {...buttonLook('secondary')}>Read the case</Link></>}>
        {own ? 'Nobody looks over a case of their own. Another coordinator sees it in the same list.' : 'It may have been released, returned or withdrawn in the meantime.'}
      </EmptyState>
    </Page>
  );
}
