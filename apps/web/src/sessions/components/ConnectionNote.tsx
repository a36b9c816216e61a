import type { ConnectionReport } from '@without-walls/contracts';
import { When } from '@without-walls/ui';
import styles from './sessions.module.css';

const foundWords = { fine: 'Fine', note: 'Note', fault: 'Fault' } as const;

/** What somebody's own tests of their connection found, the last one first. */
export function ConnectionNote({ reports }: { reports: readonly ConnectionReport[] }) {
  const [last] = reports;
  if (!last) return null;
  return (
    <details className={styles.quiet}>
      <summary>Connection: {last.heading}</summary>
      {reports.map((report) => (
        <div key={report.id}>
          <p><When at={report.at} />: {report.heading}</p>
          <ul>{report.findings.filter((one) => one.found !== 'fine').map((one) => <li key={one.key}>{foundWords[one.found]}: {one.say}{one.detail ? ` ${one.detail}` : ''}</li>)}</ul>
        </div>
      ))}
    </details>
  );
}
