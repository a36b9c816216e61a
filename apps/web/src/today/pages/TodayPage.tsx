import { Page, readerZone, useNow } from '@without-walls/ui';
import { Loaded } from '../../app/query/Loaded';
import { ComingUp } from '../components/ComingUp';
import { NeedsYou } from '../components/NeedsYou';
import { WaitingForOthers } from '../components/WaitingForOthers';
import { todayHeading } from '../heading';
import { useToday } from '../today.queries';
import styles from './TodayPage.module.css';

/** Today: what needs me, what is coming up, what I wait for from others. */
export function TodayPage() {
  const query = useToday();
  const now = useNow();
  return (
    <Page heading={query.data ? todayHeading(query.data.needsYou, now, readerZone()) : 'Today'}>
      <Loaded query={query} lines={6}>
        {(today) => (
          <div className={styles.columns}>
            <NeedsYou lines={today.needsYou} />
            <ComingUp sessions={today.comingUp} />
            <WaitingForOthers lines={today.waiting} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}
