import type { TriageItem } from '@without-walls/contracts';
import { CaseCode, Chip, MemberName, Responsibility } from '@without-walls/ui';
import { Link } from 'react-router';
import { Loaded } from '../../app/query/Loaded';
import { useCase } from '../../cases/cases.queries';
import { CaseBody } from '../../cases/read/CaseBody';
import { FitFindings } from '../../cases/read/FitFindings';
import { urgencyWords } from '../../cases/words/options';
import styles from './triage.module.css';

/** The case in the middle: why it stands where it stands, then the whole of it. */
export function CasePane({ item }: { item: TriageItem }) {
  const query = useCase(item.case.id);
  const redirects = item.eligibility?.findings.filter((finding) => finding.outcome === 'redirect' || finding.outcome === 'not-met') ?? [];
  return (
    <article className={styles.case} aria-labelledby="triage-case">
      <header>
        <h2 id="triage-case" tabIndex={-1}>Case <CaseCode code={item.case.code} /></h2>
        <div className={styles.meta}>
          {item.case.redFlag ? <Chip tone="red">Red flag</Chip> : null}
          {item.urgency === 'routine' ? null : <Chip tone="apricot">{urgencyWords[item.urgency]}</Chip>}
          <span>{item.case.mine ? 'Yours' : <MemberName member={item.case.presenter} />}</span>
          <Link to={`/cases/${item.case.id}`}>Thread and history</Link>
        </div>
      </header>
      <Responsibility {...item.case.responsibility} />
      {item.why.length > 0 ? <p className={styles.because}><strong>{item.state === 'decided' ? 'Reasons for its place' : 'Stands here because'}:</strong> {item.why.join('; ').toLowerCase()}.</p> : null}
      {redirects.length > 0 && item.eligibility ? <FitFindings eligibility={{ ...item.eligibility, findings: redirects }} /> : null}
      <Loaded query={query} lines={12} level={3}>{(view) => <CaseBody content={view.content} level={3} />}</Loaded>
    </article>
  );
}
