import type { CurriculumView, PlanChangeBody, PlanPreview } from '@without-walls/contracts';
import { InlineNotice, Skeleton } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { usePreview } from '../curriculum.queries';
import { changeLine, conflictLine, dayWords, refusalWords, toldWords } from '../plan-words';
import styles from './curriculum.module.css';

const most = 6;

/** What a change would do, worked out anew for each wish. */
export function Preview({ curriculum: { id, rule }, change }: { curriculum: CurriculumView; change: PlanChangeBody | null }) {
  const query = usePreview(id, change);
  if (!change) return null;
  if (!query.data) return query.error ? <ProblemNotice error={query.error} /> : <Skeleton lines={3} label="Working out what changes" />;
  return <Previewed preview={query.data} heading="What changes" zone={rule.zone} />;
}

/** The weeks that change, what stands against it, and who is told. */
export function Previewed({ preview: { refused, changes, conflicts, told, invited }, heading, zone }: { preview: PlanPreview; heading: string; zone: string }) {
  if (refused) return <InlineNotice tone="danger">{refusalWords[refused]}</InlineNotice>;
  const rest = changes.length - most;
  return (
    <section className={styles.preview} aria-label={heading} aria-live="polite">
      <h3>{changes.length === 0 ? 'No week changes' : changes.length === 1 ? 'One week changes' : `${changes.length} weeks change`}</h3>
      <ul>{changes.slice(0, most).map((one) => <li key={one.slotId}><strong>{dayWords(one.day)}</strong> {changeLine(one, zone)}</li>)}</ul>
      {rest > 0 ? <p className={styles.quiet}>and {rest} more, up to {dayWords(changes.at(-1)!.day)}.</p> : null}
      {conflicts.length > 0 ? <InlineNotice tone="needs" title="Worth knowing first"><ul className={styles.outcomes}>{conflicts.slice(0, most).map((one) => <li key={`${one.day}${one.what}`}>{conflictLine(one)}</li>)}</ul>{conflicts.length > most ? <p className={styles.quiet}>and {conflicts.length - most} more</p> : null}</InlineNotice> : null}
      <p className={styles.quiet}>{toldWords(told, invited)}</p>
    </section>
  );
}
