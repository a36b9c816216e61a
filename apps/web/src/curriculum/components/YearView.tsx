import type { PlanSlotView } from '@without-walls/contracts';
import { byMonth } from '../by-month';
import styles from './curriculum.module.css';

/** A year at a glance: months with their days, and what is in them. */
export function YearView({ slots }: { slots: readonly PlanSlotView[] }) {
  return (
    <div className={styles.year}>
      {byMonth(slots).map(({ month, slots: inMonth }) => (
        <section key={month} className={styles.month} aria-label={month}>
          <h3>{month}</h3>
          <ul>{inMonth.map((slot) => <li key={slot.id}><span>{Number(slot.day.slice(8))}</span>{slot.lecture && slot.kind !== 'dropped' ? <span>{slot.lecture.position}. {slot.lecture.title}</span> : <span className={styles.quiet}>{slot.reason ?? 'no session'}</span>}</li>)}</ul>
        </section>
      ))}
    </div>
  );
}
