import type { CaseView } from '@without-walls/contracts';
import { CaseCode, EmptyState, Page, Responsibility, buttonLook } from '@without-walls/ui';
import { Link } from 'react-router';

/** A case whose text is not open for writing now: says why and where it can be read. */
export function NotEditable({ view }: { view: CaseView }) {
  return (
    <Page heading={<>Case <CaseCode code={view.code} /></>} width="reading">
      <Responsibility {...view.responsibility} />
      <EmptyState heading="This case is not open for writing" actions={<Link to={`/cases/${view.id}`} {...buttonLook('primary')}>Read the case</Link>}>
        {view.mine ? 'It has been sent on. If the team needs something from you it comes back with a request, and your text is kept.' : 'Only its presenter writes in it.'}
      </EmptyState>
    </Page>
  );
}
