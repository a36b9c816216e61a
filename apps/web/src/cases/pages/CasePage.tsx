import type { CaseView } from '@without-walls/contracts';
import { CaseCode, Chip, MemberName, Page, Responsibility, StateChip, When } from '@without-walls/ui';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '../../app/me';
import { Loaded } from '../../app/query/Loaded';
import { usePageTitle } from '../../app/shell/page-title';
import { useCase } from '../cases.queries';
import { SharedFiles } from '../../files/SharedFiles';
import { ReturnBanner } from '../editor/ReturnBanner';
import { CaseActions } from '../read/CaseActions';
import { CaseBody } from '../read/CaseBody';
import { CaseLinks } from '../read/Links';
import styles from '../read/page.module.css';
import { Readers } from '../read/Readers';
import { Thread } from '../read/Thread';
import { Timeline } from '../read/Timeline';
import { urgencyWords } from '../words/options';
import { stateWords } from '../words/states';

/** One case as it is read. */
export function CasePage() {
  const { id = '' } = useParams();
  const query = useCase(id);
  usePageTitle(query.data ? `Case ${query.data.code}` : null);
  return <Loaded query={query} lines={10}>{(view) => <Case view={view} />}</Loaded>;
}

function Case({ view }: { view: CaseView }) {
  const navigate = useNavigate();
  const may = useMay();
  const seen = !['draft', 'withdrawn', 'submitted'].includes(view.state) && (view.mine || may('case.check'));
  return (
    <Page heading={<>Case <CaseCode code={view.code} /></>} lede={<Meta view={view} />} actions={<CaseActions view={view} />}>
      <Responsibility {...view.responsibility} />
      {view.lastReturn && view.state === 'returned' ? <ReturnBanner request={view.lastReturn} onGo={(section) => void navigate(view.can.edit ? `/cases/${view.id}/edit?section=${section}` : `#s-${section}`)} /> : null}
      <CaseLinks view={view} />
      <div className={styles.columns}>
        <article className={styles.main} aria-label={`Case ${view.code}`}><CaseBody content={view.content} /><SharedFiles caseId={view.id} /></article>
        <aside className={styles.side} aria-label="Thread and history">
          {view.state === 'draft' || view.state === 'withdrawn' ? null : <Thread caseId={view.id} mayWrite={view.can.comment} />}
          {seen ? <Readers caseId={view.id} open={view.state === 'recalled' || view.state === 'quarantined'} /> : null}
          <Timeline entries={view.timeline} />
        </aside>
      </div>
    </Page>
  );
}

function Meta({ view }: { view: CaseView }) {
  const state = stateWords[view.state];
  return (
    <div className={styles.meta}>
      <StateChip tone={state.tone}>{state.label}</StateChip>
      {view.redFlag ? <Chip tone="red">Red flag</Chip> : null}
      {view.urgency === 'routine' ? null : <Chip tone="apricot">{urgencyWords[view.urgency]}</Chip>}
      <span>{view.mine ? 'Yours' : <MemberName member={view.presenter} />}</span>
      {view.submittedAt ? <span>submitted <When at={view.submittedAt} show="distance" /></span> : null}
    </div>
  );
}
